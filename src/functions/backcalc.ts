import { backcalcRows } from "../core/funnel/backcalcRows";
import { answer } from "./answer";
import { readCell } from "./readCell";
import { readOptionalRange, readRange } from "./readRange";

/**
 * How many must reach each step to reach the goal, counted back; spills one row per step and one for the goal.
 *
 * @customfunction BACKCALC
 * @helpurl https://localhost:3000/assets/help.html#backcalc
 * @param goal How many you want at the end.
 * @param conversions The conversion of each step to the next, in order, each above 0 % and at most 100 %.
 * @param [days] The days each step takes.
 * @param [hours] The hours of work each step takes per deal.
 * @param [labels] The names of the steps.
 * @returns Label (if given), needed, days until the goal (if given), hours (if given).
 * @example =BACKCALC(10, B2:B4, C2:C4, D2:D4, A2:A5)
 */
export function backcalc(
  goal: unknown,
  conversions: unknown[][],
  days?: unknown[][],
  hours?: unknown[][],
  labels?: unknown[][],
): Promise<unknown[][]> {
  return answer(({ culture, words }) =>
    backcalcRows(
      {
        goal: readCell(goal),
        conversions: readRange(conversions),
        days: readOptionalRange(days),
        hours: readOptionalRange(hours),
        labels: readOptionalRange(labels),
        goalLabel: words("functions:goal"),
      },
      culture,
    ),
  );
}
