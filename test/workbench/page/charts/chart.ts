import type { Chart } from "../../../../src/workbench/document";
import type { CellValue } from "../../../../src/workbench/engine/engine";
import type { ChartCells } from "../../../../src/workbench/page/charts/chartCells";

/** A chart as the host makes it, with what a test is about. */
export function chartWith(about: Partial<Chart>): Chart {
  return {
    id: "chart1",
    name: "Chart 1",
    sheetId: "sheet1",
    type: "ColumnClustered",
    left: 0,
    top: 0,
    width: 360,
    height: 216,
    series: [{ name: "actual", values: "values", categories: "categories" }],
    legend: { visible: true, position: "Bottom" },
    valueAxis: { visible: true, gridlines: true },
    categoryAxis: { visible: true },
    alternativeText: "",
    ...about,
  };
}

/** Cells by their address, shown by their format's name: 12 by "0.0" is "12 as 0.0". */
export function cellsOf(cells: Readonly<Record<string, readonly CellValue[]>>, format = "General") {
  return (address: string): ChartCells => {
    const values = cells[address] ?? [];
    return { values, texts: values.map((value) => textOf(value, format)), format };
  };
}

export const showFormat = (value: number, pattern: string) =>
  pattern === "General" ? `${value}` : `${value} as ${pattern}`;

function textOf(value: CellValue, format: string): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  return typeof value === "number" ? showFormat(value, format) : String(value);
}
