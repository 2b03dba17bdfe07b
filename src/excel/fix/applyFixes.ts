import { DAYS_TO_1904, toDay } from "../../core/crm/cells/day";
import { SalesboardError } from "../../core/errors";
import { freeCell } from "../../core/report/address";
import { demandWritable } from "../demandWritable";
import { requestBudget } from "../requestBudget";
import { uncancellable, type Work } from "../work";
import { ProtectedError } from "../write/protect/protectedError";
import { changeOf, reversed, type CellChange } from "./cellChange";
import { demandUnprotected } from "./demandUnprotected";
import type { FixPlan } from "./fixPlan";
import { isTyped } from "./isTyped";
import { addToLog, placeInLog, takeFromLog, type LogPlace } from "./log/addToLog";
import { demandFreeTable, findLog } from "./log/findLog";
import { queueChanges } from "./queueChanges";
import { readColumns } from "./readColumns";
import { wholly } from "./wholly";

export interface FixesApplied {
  readonly cells: number;
  readonly sheet: string;
  /** The sheet on which the changes are noted. */
  readonly logSheet: string;
}

/** What is written, once all was looked at that Excel could refuse. */
interface Ready {
  readonly changes: readonly CellChange[];
  readonly place: LogPlace;
}

/**
 * Changes the cells that a plan shows, and notes each change on the log's sheet first. Where a cell no longer holds what was
 * shown, nothing is written; where Excel refuses a part, all is taken back.
 *
 * @throws SalesboardError where the workbook can only be read, a cell has changed, or the log cannot be written; ProtectedError
 *   where a sheet or the workbook is protected; nothing was changed then. AlsoError where only a part could be taken back
 */
export async function applyFixes(plan: FixPlan, work: Work): Promise<FixesApplied> {
  demandWritable();
  const { changes, place } = await Excel.run({ delayForCellEdit: true }, (context) => prepare(context, plan, work));
  work.signal.throwIfAborted();
  uncancellable(work);
  const noted = { when: now(plan.date1904), kind: plan.kind, sheet: plan.sheet, changes };
  const write = () =>
    Excel.run({ delayForCellEdit: true }, async (context) => {
      const budget = requestBudget(context);
      work.tell({ step: "writing", sheet: plan.sheet, done: 0, total: changes.length });
      await addToLog(context, place, noted, formatsOf(plan), budget);
      await queueChanges(context.workbook.worksheets.getItem(plan.sheetId), changes, budget);
      await budget.send();
    });
  await wholly(write, () => takeBack(plan, changes, place), {
    key: "fix:error.halfDone",
    values: { sheet: plan.sheet, log: place.sheetName },
  });
  return { cells: changes.length, sheet: plan.sheet, logSheet: place.sheetName };
}

async function prepare(context: Excel.RequestContext, plan: FixPlan, { signal, tell }: Work): Promise<Ready> {
  const found = await findLog(context);
  demandFreeTable(found);
  const sheet = context.workbook.worksheets.getItemOrNullObject(plan.sheetId);
  sheet.load("name");
  sheet.protection.load("protected");
  await context.sync();
  if (sheet.isNullObject) throw new SalesboardError("noData", "fix:error.sheetGone", { name: plan.sheet });
  if (!found.log && found.isWorkbookProtected) {
    throw new ProtectedError("fix:error.workbookProtected", {}, { kind: "unprotect", sheets: [] });
  }
  demandUnprotected([
    { name: sheet.name, isProtected: sheet.protection.protected },
    ...(found.log ? [{ name: found.log.sheetName, isProtected: found.log.isProtected }] : []),
  ]);
  const place = await placeInLog(context, found, plan.fixes.length);
  tell({ step: "reading", sheet: plan.sheet, done: 0, total: plan.fixes.length });
  return { place, changes: await changesOf(sheet, plan, signal) };
}

/** @throws SalesboardError where a cell no longer holds what was shown */
async function changesOf(sheet: Excel.Worksheet, plan: FixPlan, signal: AbortSignal): Promise<readonly CellChange[]> {
  const { fixes, kind, dateFormat } = plan;
  const formats = new Map<string, string>();
  const wanted = new Map(fixes.map((fix) => [keyOf(fix.sheetRow - 1, fix.column), fix]));
  const rows = fixes.map(({ sheetRow }) => sheetRow);
  const first = rows[0] ?? 1;
  const columns = [...new Set(fixes.map(({ column }) => column))];
  const area = { row: first - 1, rows: (rows.at(-1) ?? 0) - first + 1, columns };
  await readColumns(
    sheet,
    area,
    ["values", "formulas", "numberFormat"],
    (row, column, cell) => {
      const key = keyOf(row, column);
      const fix = wanted.get(key);
      if (!fix) return;
      if (!isTyped(fix.before, cell)) throw changed(plan.sheet, row, column);
      formats.set(key, cell.format ?? "");
    },
    signal,
  );
  return fixes.map((fix) => {
    const format = formats.get(keyOf(fix.sheetRow - 1, fix.column)) ?? "";
    return changeOf(fix, format, kind === "date" ? dateFormat : undefined);
  });
}

const keyOf = (row: number, column: number) => `${String(row)},${String(column)}`;

function changed(sheet: string, row: number, column: number): SalesboardError {
  return new SalesboardError("value", "fix:error.changed", { sheet, cell: freeCell(row, column) });
}

function formatsOf({ kind, dateFormat, fixes }: FixPlan): { readonly date: string; readonly after?: string } {
  if (kind !== "date") return { date: dateFormat };
  const hasTimes = fixes.some(({ shows }) => shows?.time !== undefined);
  return { date: dateFormat, after: hasTimes ? `${dateFormat} hh:mm:ss` : dateFormat };
}

/** Also where nothing, or only half of it, was written. */
async function takeBack(plan: FixPlan, changes: readonly CellChange[], place: LogPlace): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const budget = requestBudget(context);
    await queueChanges(context.workbook.worksheets.getItem(plan.sheetId), changes.map(reversed), budget);
    await budget.send();
  });
  await takeFromLog(place);
}

const SECONDS_A_DAY = 86_400;

/** The day and time it is here, as the workbook counts, to the second. */
function now(date1904: boolean): number {
  const date = new Date();
  const day = toDay(date.getFullYear(), date.getMonth() + 1, date.getDate()) - (date1904 ? DAYS_TO_1904 : 0);
  return day + (date.getHours() * 3600 + date.getMinutes() * 60 + date.getSeconds()) / SECONDS_A_DAY;
}
