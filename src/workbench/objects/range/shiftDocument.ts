import type { Chart, WorkbookDocument } from "../../document";
import { moveArea, moveLine, type Shift } from "../../engine/shift";
import { shiftReferences } from "./shiftReferences";

/**
 * Moves all that lies beside the engine's cells along with rows or columns that were inserted or deleted: charts and what they draw,
 * drop-downs, conditional formats, page breaks and the print area.
 *
 * @param points how high the rows, or how wide the columns, are that came or went
 */
export function shiftDocument(document: WorkbookDocument, sheetId: string, shift: Shift, points: number): void {
  const names = new Map(document.engine.listSheets().map(({ id, name }) => [id, name]));
  const shifted = { name: names.get(sheetId) ?? "", shift };
  const follow = (formula: string, homeId: string) => shiftReferences(formula, names.get(homeId) ?? "", shifted);
  for (const chart of document.charts) {
    for (const series of chart.series) {
      if (series.values !== undefined) series.values = follow(series.values, chart.sheetId);
      if (series.categories !== undefined) series.categories = follow(series.categories, chart.sheetId);
    }
    if (chart.sheetId === sheetId) moveChart(document, chart, shift, points);
  }
  for (const format of document.conditionalFormats) {
    if (format.formula !== undefined) format.formula = follow(format.formula, format.sheetId);
  }
  for (const validation of document.validations) {
    validation.rule = JSON.parse(JSON.stringify(validation.rule), (_, part: unknown) =>
      typeof part === "string" && part.startsWith("=") ? follow(part, validation.sheetId) : part,
    ) as typeof validation.rule;
  }
  moveAreas(document.conditionalFormats, sheetId, shift);
  moveAreas(document.validations, sheetId, shift);
  const extras = document.sheets.get(sheetId);
  if (!extras) return;
  const printArea = extras.printArea && moveArea(extras.printArea, shift);
  if (printArea) extras.printArea = printArea;
  else delete extras.printArea;
  if (extras.pageBreaks && shift.axis === "row") {
    extras.pageBreaks = extras.pageBreaks.flatMap((row) => moveLine(row, shift) ?? []);
  }
}

function moveAreas(list: { sheetId: string; area: Parameters<typeof moveArea>[0] }[], sheetId: string, shift: Shift) {
  const kept = list.filter((item) => {
    const area = item.sheetId === sheetId ? moveArea(item.area, shift) : item.area;
    if (area) item.area = area;
    return area !== undefined;
  });
  list.splice(0, list.length, ...kept);
}

/** A chart below or right of the line moves; one across it stays where it is. */
function moveChart({ engine }: WorkbookDocument, chart: Chart, { axis, at, count }: Shift, points: number): void {
  let edge = 0;
  for (let line = 0; line < at; line++) {
    edge += axis === "row" ? engine.rowHeight(chart.sheetId, line) : engine.columnWidth(chart.sheetId, line);
  }
  const side = axis === "row" ? "top" : "left";
  if (chart[side] >= edge) chart[side] = Math.max(edge, chart[side] + Math.sign(count) * points);
}
