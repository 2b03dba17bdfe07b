import { readColumns } from "../readColumns";
import { LOG_COLUMNS, type FixLog, type LogColumn, type LogEntry } from "./fixLog";

type Row = Partial<Record<LogColumn, unknown>>;

const LAST_ROW = 1_048_576;
const CELL = /^(?:[A-Z]{1,2}|[A-W][A-Z]{2}|X[A-E][A-Z]|XF[A-D])([1-9]\d{0,6})$/;

function isCell(text: string): boolean {
  return Number(CELL.exec(text)?.[1] ?? Infinity) <= LAST_ROW;
}

/** The entries of the log that were not taken back, as they stand. Rows that people have made something else of are none. */
export async function readLog(
  context: Excel.RequestContext,
  { sheetId, area }: FixLog,
  signal?: AbortSignal,
): Promise<readonly LogEntry[]> {
  const rows = new Map<number, Row>();
  const columns = LOG_COLUMNS.map((_, at) => area.column + at);
  await readColumns(
    context.workbook.worksheets.getItem(sheetId),
    { row: area.row + 1, rows: area.rows - 1, columns },
    ["values"],
    (row, column, { value }) => {
      const name = LOG_COLUMNS[column - area.column];
      if (name) rows.set(row, { ...rows.get(row), [name]: value });
    },
    signal,
  );
  return [...rows].flatMap(([row, values]) => entryOf(row, values) ?? []);
}

function entryOf(row: number, { when, sheet, cell, what, before, after, format, undone }: Row): LogEntry | undefined {
  if (undone !== "" || typeof when !== "number" || typeof sheet !== "string" || typeof before !== "string")
    return undefined;
  if (typeof cell !== "string" || !isCell(cell)) return undefined;
  if (typeof after !== "string" && typeof after !== "number") return undefined;
  return { row, when, sheet, cell, what: String(what), before, after, format: String(format) };
}
