import { isBlank } from "../cells/cells";
import { DateColumnReader } from "../encode/dateColumn";
import { dateOrders } from "../encode/dateOrders";
import { Findings } from "../findings/findings";
import { createIdDictionary } from "../encode/idDictionary";
import type { RecognisedSheet } from "../columns/recogniseSheet";
import { createSheetRows, type SheetRows } from "../cells/sheetRows";
import { TextColumnReader } from "../encode/textColumn";
import type { TextDictionary } from "../encode/textDictionary";
import type { Finding, TextColumn } from "../types";

/** Rows of a stage history as columns: this deal entered this stage on this day. */
export interface StageHistory {
  readonly rows: number;
  readonly deal: TextColumn;
  readonly stage: TextColumn;
  /** NO_DAY where it is missing. */
  readonly entered: Int32Array;
  /** Where the rows stand in the workbook, for findings that only the deals can tell. */
  readonly place: SheetOptions & { readonly sheetRows: SheetRows; readonly dealColumn: number };
}

export interface SheetOptions {
  /** The sheet's name, for the cells of findings. */
  readonly sheet: string;
  /** The number of the range's first column in the sheet, counted from zero. */
  readonly firstColumn?: number;
  /** Whether the workbook counts days from 1904. */
  readonly date1904?: boolean;
  /** How many rows there may be, where that is known: the room for them is then made at once. */
  readonly rows?: number;
}

export interface SheetReader<Result> {
  /** Takes rows below the header, as they arrive. @param firstSheetRow the first one's row number in the sheet, from 1 */
  read(chunk: readonly (readonly unknown[])[], firstSheetRow: number): void;
  finish(): { readonly data: Result; readonly findings: readonly Finding[] };
}

/**
 * Reads a sheet of stage history chunk by chunk. Rows without a deal or a stage say nothing and are found as incomplete.
 *
 * @param ids those of the deals' reader: the same text is then looked up once and kept once in both sheets
 */
export function createStageHistoryReader(
  recognised: RecognisedSheet,
  { ids, ...options }: SheetOptions & { readonly ids?: TextDictionary },
): SheetReader<StageHistory> {
  const { id: idAt, stage: stageAt, entered: enteredAt } = recognised.columns;
  const findings = new Findings(options.sheet, options.firstColumn ?? 0);
  const deal = new TextColumnReader(ids ?? createIdDictionary(), options.rows);
  const stage = new TextColumnReader(undefined, options.rows);
  const entered = new DateColumnReader(options);
  const sheetRows = createSheetRows();

  return {
    read(rows, firstSheetRow) {
      sheetRows.add(rows.length, firstSheetRow);
      const deals = deal.read(rows, idAt);
      const stages = stage.read(rows, stageAt);
      entered.read(rows, enteredAt, (kind, at) => {
        if (kind === "unreadable") findings.add("textDate", firstSheetRow + at, enteredAt);
        if (kind === "error") findings.add("errorValue", firstSheetRow + at, enteredAt);
      });
      for (const at of incompleteRows(deals, stages)) {
        if (rows[at]?.every(isBlank) === true) continue;
        findings.add("historyIncomplete", firstSheetRow + at, (deals[at] ?? -1) < 0 ? idAt : stageAt);
      }
    },
    finish() {
      const [order] = dateOrders([entered] as const, findings);
      const days = entered.finish(order, (row) => findings.add("textDate", sheetRows.rowOf(row), enteredAt));
      const place = { ...options, sheetRows, dealColumn: idAt ?? 0 };
      const data = { rows: days.length, deal: deal.finish(), stage: stage.finish(), entered: days, place };
      return { data, findings: findings.finish(days.length) };
    },
  };
}

/** The rows without a deal or a stage. */
function incompleteRows(deals: Int32Array, stages: Int32Array): readonly number[] {
  const rows: number[] = [];
  for (let at = 0; at < deals.length; at++) if ((deals[at] ?? -1) < 0 || (stages[at] ?? -1) < 0) rows.push(at);
  return rows;
}
