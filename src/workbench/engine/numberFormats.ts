import type { CellValue } from "./engine";
import { numfmt } from "./univer";

/**
 * A value as a cell displays it by its number format, e.g. (0.326, "0.0%", "nl") gives "32,6%". A format that cannot be read
 * shows the value as General does.
 */
export function textOf(value: CellValue, pattern: string, locale: string): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  const options = { locale, throws: false };
  try {
    return numfmt.format(typeof value === "boolean" ? "General" : pattern, value, options);
  } catch {
    return numfmt.format("General", value, options);
  }
}
