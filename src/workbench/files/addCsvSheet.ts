import type { WorkbookDocument } from "../document";
import type { CellInput, SheetInfo } from "../engine/engine";
import { csvValue } from "./csvValue";
import { decodeText } from "./decodeText";
import { detectDelimiter } from "./detectDelimiter";
import { CELL_CHARACTERS, FileError, SHEET_COLUMNS, SHEET_ROWS } from "./fileError";
import { fromFileWidth } from "./fileWidth";
import { parseCsv } from "./hucre";
import { openQuote } from "./openQuote";
import { addFileSheet, sheetNameFor } from "./sheetNames";

/**
 * Adds the rows of a CSV file as a sheet named after it, e.g. addCsvSheet(document, bytes, "deals.csv").
 *
 * @throws FileError "empty" without a field, "unreadable" for binary content, "openQuote" for a quote that is not closed, "tooLarge" for more than Excel's sheet holds
 */
export function addCsvSheet(document: WorkbookDocument, bytes: Uint8Array, fileName: string): SheetInfo {
  const text = decodeText(bytes).replace(/^\uFEFF/, "");
  if (text.trim() === "") throw new FileError("empty", fileName, "there is nothing in it");
  if (text.includes("\0")) throw new FileError("unreadable", fileName, "it holds binary content, not text");
  const delimiter = detectDelimiter(text);
  const line = openQuote(text, delimiter);
  if (line !== undefined)
    throw new FileError("openQuote", fileName, `the quote in line ${line} is not closed`, { line });
  const rows = parseCsv(text, { delimiter }) as string[][];
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (rows.length > SHEET_ROWS || columns > SHEET_COLUMNS) {
    throw new FileError("tooLarge", fileName, `${rows.length} rows by ${columns} columns`);
  }
  const sheet = addFileSheet(document, sheetNameFor(fileName, []));
  fill(document, sheet.id, { rows, columns, delimiter });
  return sheet;
}

interface Fields {
  readonly rows: readonly (readonly string[])[];
  readonly columns: number;
  readonly delimiter: string;
}

function fill(document: WorkbookDocument, sheetId: string, { rows, columns, delimiter }: Fields): void {
  const formats: (string | null)[][] = [];
  let hasFormats = false;
  const cells = rows.map((row, index) => {
    const line: (string | null)[] = (formats[index] = []);
    return Array.from({ length: columns }, (_, column): CellInput => {
      const { value, numberFormat } = csvValue(
        (row[column] ?? "").slice(0, CELL_CHARACTERS),
        delimiter,
        document.date1904,
      );
      line.push(numberFormat ?? null);
      hasFormats ||= numberFormat !== undefined;
      return value === null ? undefined : { value };
    });
  });
  const area = { row: 0, column: 0, rows: rows.length, columns };
  document.engine.writeCells(sheetId, area, cells);
  if (hasFormats) document.engine.writeNumberFormats(sheetId, area, formats);
  for (let column = 0; column < columns; column++) {
    document.engine.setColumnWidth(sheetId, column, 1, widthFor(rows, column));
  }
}

/** Wide enough for what the first rows hold, in points: dates would show as #### in a column of the standard width. */
function widthFor(rows: readonly (readonly string[])[], column: number): number {
  const longest = rows.slice(0, 100).reduce((most, row) => Math.max(most, row[column]?.length ?? 0), 0);
  return fromFileWidth(Math.min(Math.max(longest + 2, 9), 40));
}
