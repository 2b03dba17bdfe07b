import { SalesboardError } from "../../core/errors";
import type { Area, SheetSpec } from "../../core/report/sheetSpec";
import { demandFreeNames } from "./demandFreeNames";
import { freeSheetName } from "./freeSheetName";
import { meet } from "./meet";
import { ProtectedError } from "./protectedError";
import { findOwnSheets, type OwnSheet } from "../ownSheets";
import { usedArea } from "../usedArea";

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

export interface WritingPlan {
  readonly sheets: readonly SheetPlan[];
  /** The workbook's names, in lower case. */
  readonly names: ReadonlySet<string>;
}

/**
 * Looks at all that the writing meets, before the first cell is written: a batch that Excel refuses halfway has written its
 * first half.
 *
 * @throws SalesboardError for what Excel would refuse: a protected sheet of the add-in's, a name that is taken, a table of the
 *   user's where a table must come
 */
export async function planSheets(context: Excel.RequestContext, specs: readonly SheetSpec[]): Promise<WritingPlan> {
  const { worksheets, names, tables } = context.workbook;
  worksheets.load("items/id,items/name");
  names.load("items/name,items/formula");
  tables.load("items/name,items/worksheet/id");
  await context.sync();
  const own = await findOwnSheets(context, names);
  const existing = specs.map((spec) => own.find(({ id }) => id === spec.id));
  const looks = specs.map((spec, index) => {
    const found = existing[index];
    return { spec, found: found && lookAt(context, spec, found) };
  });
  const checkNames = demandFreeNames(specs, existing, own, names.items, tables.items);
  await context.sync();
  checkNames();

  const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  const sheets = looks.map(({ spec, found }): SheetPlan => {
    if (found) return found.read();
    const sheetName = freeSheetName(spec.name, taken);
    taken.add(sheetName.toLowerCase());
    return { spec, sheetName, oldCharts: [], oldTables: [], chosen: [] };
  });
  return { sheets, names: new Set(names.items.map(({ name }) => name.toLowerCase())) };
}

/** Loads what stands on a sheet the add-in made; `read` is called after the next sync. */
function lookAt(context: Excel.RequestContext, spec: SheetSpec, existing: OwnSheet) {
  const sheet = context.workbook.worksheets.getItem(existing.sheetId);
  const { charts, protection } = sheet;
  charts.load("items/name");
  protection.load("protected");
  const tables = context.workbook.tables.items
    .filter((table) => table.worksheet.id === existing.sheetId)
    .map((table) => ({ name: table.name, range: table.getRange() }));
  const choices = spec.choices.map(({ row, column }) => sheet.getRangeByIndexes(row, column, 1, 1));
  for (const { range } of tables) range.load(["rowIndex", "columnIndex", "rowCount", "columnCount"]);
  for (const choice of choices) choice.load("values");
  const read = (): SheetPlan => {
    if (protection.protected) {
      const sheets = [existing.sheetName];
      throw new ProtectedError(
        "errors:sheetProtected",
        { sheets: `"${existing.sheetName}"`, count: 1 },
        { kind: "unprotect", sheets },
      );
    }
    const standing = tables.map(({ name, range }) => ({
      name,
      area: { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount },
    }));
    const oldTables = standing.filter(({ name }) => name.startsWith(OWN_TABLES));
    const isInTheWay = (area: Area) => meet(area, existing.area) || meet(area, usedArea(spec));
    const inTheWay = standing.find((table) => !oldTables.includes(table) && isInTheWay(table.area));
    if (inTheWay) {
      const values = { sheet: existing.sheetName, table: inTheWay.name };
      throw new SalesboardError("value", "errors:tableInTheWay", values);
    }
    return {
      spec,
      existing,
      sheetName: existing.sheetName,
      oldCharts: charts.items.map(({ name }) => name).filter((name) => name.startsWith(OWN_CHARTS)),
      oldTables,
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
