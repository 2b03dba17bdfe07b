import { LAST_TWELVE_MONTHS } from "../../benchmark/lastTwelveMonths";
import type { Period } from "../../kpi/types";
import type { Language } from "../../words";
import { periodTitle } from "../periodTitle";
import { dayText } from "../reportMeta";

/** The period of the benchmark as a title names it, with its days where its name does not tell them. */
export function periodText(period: Period, language: Language): string {
  const { words } = language;
  if (period.id !== LAST_TWELVE_MONTHS || period.start === undefined) return periodTitle(period, language);
  return words("team:period.between", {
    period: words("team:period.last12"),
    from: dayText(period.start, language),
    until: dayText(period.end, language),
  });
}
