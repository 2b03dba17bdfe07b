import { isoText } from "../../core/crm/cells/day";
import type { Day } from "../../core/crm/types";
import { dayText } from "../../core/report/reportMeta";
import type { Language } from "../../core/words";

/**
 * What is wrong with a day that figures are to speak of, as a sentence; undefined where nothing is.
 *
 * @param day as the page's date field gives it: "2026-06-30", or nothing where it is no day
 * @param firstEvent the first day of the data
 */
export function wrongDay(day: string, firstEvent: Day | undefined, language: Language): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return language.words("pane:settings.noDay");
  if (firstEvent === undefined || day >= isoText(firstEvent)) return undefined;
  return language.words("pane:settings.dayTooEarly", { first: dayText(firstEvent, language) });
}
