import { matchTexts } from "../encode/matchTexts";
import { NO_DAY, type DealDetails, type SalesData, type TextColumn } from "../types";
import type { StageHistory } from "../sheets/stageHistory";

/**
 * When each deal last moved: the last step it entered by its history, else its last change of stage, else its last activity. What tells it of
 * any deal tells it of all, as days of different kinds cannot be compared; undefined where nothing does.
 *
 * @example lastMoves(id, [history], details)?.from // "history"
 */
export function lastMoves(
  id: TextColumn,
  histories: readonly StageHistory[],
  { lastStageChange, lastActivity }: DealDetails,
): SalesData["lastMoves"] {
  if (histories.length > 0) {
    const day = lastEntered(id, histories);
    if (tells(day)) return { day, from: "history" };
  }
  if (lastStageChange && tells(lastStageChange)) return { day: lastStageChange, from: "stageChange" };
  return lastActivity && tells(lastActivity) ? { day: lastActivity, from: "activity" } : undefined;
}

const tells = (days: Int32Array) => days.some((day) => day !== NO_DAY);

function lastEntered(id: TextColumn, histories: readonly StageHistory[]): Int32Array {
  const ofDeal = new Int32Array(id.texts.length).fill(NO_DAY);
  for (const { rows, deal, entered } of histories) {
    const dealOf = matchTexts(deal, id);
    for (let row = 0; row < rows; row++) {
      const at = dealOf[deal.codes[row] ?? -1] ?? -1;
      // NO_DAY is the smallest of all.
      if (at >= 0) ofDeal[at] = Math.max(ofDeal[at] ?? NO_DAY, entered[row] ?? NO_DAY);
    }
  }
  return id.codes.map((code) => ofDeal[code] ?? NO_DAY);
}
