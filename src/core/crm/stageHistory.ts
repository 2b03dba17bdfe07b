import { DateColumnReader } from "./dateColumn";
import { dateOrders } from "./dateOrders";
import { Findings } from "./findings";
import type { RecognisedSheet } from "./recogniseSheet";
import { TextColumnReader } from "./textColumn";
import type { Finding, TextColumn } from "./types";

/** Rows of a stage history as columns: this deal entered this stage on this day. */
export interface StageHistory {
  readonly rows: number;
  readonly deal: TextColumn;
  readonly stage: TextColumn;
  /** NO_DAY where it is missing. */
  readonly entered: Int32Array;
}

export interface SheetOptions {
  /** The sheet's name, for the cells of findings. */
  readonly sheet: string;
  /** The number of the range's first column in the sheet, counted from zero. */
  readonly firstColumn?: number;
  /** Whether the workbook counts days from 1904. */
  readonly date1904?: boolean;
}

export interface SheetReader<Result> {
  /** Takes rows below the header, as they arrive. @param firstSheetRow the first one's row number in the sheet, from 1 */
  read(chunk: readonly (readonly unknown[])[], firstSheetRow: number): void;
  finish(): { readonly data: Result; readonly findings: readonly Finding[] };
}

/** Reads a sheet of stage history chunk by chunk. Rows without a deal or a stage say nothing and are left out. */
export function createStageHistoryReader(
  recognised: RecognisedSheet,
  options: SheetOptions,
): SheetReader<StageHistory> {
  const { id: idAt = -1, stage: stageAt = -1, entered: enteredAt = -1 } = recognised.columns;
  const findings = new Findings(options.sheet, options.firstColumn ?? 0);
  const deal = new TextColumnReader();
  const stage = new TextColumnReader();
  const entered = new DateColumnReader(options);
  const sheetRows: number[] = [];

  return {
    read(chunk, firstSheetRow) {
      chunk.forEach((row, at) => {
        deal.push(row[idAt]);
        stage.push(row[stageAt]);
        const kind = entered.push(row[enteredAt]);
        if (kind === "unreadable") findings.add("textDate", firstSheetRow + at, enteredAt);
        if (kind === "error") findings.add("errorValue", firstSheetRow + at, enteredAt);
        sheetRows.push(firstSheetRow + at);
      });
    },
    finish() {
      const [order] = dateOrders([entered] as const, findings);
      const days = entered.finish(order, (row) => findings.add("textDate", sheetRows[row] ?? 0, enteredAt));
      const data = { rows: days.length, deal: deal.finish(), stage: stage.finish(), entered: days };
      return { data, findings: findings.finish(days.length) };
    },
  };
}
