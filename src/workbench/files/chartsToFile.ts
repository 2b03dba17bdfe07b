import type { Chart, WorkbookDocument } from "../document";
import type { Engine } from "../engine/engine";
import { fileColor } from "./fileStyle";
import { fileText } from "./fileText";
import type { FileChart } from "./hucre";

/** Where a chart begins and ends, with the distance from the cells' edges that hucre has no place for. */
export interface ChartPlace {
  readonly name: string;
  readonly from: CellPoint;
  readonly to: CellPoint;
}
export interface CellPoint {
  readonly row: number;
  readonly column: number;
  /** Points right of and below the cell's corner. */
  readonly right: number;
  readonly below: number;
}

const TYPES: Readonly<
  Record<string, Pick<FileChart, "type" | "barGrouping" | "lineGrouping" | "areaGrouping" | "showLineMarkers">>
> = {
  ColumnClustered: { type: "column", barGrouping: "clustered" },
  ColumnStacked: { type: "column", barGrouping: "stacked" },
  ColumnStacked100: { type: "column", barGrouping: "percentStacked" },
  BarClustered: { type: "bar", barGrouping: "clustered" },
  BarStacked: { type: "bar", barGrouping: "stacked" },
  BarStacked100: { type: "bar", barGrouping: "percentStacked" },
  Line: { type: "line", showLineMarkers: false },
  LineMarkers: { type: "line", showLineMarkers: true },
  LineStacked: { type: "line", lineGrouping: "stacked", showLineMarkers: false },
  Area: { type: "area" },
  AreaStacked: { type: "area", areaGrouping: "stacked" },
  Pie: { type: "pie" },
  Doughnut: { type: "doughnut" },
  XYScatter: { type: "scatter" },
  XYScatterLines: { type: "scatter" },
};
const LEGENDS: Readonly<Record<string, NonNullable<FileChart["legend"]>>> = {
  Top: "top",
  Bottom: "bottom",
  Left: "left",
  Right: "right",
  Corner: "topRight",
};

/** Left out, a file's axes have crosses at every tick, large and small. */
const TICKS = { majorTickMark: "none", minorTickMark: "none" } as const;

/** A sheet's charts for the file, each with its exact place. */
export function chartsOnSheet(document: WorkbookDocument, sheetId: string): { chart: FileChart; place: ChartPlace }[] {
  return document.charts
    .filter((chart) => chart.sheetId === sheetId)
    .map((chart) => {
      const from = cellAt(document.engine, sheetId, chart.left, chart.top);
      const to = cellAt(document.engine, sheetId, chart.left + chart.width, chart.top + chart.height);
      return { chart: chartToFile(chart, from, to), place: { name: fileText(chart.name), from, to } };
    });
}

function chartToFile(chart: Chart, from: CellPoint, to: CellPoint): FileChart {
  const type = TYPES[chart.type];
  if (!type) throw new Error(`No file has a chart of the type ${chart.type}`);
  const { valueAxis, categoryAxis, title, legend, series } = chart;
  const gapWidth = series.find((item) => item.gapWidth !== undefined)?.gapWidth;
  return {
    ...type,
    anchor: { from: { row: from.row, col: from.column }, to: { row: to.row, col: to.column } },
    altText: fileText(chart.alternativeText),
    ...(title?.visible ? { title: fileText(title.text), titleFontSize: 12 } : { showTitle: false }),
    legend: legend.visible ? (LEGENDS[legend.position] ?? "bottom") : false,
    ...(gapWidth === undefined ? {} : { gapWidth }),
    series: series.map((item) => ({
      name: fileText(item.name),
      values: (item.values ?? "").replace(/^=/, ""),
      ...(item.categories ? { categories: item.categories.replace(/^=/, "") } : {}),
      ...seriesColor(type.type, item.color),
      ...(item.dataLabels ? { dataLabels: { showValue: true } } : {}),
    })),
    axes: {
      x: {
        ...(categoryAxis.numberFormat ? { numberFormat: { formatCode: categoryAxis.numberFormat } } : {}),
        ...TICKS,
        hidden: !categoryAxis.visible,
      },
      y: {
        ...(valueAxis.numberFormat ? { numberFormat: { formatCode: valueAxis.numberFormat } } : {}),
        scale: {
          ...(valueAxis.minimum === undefined ? {} : { min: valueAxis.minimum }),
          ...(valueAxis.maximum === undefined ? {} : { max: valueAxis.maximum }),
        },
        gridlines: { major: valueAxis.gridlines },
        ...TICKS,
        hidden: !valueAxis.visible,
      },
    },
  };
}

/** A line is drawn by its stroke; what else a series is, by its fill. */
function seriesColor(
  type: FileChart["type"],
  color: string | undefined,
): { color?: string; stroke?: { width: number } } {
  if (!color) return {};
  return { color: fileColor(color), ...(type === "line" ? { stroke: { width: 2.25 } } : {}) };
}

/** The cell that holds a point of the sheet, and how far inside it the point lies. */
function cellAt(engine: Engine, sheetId: string, left: number, top: number): CellPoint {
  const across = walk(left, (column) => engine.columnWidth(sheetId, column));
  const down = walk(top, (row) => engine.rowHeight(sheetId, row));
  return { row: down.index, column: across.index, right: across.rest, below: down.rest };
}

function walk(distance: number, sizeOf: (index: number) => number): { index: number; rest: number } {
  let index = 0;
  let rest = Math.max(0, distance);
  for (let size = sizeOf(0); size <= rest; size = sizeOf(++index)) rest -= size;
  return { index, rest };
}
