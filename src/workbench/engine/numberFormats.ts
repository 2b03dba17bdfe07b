import { DAYS_TO_1904, showsDay } from "./dateSystem";
import type { CellValue } from "./engine";
import { numfmt } from "./univer";

export interface Display {
  /** BCP 47. */
  readonly locale: string;
  /** Days are counted from 1904. */
  readonly date1904: boolean;
}

/**
 * A value as a cell displays it by its number format, e.g. (0.326, "0.0%", { locale: "nl", … }) gives "32,6%". A format that cannot be read
 * shows the value as General does.
 */
export function textOf(value: CellValue, pattern: string, { locale, date1904 }: Display): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (date1904 && typeof value === "number" && showsDay(pattern)) value += DAYS_TO_1904;
  const options = { locale, throws: false };
  try {
    return numfmt.format(typeof value === "boolean" ? "General" : pattern, value, options);
  } catch {
    return numfmt.format("General", value, options);
  }
}
