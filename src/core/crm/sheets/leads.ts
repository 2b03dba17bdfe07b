import { normalise } from "../cells/normalise";
import { readFlag } from "../cells/readFlag";
import type { RecognisedSheet } from "../columns/recogniseSheet";
import { NO_DAY, type TextColumn } from "../types";
import { SheetColumns, type RowsOptions } from "./sheetColumns";
import type { SheetReader } from "./stageHistory";

/** Contacts before they are a deal. Row i of each column is the same lead. */
export interface Leads {
  readonly rows: number;
  /** The row in the sheet, as people count. */
  readonly sheetRow: Int32Array;
  readonly id: TextColumn;
  readonly owner: TextColumn;
  readonly status: TextColumn;
  readonly source: TextColumn;
  readonly customer: TextColumn;
  /** The day it came in; NO_DAY where that is missing. */
  readonly created: Int32Array;
  /** The day somebody first followed it up; NO_DAY where nobody did, or nobody wrote it down. */
  readonly firstContact: Int32Array;
  /** 1 where it became a deal. */
  readonly converted: Uint8Array;
}

/** English, Dutch, German, Danish, French. */
const CONVERTED = new Set([
  ...["converted", "won", "customer", "closed converted", "geconverteerd", "omgezet", "gewonnen", "klant"],
  ...["konvertiert", "umgewandelt", "konverteret", "converti", "convertie"],
]);

/**
 * Reads a sheet of leads chunk by chunk. A lead became a deal where its own column says so (yes, a day, or the deal's id), or its status
 * does. A lead without a created date counts in no period, and is found as incomplete; one without an owner counts for everybody
 * together.
 *
 * @example createLeadsReader(recognised, { sheet: "Leads" })
 */
export function createLeadsReader(recognised: RecognisedSheet, options: RowsOptions): SheetReader<Leads> {
  const columns = new SheetColumns(recognised, options, {
    texts: ["id", "owner", "status", "source", "customer", "converted"],
    ids: ["id", "customer", "converted"],
    dates: ["created", "firstContact"],
    amounts: [],
    telling: ["created", "firstContact", "status"],
  });
  return {
    read: (rows, firstSheetRow) => columns.read(rows, firstSheetRow),
    finish() {
      const { rows, sheetRow, texts, days } = columns.finish();
      const { id, owner, status, source, customer } = texts;
      const { created, firstContact } = days;
      columns.noteIncomplete("leadsIncomplete", sheetRow, [
        ["created", (row) => created[row] !== NO_DAY],
        ["owner", (row) => (owner.codes[row] ?? -1) >= 0],
      ]);
      const converted = convertedRows(texts.converted, status);
      return {
        data: { rows, sheetRow, id, owner, status, source, customer, created, firstContact, converted },
        findings: columns.found(),
      };
    },
  };
}

function convertedRows(told: TextColumn, status: TextColumn): Uint8Array {
  const saysSo = told.texts.map((text) => readFlag(text) !== false);
  const isConverted = status.texts.map((text) => CONVERTED.has(normalise(text)));
  return Uint8Array.from(told.codes, (code, row) =>
    saysSo[code] === true || isConverted[status.codes[row] ?? -1] === true ? 1 : 0,
  );
}
