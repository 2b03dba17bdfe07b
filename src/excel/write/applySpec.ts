import { areaAddress } from "../../core/report/address";
import type { Area, Content, SheetSpec } from "../../core/report/sheetSpec";
import { addCharts } from "./addCharts";
import { asCellText } from "./asCellText";
import { applyFormats, applySizes } from "./applyFormats";
import { markerName } from "../ownSheets";
import { partsOutside } from "./partsOutside";
import type { OldTable, SheetPlan } from "./planSheets";
import { putName } from "./putName";
import { rangeOf } from "./rangeOf";
import type { RequestBudget } from "./requestBudget";
import { textCells } from "./textCells";
import { blockArea, usedArea } from "../usedArea";

/** Bytes of cells that go into one write, so that a large table can be sent in several requests. */
const LARGEST_WRITE = 1_000_000;

/** Points: what most printers can do. */
const MARGIN = 30;

/**
 * Queues all that a sheet holds. A table that others refer to keeps its identity: it is resized, never deleted, as a formula
 * that refers to a deleted table is broken for good.
 *
 * @param known the workbook's names so far, in lower case
 */
export async function applySpec(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  known: Set<string>,
  budget: RequestBudget,
): Promise<void> {
  const { spec } = plan;
  const used = usedArea(spec);
  const named = { sheet, sheetName: plan.sheetName };
  const put = (name: string, area: Area) => putName(context.workbook, named, name, area, known);
  // The mark comes first and spans what is old and what is new, so that a writing broken off halfway is made good by the next.
  put(markerName(spec.id), spanning(used, plan.existing?.area ?? used)).visible = false;
  const kept = plan.oldTables.filter((table) => isKept(table, spec));
  if (plan.existing) clearOld(sheet, plan, used, kept);
  applyFormats(sheet, spec.formats);
  await writeBlocks(sheet, plan, budget);
  addTables(sheet, spec, kept);
  for (const area of spec.merges) rangeOf(sheet, area).merge();
  applySizes(sheet, spec);
  for (const { name, area } of spec.names) put(name, area);
  applyDropDowns(sheet, spec);
  applyConditionalFormats(sheet, spec);
  addCharts(sheet, spec.charts);
  applyPage(sheet, spec);
  put(markerName(spec.id), used);
}

/** Both begin in A1 if the add-in wrote them; people may have put rows or columns before the old one since. */
function spanning(one: Area, other: Area): Area {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rows: Math.max(one.row + one.rows, other.row + other.rows) - row,
    columns: Math.max(one.column + one.columns, other.column + other.columns) - column,
  };
}

/** A table stays where its header stays. */
function isKept({ name, area }: OldTable, spec: SheetSpec): boolean {
  return spec.tables.some(
    (table) => table.name === name && table.area.row === area.row && table.area.column === area.column,
  );
}

/** Takes away what the add-in wrote last time; what people added beside it stays. */
function clearOld(sheet: Excel.Worksheet, plan: SheetPlan, used: Area, kept: readonly OldTable[]): void {
  const old = plan.existing?.area ?? used;
  for (const name of plan.oldCharts) sheet.charts.getItem(name).delete();
  for (const table of plan.oldTables) {
    if (!kept.includes(table)) sheet.tables.getItem(table.name).delete();
  }
  const all = rangeOf(sheet, old);
  all.conditionalFormats.clearAll();
  all.dataValidation.clear();
  all.unmerge();
  all.clear("Formats");
  for (const { name, area } of kept) {
    const wanted = plan.spec.tables.find((table) => table.name === name)?.area ?? area;
    sheet.tables.getItem(name).resize(areaAddress(wanted));
  }
  const holes = kept.map(({ name, area }) => plan.spec.tables.find((table) => table.name === name)?.area ?? area);
  for (const part of partsOutside(old, holes)) rangeOf(sheet, part).clear("Contents");
}

async function writeBlocks(sheet: Excel.Worksheet, plan: SheetPlan, budget: RequestBudget): Promise<void> {
  const { spec, chosen } = plan;
  const choices = new Map(
    spec.choices.flatMap(({ row, column }, index) => {
      const value = chosen[index];
      return value === undefined ? [] : [[`${row},${column}`, value] as const];
    }),
  );
  for (const block of spec.blocks) {
    const { row, column, columns } = blockArea(block);
    const isText = textCells(spec.formats, blockArea(block));
    const matrix = block.cells.map((cells, r) =>
      Array.from({ length: columns }, (_, c) =>
        written(choices.get(`${row + r},${column + c}`) ?? cells[c] ?? null, isText(row + r, column + c)),
      ),
    );
    for (const part of inParts(matrix)) {
      await budget.spend(part.size);
      rangeOf(sheet, { row: row + part.first, column, rows: part.rows.length, columns }).formulas = part.rows;
    }
  }
}

/** What goes into a cell: "" empties it, a text stays a text. */
function written(content: Content, isTextCell: boolean): string | number | boolean {
  if (content === null) return "";
  if (typeof content === "object") return content.formula;
  return typeof content === "string" && !isTextCell ? asCellText(content) : content;
}

/** A matrix in parts of whole rows that are small enough to be sent. */
function inParts<Cell>(matrix: readonly (readonly Cell[])[]) {
  const parts: { first: number; rows: Cell[][]; size: number }[] = [];
  matrix.forEach((row, index) => {
    const size = new Blob([JSON.stringify(row)]).size;
    const last = parts[parts.length - 1];
    if (last && last.size + size <= LARGEST_WRITE) {
      last.rows.push([...row]);
      last.size += size;
    } else {
      parts.push({ first: index, rows: [[...row]], size });
    }
  });
  return parts;
}

function addTables(sheet: Excel.Worksheet, spec: SheetSpec, kept: readonly OldTable[]): void {
  for (const { name, area, style } of spec.tables) {
    const isKeptTable = kept.some((table) => table.name === name);
    const table = isKeptTable ? sheet.tables.getItem(name) : sheet.tables.add(areaAddress(area), true);
    if (!isKeptTable) table.name = name;
    table.style = style;
    table.showBandedRows = false;
    table.showFilterButton = false;
  }
}

function applyDropDowns(sheet: Excel.Worksheet, spec: SheetSpec): void {
  for (const { row, column, source, promptTitle, prompt, errorTitle, error } of spec.dropDowns) {
    const { dataValidation } = rangeOf(sheet, { row, column, rows: 1, columns: 1 });
    dataValidation.rule = { list: { inCellDropDown: true, source } };
    dataValidation.prompt = { showPrompt: true, title: promptTitle, message: prompt };
    dataValidation.errorAlert = { showAlert: true, style: "Stop", title: errorTitle, message: error };
  }
}

function applyConditionalFormats(sheet: Excel.Worksheet, spec: SheetSpec): void {
  for (const { area, formula, color, fill, bold } of spec.conditionalFormats) {
    const { custom } = rangeOf(sheet, area).conditionalFormats.add("Custom");
    custom.rule.formula = formula;
    if (color !== undefined) custom.format.font.color = color;
    if (fill !== undefined) custom.format.fill.color = fill;
    if (bold !== undefined) custom.format.font.bold = bold;
  }
}

function applyPage(sheet: Excel.Worksheet, { gridlines, frozenRows, print }: SheetSpec): void {
  sheet.showGridlines = gridlines;
  if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
  else sheet.freezePanes.unfreeze();
  sheet.pageLayout.orientation = print.orientation;
  sheet.pageLayout.zoom = { horizontalFitToPages: print.pagesWide };
  sheet.pageLayout.setPrintArea(rangeOf(sheet, print.area));
  sheet.pageLayout.leftMargin = MARGIN;
  sheet.pageLayout.rightMargin = MARGIN;
  sheet.pageLayout.topMargin = MARGIN;
  sheet.pageLayout.bottomMargin = MARGIN;
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of print.breaks)
    sheet.horizontalPageBreaks.add(rangeOf(sheet, { row, column: 0, rows: 1, columns: 1 }));
}
