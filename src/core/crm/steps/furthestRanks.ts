import type { Steps } from "./collectSteps";
import type { DealsWithSteps } from "./types";
import { furthestVisits, type Visits } from "./visits";

/** The rank of the furthest step each deal is known to have reached, -1 where none is known. */
export function furthestRanks(
  { stage, lostAtStage, id }: DealsWithSteps,
  steps: Steps,
  { days, steps: width }: Visits,
  rankOf: ReadonlyMap<number, number>,
): Int32Array {
  const ranks = (ofCode: Int32Array) => ofCode.map((step) => rankOf.get(step) ?? -1);
  const rankOfStep = Int32Array.from(steps.names, (_, step) => rankOf.get(step) ?? -1);
  const furthest = ranksOf(stage.codes, ranks(steps.ofStage));
  if (lostAtStage.texts.length > 0) raiseTo(furthest, lostAtStage.codes, ranks(steps.ofLostAtStage));
  if (days.length > 0) raiseTo(furthest, id.codes, furthestVisits(days, width, rankOfStep));
  return furthest;
}

function ranksOf(codes: Int32Array, rankOf: Int32Array): Int32Array {
  const ranks = new Int32Array(codes.length);
  for (let row = 0; row < ranks.length; row++) ranks[row] = rankOf[codes[row] ?? -1] ?? -1;
  return ranks;
}

/** Raises each row's rank to that of its code, where that is higher. */
function raiseTo(ranks: Int32Array, codes: Int32Array, rankOf: Int32Array): void {
  for (let row = 0; row < ranks.length; row++) {
    ranks[row] = Math.max(ranks[row] ?? -1, rankOf[codes[row] ?? -1] ?? -1);
  }
}
