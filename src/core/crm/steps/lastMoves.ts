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
  for (const { deal, entered } of histories) takeLatest(ofDeal, deal.codes, entered, matchTexts(deal, id));
  return daysOf(id.codes, ofDeal);
}

// Handed the arrays themselves, as said of the visits of steps.

function takeLatest(ofDeal: Int32Array, deals: Int32Array, entered: Int32Array, dealOf: Int32Array): void {
  for (let row = 0; row < entered.length; row++) {
    const at = dealOf[deals[row] ?? -1] ?? -1;
    // NO_DAY is the smallest of all.
    if (at >= 0) ofDeal[at] = Math.max(ofDeal[at] ?? NO_DAY, entered[row] ?? NO_DAY);
  }
}

function daysOf(codes: Int32Array, ofDeal: Int32Array): Int32Array {
  const days = new Int32Array(codes.length);
  for (let row = 0; row < days.length; row++) days[row] = ofDeal[codes[row] ?? -1] ?? NO_DAY;
  return days;
}
