import type { Period } from "../kpi/types";
import type { Day } from "../crm/types";
import type { Language } from "../words";
import { periodLabel } from "./periodLabel";
import { intlTime } from "./reportMeta";

/**
 * A period as a title names it: one that the data do not cover whole says which part they do, and one of a fiscal year that is
 * not the calendar's which days it has.
 *
 * @example periodTitle(thirdQuarter, english) // "2026-Q3, to August 15"
 */
export function periodTitle(period: Period, { words, locale }: Language): string {
  const label = periodLabel(period, words);
  const { start, end, isRunning, isCut, isFiscal } = period;
  if (start === undefined) return label;
  const format = new Intl.DateTimeFormat(locale, {
    day: "numeric",
    timeZone: "UTC",
    ...(isFiscal ? { month: "short", year: "numeric" } : { month: "long" }),
  });
  const shown = (day: Day) => format.format(intlTime(day));
  const values = { period: label, from: shown(start), until: shown(end) };
  if (isFiscal || (isCut && isRunning)) return words("report:period.between", values);
  if (isCut) return words("report:period.cut", values);
  return isRunning ? words("report:period.running", values) : label;
}
