import type { Period } from "../kpi/types";
import type { Day } from "../crm/types";
import type { Language } from "../words";
import { periodLabel } from "./periodLabel";
import { intlTime } from "./reportMeta";

/**
 * A period as a title names it: one that the data do not cover whole says which part they do.
 *
 * @example periodTitle(thirdQuarter, english) // "2026-Q3, to 15 August"
 */
export function periodTitle(period: Period, { words, locale }: Language): string {
  const label = periodLabel(period, words);
  const { start, end, isRunning, isCut } = period;
  if (start === undefined) return label;
  const dayAndMonth = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", timeZone: "UTC" });
  const shown = (day: Day) => dayAndMonth.format(intlTime(day));
  const values = { period: label, from: shown(start), until: shown(end) };
  if (isCut && isRunning) return words("report:period.between", values);
  if (isCut) return words("report:period.cut", values);
  return isRunning ? words("report:period.running", values) : label;
}
