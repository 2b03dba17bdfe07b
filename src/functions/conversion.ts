import { conversion as compute } from "../core/funnel/conversion";
import { answer } from "./answer";
import { readCell } from "./readCell";
import { readOptionalRange, readRange, readRanges } from "./readRange";

/**
 * Share of the distinct deals that reached one step and went on to reach another.
 *
 * @customfunction CONVERSION
 * @helpurl https://localhost:3000/assets/help.html#conversion
 * @param deal The column that tells the deals apart.
 * @param stage The column with the stage of each row.
 * @param from The step they came from.
 * @param to The step they went on to reach.
 * @param [steps] All steps in order: a later step then counts as having reached the earlier ones. Without
 *   them the order of the stages is not looked at.
 * @param [criteria] Pairs as in COUNTIFS: a column of the same size, then the criterion.
 * @returns A share between 0 and 1.
 * @example =CONVERSION(History[Deal], History[Stage], "Proposal", "Negotiation")
 */
export function conversion(
  deal: unknown[][],
  stage: unknown[][],
  from: unknown,
  to: unknown,
  steps?: unknown[][],
  criteria?: unknown[][][],
): Promise<number> {
  return answer(({ culture }) =>
    compute(
      {
        deal: readRange(deal),
        stage: readRange(stage),
        from: readCell(from),
        to: readCell(to),
        steps: readOptionalRange(steps),
        criteria: readRanges(criteria),
      },
      culture,
    ),
  );
}
