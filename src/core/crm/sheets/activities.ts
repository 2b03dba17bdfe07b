import type { RecognisedSheet } from "../columns/recogniseSheet";
import { NO_DAY, type TextColumn } from "../types";
import { doneColumn } from "./doneColumn";
import { SheetColumns, type RowsOptions } from "./sheetColumns";
import type { SheetReader } from "./stageHistory";

/** Dated acts of owners: calls, visits, e-mails. Row i of each column is the same act. */
export interface Activities {
  readonly rows: number;
  /** The row in the sheet, as people count. */
  readonly sheetRow: Int32Array;
  readonly owner: TextColumn;
  /** The id of the deal it belongs to, where there is one. */
  readonly deal: TextColumn;
  readonly customer: TextColumn;
  readonly type: TextColumn;
  readonly subject: TextColumn;
  /** The day it is on; where that is missing the day it was entered, else NO_DAY. */
  readonly day: Int32Array;
  /** 1 where it was done; planned acts count in no figure. */
  readonly done: Uint8Array;
}

/**
 * Reads a sheet of activities chunk by chunk. An activity without an owner counts for everybody together; one without a day counts in no
 * period, and is found as incomplete.
 *
 * @example
 * const reader = createActivitiesReader(recognised, { sheet: "Activities" });
 * reader.read(rows, 2);
 * reader.finish().data.done // Uint8Array [1, 1, 0]
 */
export function createActivitiesReader(recognised: RecognisedSheet, options: RowsOptions): SheetReader<Activities> {
  const columns = new SheetColumns(recognised, options, {
    texts: ["owner", "deal", "customer", "type", "subject", "done"],
    ids: ["deal", "subject"],
    dates: ["date", "created"],
    amounts: [],
    telling: ["date", "created", "done", "type"],
  });
  const doneAt = (recognised.columns as Readonly<Partial<Record<string, number>>>).done;
  return {
    read: (rows, firstSheetRow) => columns.read(rows, firstSheetRow),
    finish() {
      const { rows, sheetRow, texts, days } = columns.finish();
      const { owner, deal, customer, type, subject, done: word } = texts;
      const day = days.date.map((date, row) => (date === NO_DAY ? (days.created[row] ?? NO_DAY) : date));
      const { done, unknown } = doneColumn(word, doneAt !== undefined);
      columns.noteIncomplete("activitiesIncomplete", sheetRow, [
        ["date", (row) => day[row] !== NO_DAY],
        ["owner", (row) => (owner.codes[row] ?? -1) >= 0],
      ]);
      for (const row of unknown) columns.findings.add("activityDoneUnknown", sheetRow[row] ?? 0, doneAt);
      return {
        data: { rows, sheetRow, owner, deal, customer, type, subject, day, done },
        findings: columns.found(),
      };
    },
  };
}
