import type { Area, SheetSpec } from "../core/report/sheetSpec";
import { SalesboardError } from "../core/errors";
import { applySpec } from "./applySpec";
import { freeSheetName } from "./freeSheetName";
import { findOwnSheets, markerName, type OwnSheet } from "./ownSheets";
import { requestBudget } from "./requestBudget";

/** The add-in's own tables and charts are known by how their names begin. */
const OWN_TABLES = "Salesboard";
const OWN_CHARTS = "Salesboard ";

/** One sheet of the report: where it goes, and what stands there already. */
export interface SheetPlan {
  readonly spec: SheetSpec;
  readonly sheetName: string;
  /** Undefined for a sheet still to be made. */
  readonly existing?: OwnSheet;
  readonly oldCharts: readonly string[];
  readonly oldTables: readonly OldTable[];
  /** What the reader had chosen, by place in `spec.choices`. */
  readonly chosen: readonly (string | undefined)[];
}

export interface OldTable {
  readonly name: string;
  readonly area: Area;
}

export interface WrittenSheet {
  readonly id: string;
  readonly sheetName: string;
}

/**
 * Writes sheets of the report: new ones where there are none yet, in place where the add-in made them before, and never on a
 * sheet of the user's. Everything is known before the first cell is written; the requests sent do not grow with the rows, only
 * with the payload. Where Excel refuses, new sheets are taken away again.
 *
 * @param specs in the order of their tabs; sheets that others refer to are written first
 * @throws SalesboardError where one of the add-in's own sheets is protected
 */
export async function writeSheets(specs: readonly SheetSpec[]): Promise<readonly WrittenSheet[]> {
  const plans = await Excel.run({ delayForCellEdit: true }, (context) => planSheets(context, specs));
  try {
    await Excel.run({ delayForCellEdit: true }, (context) => writePlans(context, plans));
  } catch (error) {
    await removeNew(plans);
    throw error;
  }
  return plans.map(({ spec, sheetName }) => ({ id: spec.id, sheetName }));
}

async function planSheets(context: Excel.RequestContext, specs: readonly SheetSpec[]): Promise<readonly SheetPlan[]> {
  const { worksheets, names, tables } = context.workbook;
  worksheets.load("items/id,items/name");
  names.load("items/name");
  tables.load("items/name,items/worksheet/id");
  await context.sync();
  const own = await findOwnSheets(context, names);
  const looks = specs.map((spec) => {
    const existing = own.find(({ id }) => id === spec.id);
    return { spec, found: existing && lookAt(context, spec, existing) };
  });
  await context.sync();

  const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  return looks.map(({ spec, found }): SheetPlan => {
    if (found) return found.read();
    const sheetName = freeSheetName(spec.name, taken);
    taken.add(sheetName.toLowerCase());
    return { spec, sheetName, oldCharts: [], oldTables: [], chosen: [] };
  });
}

/** Loads what stands on a sheet the add-in made; `read` is called after the next sync. */
function lookAt(context: Excel.RequestContext, spec: SheetSpec, existing: OwnSheet) {
  const sheet = context.workbook.worksheets.getItem(existing.sheetId);
  const { charts, protection } = sheet;
  charts.load("items/name");
  protection.load("protected");
  const tables = context.workbook.tables.items
    .filter((table) => table.worksheet.id === existing.sheetId && table.name.startsWith(OWN_TABLES))
    .map((table) => ({ name: table.name, range: table.getRange() }));
  const choices = spec.choices.map(({ row, column }) => sheet.getRangeByIndexes(row, column, 1, 1));
  for (const { range } of tables) range.load(["rowIndex", "columnIndex", "rowCount", "columnCount"]);
  for (const choice of choices) choice.load("values");
  const read = (): SheetPlan => {
    if (protection.protected) {
      throw new SalesboardError("value", "errors:sheetProtected", { sheet: existing.sheetName });
    }
    return {
      spec,
      existing,
      sheetName: existing.sheetName,
      oldCharts: charts.items.map(({ name }) => name).filter((name) => name.startsWith(OWN_CHARTS)),
      oldTables: tables.map(({ name, range }) => ({
        name,
        area: { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount },
      })),
      chosen: choices.map((choice, index) => stillOffered(choice.values[0]?.[0], spec.choices[index]?.offered ?? [])),
    };
  };
  return { read };
}

/** What the reader had chosen, if it can still be chosen. */
function stillOffered(value: unknown, offered: readonly string[]): string | undefined {
  const text = String(value ?? "");
  return offered.includes(text) ? text : undefined;
}

async function writePlans(context: Excel.RequestContext, plans: readonly SheetPlan[]): Promise<void> {
  const budget = requestBudget(context);
  const sheets = plans.map(({ existing, sheetName }) =>
    existing ? context.workbook.worksheets.getItem(existing.sheetId) : context.workbook.worksheets.add(sheetName),
  );
  const known = new Set(await nameTexts(context));
  const referredToFirst = plans
    .map((plan, index) => ({ plan, sheet: sheets[index] }))
    .sort((one, other) => other.plan.spec.names.length - one.plan.spec.names.length);
  for (const { plan, sheet } of referredToFirst) {
    if (sheet) await applySpec(context, sheet, plan, known, budget);
  }
  await budget.send();
}

async function nameTexts(context: Excel.RequestContext): Promise<readonly string[]> {
  const { names } = context.workbook;
  names.load("items/name");
  await context.sync();
  return names.items.map(({ name }) => name);
}

/** Takes away what this writing added: its sheets, and their names, which would refer to nothing. */
async function removeNew(plans: readonly SheetPlan[]): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const added = plans.filter(({ existing }) => existing === undefined);
    const items = added.flatMap(({ spec, sheetName }) => [
      context.workbook.worksheets.getItemOrNullObject(sheetName),
      ...[markerName(spec.id), ...spec.names.map(({ name }) => name)].map((name) =>
        context.workbook.names.getItemOrNullObject(name),
      ),
    ]);
    for (const item of items) item.load("name");
    await context.sync();
    for (const item of items) {
      if (!item.isNullObject) item.delete();
    }
    await context.sync();
  });
}
