import type { Chart, WorkbookDocument } from "../document";
import type { SheetInfo } from "../engine/engine";
import type { FileSheet } from "./hucre";

type FileSheetChart = NonNullable<FileSheet["charts"]>[number];

type ChartType = Chart["type"];

const TYPES: Readonly<Record<string, ChartType>> = {
  line: "LineMarkers",
  area: "Area",
  pie: "Pie",
  doughnut: "Doughnut",
  scatter: "XYScatter",
};
const LEGENDS: Readonly<Record<string, Chart["legend"]["position"]>> = {
  t: "Top",
  b: "Bottom",
  l: "Left",
  r: "Right",
  tr: "Corner",
};

/** The charts of a file's sheet, as far as the workbench draws them: one kind each. Others are left out. */
export function chartsFromFile(document: WorkbookDocument, sheet: FileSheet, info: SheetInfo): Chart[] {
  return (sheet.charts ?? []).flatMap((chart, index) => {
    const type = typeOf(chart);
    return type === undefined ? [] : [chartOf(document, chart, type, info.id, index)];
  });
}

function typeOf({ kinds, barGrouping, barDir }: FileSheetChart & { barDir?: string }): ChartType | undefined {
  const [kind, ...others] = kinds;
  if (kind === undefined || others.length > 0) return undefined;
  if (kind !== "bar") return TYPES[kind];
  const grouping =
    barGrouping === "stacked" ? "Stacked" : barGrouping === "percentStacked" ? "Stacked100" : "Clustered";
  return `${barDir === "bar" ? "Bar" : "Column"}${grouping}`;
}

function chartOf(
  document: WorkbookDocument,
  chart: FileSheetChart,
  type: ChartType,
  sheetId: string,
  index: number,
): Chart {
  const { engine } = document;
  const { from = { row: 0, col: 0 }, to = { row: from.row + 15, col: from.col + 8 } } = chart.anchor ?? {};
  const left = sum(from.col, (column) => engine.columnWidth(sheetId, column));
  const top = sum(from.row, (row) => engine.rowHeight(sheetId, row));
  const legend = chart.legend;
  return {
    id: `file-${sheetId}-${index}`,
    name: `Chart ${index + 1}`,
    sheetId,
    type,
    left,
    top,
    width: sum(to.col, (column) => engine.columnWidth(sheetId, column)) - left,
    height: sum(to.row, (row) => engine.rowHeight(sheetId, row)) - top,
    ...(chart.title === undefined ? {} : { title: { text: chart.title, visible: true } }),
    series: (chart.series ?? []).map(({ name, valuesRef, categoriesRef, color }) => ({
      name: name ?? "",
      ...(valuesRef === undefined ? {} : { values: valuesRef }),
      ...(categoriesRef === undefined ? {} : { categories: categoriesRef }),
      ...(typeof color === "string" ? { color: `#${color}` } : {}),
    })),
    legend: { visible: legend !== false && legend !== undefined, position: LEGENDS[legend || "b"] ?? "Bottom" },
    valueAxis: { visible: true, gridlines: true },
    categoryAxis: { visible: true },
    alternativeText: chart.altText ?? "",
  };
}

function sum(count: number, sizeOf: (index: number) => number): number {
  let total = 0;
  for (let index = 0; index < count; index++) total += sizeOf(index);
  return total;
}
