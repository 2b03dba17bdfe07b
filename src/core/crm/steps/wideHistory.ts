import { createSheetRows } from "../cells/sheetRows";
import type { SheetOptions, StageHistory } from "../sheets/stageHistory";
import { NO_DAY, type TextColumn } from "../types";

/**
 * The stage history of deals that have a column of dates for each stage: one row for each date that is there.
 *
 * @param days for each of the stages the days on which the deals entered it
 */
export function wideHistory(
  id: TextColumn,
  stages: readonly string[],
  days: readonly Int32Array[],
  options: SheetOptions,
): StageHistory {
  const deals: number[] = [];
  const codes: number[] = [];
  const entered: number[] = [];
  days.forEach((ofStage, stage) => {
    for (let row = 0; row < ofStage.length; row++) {
      const day = ofStage[row] ?? NO_DAY;
      if (day === NO_DAY) continue;
      deals.push(id.codes[row] ?? -1);
      codes.push(stage);
      entered.push(day);
    }
  });
  return {
    rows: entered.length,
    deal: { codes: Int32Array.from(deals), texts: id.texts },
    stage: { codes: Int32Array.from(codes), texts: stages },
    entered: Int32Array.from(entered),
    place: { ...options, sheetRows: createSheetRows(), dealColumn: 0 },
  };
}
