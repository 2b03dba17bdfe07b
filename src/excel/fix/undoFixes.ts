import { TEXT_FORMAT } from "../../core/report/numberFormats";
import { demandWritable } from "../demandWritable";
import { SalesboardError } from "../../core/errors";
import { requestBudget } from "../requestBudget";
import { readerLanguage } from "../say/readerLanguage";
import { readAddress } from "../watch/readAddress";
import { uncancellable, type Work } from "../work";
import { reversed, type CellChange } from "./cellChange";
import { demandUnprotected } from "./demandUnprotected";
import { isTyped } from "./isTyped";
import { findLastFix } from "./lastFix";
import type { FixLog, LogEntry } from "./log/fixLog";
import { markUndone } from "./log/markUndone";
import { queueChanges } from "./queueChanges";
import { readColumns, type CellNow } from "./readColumns";
import { wholly } from "./wholly";

export interface FixesUndone {
  readonly cells: number;
  /** Cells that hold something else by now, as people write them: "H12". */
  readonly left: readonly string[];
  /** Where they are. */
  readonly sheet: string;
}

/** An entry of the log, and the change that takes it back; undefined where its cell holds something else by now. */
interface Undoing {
  readonly entry: LogEntry;
  readonly change: CellChange | undefined;
}

interface Ready {
  readonly log: FixLog;
  /** Undefined where that sheet is not there any more. */
  readonly sheetId: string | undefined;
  readonly undoing: readonly Undoing[];
}

/**
 * Takes back what was changed together last: cells that still hold what the fix wrote hold again what they held before. Cells
 * that hold something else by now are left, and the log says so. Where Excel refuses a part, all is as it was.
 *
 * @throws SalesboardError where the workbook can only be read or there is nothing to undo; ProtectedError where a sheet is protected
 */
export async function undoFixes(work: Work): Promise<FixesUndone> {
  demandWritable();
  const { log, sheetId, undoing } = await Excel.run({ delayForCellEdit: true }, (context) => prepare(context, work));
  work.signal.throwIfAborted();
  uncancellable(work);
  const changes = undoing.flatMap(({ change }) => change ?? []);
  const left = undoing.filter(({ change }) => !change).map(({ entry }) => entry);
  const done = undoing.filter(({ change }) => change).map(({ entry }) => entry);
  const { words } = readerLanguage();
  const write = (cells: readonly CellChange[], textOf: (key: string) => string) =>
    Excel.run({ delayForCellEdit: true }, async (context) => {
      const budget = requestBudget(context);
      if (sheetId !== undefined) await queueChanges(context.workbook.worksheets.getItem(sheetId), cells, budget);
      await markUndone(context, log, done, textOf("fix:log.isUndone"), budget);
      await markUndone(context, log, left, textOf("fix:log.isLeft"), budget);
      await budget.send();
    });
  const sheet = undoing[0]?.entry.sheet ?? "";
  await wholly(
    () => write(changes, words),
    () => write(changes.map(reversed), () => ""),
    { key: "fix:error.halfUndone", values: { sheet } },
  );
  return { cells: changes.length, left: left.map(({ cell }) => cell), sheet };
}

async function prepare(context: Excel.RequestContext, { signal, tell }: Work): Promise<Ready> {
  const last = await findLastFix(context, signal);
  const sheetName = last?.entries[0]?.sheet;
  if (!last || sheetName === undefined) throw new SalesboardError("noData", "fix:error.nothingToUndo");
  const { log, entries } = last;
  tell({ step: "reading", sheet: sheetName, done: 0, total: entries.length });
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
  sheet.load("id");
  sheet.protection.load("protected");
  await context.sync();
  const ofLog = { name: log.sheetName, isProtected: log.isProtected };
  if (sheet.isNullObject) {
    demandUnprotected([ofLog]);
    return { log, sheetId: undefined, undoing: entries.map((entry) => ({ entry, change: undefined })) };
  }
  demandUnprotected([{ name: sheetName, isProtected: sheet.protection.protected }, ofLog]);
  return { log, sheetId: sheet.id, undoing: await compare(sheet, entries, signal) };
}

/** Looks which cells still hold what the fix wrote. */
async function compare(
  sheet: Excel.Worksheet,
  entries: readonly LogEntry[],
  signal: AbortSignal,
): Promise<readonly Undoing[]> {
  const placed = entries.flatMap((entry) => {
    const [area] = readAddress(entry.cell) ?? [];
    return area ? [{ entry, ...area }] : [];
  });
  const rows = placed.map(({ row }) => row);
  const first = rows.reduce((least, row) => Math.min(least, row), Infinity);
  const last = rows.reduce((most, row) => Math.max(most, row), 0);
  const now = new Map<string, CellNow>();
  const wanted = new Set(placed.map(({ row, column }) => keyOf(row, column)));
  const area = { row: first, rows: last - first + 1, columns: [...new Set(placed.map(({ column }) => column))] };
  const note = (row: number, column: number, cell: CellNow) => {
    const key = keyOf(row, column);
    if (wanted.has(key)) now.set(key, cell);
  };
  await readColumns(sheet, area, ["values", "formulas", "numberFormat"], note, signal);
  return placed.map(({ entry, row, column }) => ({
    entry,
    change: changeBack(entry, { row, column }, now.get(keyOf(row, column)) ?? {}),
  }));
}

const keyOf = (row: number, column: number) => `${String(row)},${String(column)}`;

function changeBack(
  { before, after, format }: LogEntry,
  at: { readonly row: number; readonly column: number },
  cell: CellNow,
): CellChange | undefined {
  if (!isTyped(after, cell)) return undefined;
  const isText = cell.format === TEXT_FORMAT;
  if (format === "") return { ...at, isText, from: { value: after }, to: { value: before } };
  return { ...at, isText, from: { value: after, format: cell.format ?? "" }, to: { value: before, format } };
}
