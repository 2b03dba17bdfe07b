import { areaAddress } from "../../../core/report/address";
import type { Area, Block, DropDownSpec, SheetSpec } from "../../../core/report/sheetSpec";
import { markerName } from "../../ownSheets";
import { usedArea } from "../../areas/usedArea";
import { addCharts } from "./addCharts";
import { applyFormats } from "./applyFormats";
import { applyPage } from "./applyPage";
import { applySizes, standardHeight } from "./applySizes";
import { partsOutside } from "../../areas/partsOutside";
import { putName } from "./putName";
import { rangeOf } from "../../areas/rangeOf";
import type { RequestBudget } from "../../requestBudget";
import { runsOfCells } from "../../areas/runsOfCells";
import type { OldTable, SheetPlan, StandingSheet } from "../plan/sheetPlan";
import { RECORD_KEY, recordOf, recordUnderWay, type SheetRecord } from "../plan/sheetRecord";
import { spanning } from "../../areas/spanning";
import { undoChanges } from "./undoChanges";
import { writeBlocks } from "./writeBlocks";

/**
 * Queues what a plan says is to be written. A table that others refer to keeps its identity: it is resized, never deleted, as a
 * formula that refers to a deleted table is broken for good.
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
  const { spec, standing, toWrite } = plan;
  if (toWrite.length === 0) return;
  if (standing) undoChanges(sheet, standing.changes);
  const used = usedArea(spec);
  const named = { sheet, sheetName: plan.sheetName };
  const put = (name: string, area: Area) => putName(context.workbook, named, name, area, known);
  // The mark comes first and spans what is old and what is new, so that a writing broken off halfway is made good by the next.
  const all = spanning(used, standing?.own.area ?? used);
  put(markerName(spec.id), all).visible = false;
  keepRecord(sheet, recordUnderWay(spec, standing?.record, all, standing ? ownAreas(standing) : []));
  if (toWrite === "everything") await writeEverything(sheet, plan, put, budget);
  else
    await writeBlocks(
      sheet,
      plan,
      toWrite.flatMap((index): Block[] => spec.blocks.slice(index, index + 1)),
      budget,
    );
  put(markerName(spec.id), used);
  keepRecord(sheet, recordOf(spec));
}

function keepRecord(sheet: Excel.Worksheet, record: SheetRecord): void {
  sheet.customProperties.add(RECORD_KEY, JSON.stringify(record));
}

function ownAreas({ written, tableParts }: StandingSheet): readonly Area[] {
  return [...runsOfCells(written), ...tableParts];
}

/** Queues all of a spec; what stands from the last time is taken away first. */
export async function writeEverything(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  put: (name: string, area: Area) => unknown,
  budget: RequestBudget,
): Promise<void> {
  const { spec, standing } = plan;
  const before = standing?.record;
  const kept = standing?.tables.filter((table) => isKept(table, spec)) ?? [];
  if (standing) clearOld(sheet, spec, standing, kept);
  if (standing && !before) standardHeight(sheet, standing.own.area);
  applyFormats(sheet, spec.formats);
  await writeBlocks(sheet, plan, spec.blocks, budget);
  addTables(sheet, spec, kept);
  for (const area of spec.merges) rangeOf(sheet, area).merge();
  applySizes(sheet, spec, before ?? { widths: [], heights: {} });
  for (const { name, area } of spec.names) put(name, area);
  applyDropDowns(sheet, spec);
  applyInputs(sheet, spec);
  applyConditionalFormats(sheet, spec);
  addCharts(sheet, spec.charts);
  applyPage(sheet, spec, before?.page ?? {});
}

/** A table stays where its header stays. */
function isKept({ name, area }: OldTable, spec: SheetSpec): boolean {
  return spec.tables.some(
    (table) => table.name === name && table.area.row === area.row && table.area.column === area.column,
  );
}

/** Takes away what the add-in wrote last time; what people added beside it, or in cells that it had left empty, stays. */
function clearOld(sheet: Excel.Worksheet, spec: SheetSpec, standing: StandingSheet, kept: readonly OldTable[]): void {
  const users = runsOfCells(standing.users);
  for (const name of standing.charts) sheet.charts.getItem(name).delete();
  for (const table of standing.tables) {
    if (!kept.includes(table)) sheet.tables.getItem(table.name).convertToRange();
  }
  for (const part of partsOutside(standing.own.area, users)) {
    const range = rangeOf(sheet, part);
    range.conditionalFormats.clearAll();
    range.dataValidation.clear();
    range.unmerge();
    range.clear("Formats");
  }
  const tables = kept.map(({ name, area }) => spec.tables.find((table) => table.name === name)?.area ?? area);
  kept.forEach(({ name }, index) => {
    const area = tables[index];
    if (area) sheet.tables.getItem(name).resize(areaAddress(area));
  });
  // What somebody typed since the sheet was looked at stands in cells that the add-in had left empty.
  const old = standing.record ? ownAreas(standing) : [standing.own.area];
  for (const part of old.flatMap((area) => partsOutside(area, [...tables, ...users]))) {
    rangeOf(sheet, part).clear("Contents");
  }
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

function applyDropDowns(sheet: Excel.Worksheet, { dropDowns }: SheetSpec): void {
  for (const cell of dropDowns) {
    const dataValidation = validationOf(sheet, cell);
    dataValidation.rule = { list: { inCellDropDown: true, source: cell.source } };
    explain(dataValidation, cell);
  }
}

function applyInputs(sheet: Excel.Worksheet, { inputs = [] }: SheetSpec): void {
  for (const cell of inputs) {
    const dataValidation = validationOf(sheet, cell);
    dataValidation.rule = { decimal: { formula1: cell.minimum, formula2: cell.maximum, operator: "Between" } };
    explain(dataValidation, cell);
  }
}

function validationOf(sheet: Excel.Worksheet, { row, column }: Pick<DropDownSpec, "row" | "column">) {
  return rangeOf(sheet, { row, column, rows: 1, columns: 1 }).dataValidation;
}

function explain(
  dataValidation: Excel.DataValidation,
  { promptTitle, prompt, errorTitle, error }: Omit<DropDownSpec, "source">,
): void {
  dataValidation.prompt = { showPrompt: true, title: promptTitle, message: prompt };
  dataValidation.errorAlert = { showAlert: true, style: "Stop", title: errorTitle, message: error };
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
