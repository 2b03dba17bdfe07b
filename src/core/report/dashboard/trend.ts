import { DASH, formula, kpiCell, quoted } from "../formulas";
import { kpiText } from "../kpiText";
import { ACTUAL, LAST_YEAR, NOTE_SIZE, QUIET, RULE } from "../look";
import { rowArea, type SheetParts } from "../sheetParts";
import type { Area, ChartSpec, Content, Format } from "../sheetSpec";
import { formatOf, kpiOf, type DashboardContext } from "./context";
import {
  CHART_ROWS,
  FIRST_NARROW,
  NAME,
  NAME_REST,
  PAGE_COLUMNS,
  PERIODS_SHOWN,
  ROW,
  TILES,
  type Tile,
} from "./layout";
import { trendCells, trendPosition } from "./workingCells";

const COLUMNS = Array.from({ length: PERIODS_SHOWN }, (_, k) => k);
const actualRow = (index: number) => ROW.trend + 1 + 2 * index;
const PACE = ROW.trend + 1 + 2 * TILES.length;
const periodsArea: Area = rowArea(ROW.trend, FIRST_NARROW, PERIODS_SHOWN);

/** The last twelve periods of the chosen kind, and one chart for each figure that draws those cells. */
export function trend(context: DashboardContext): SheetParts {
  const { words } = context.language;
  return {
    blocks: [
      {
        row: ROW.trend,
        column: NAME,
        cells: [[words("report:dashboard.trend.title"), null, ...COLUMNS.map(periodCell)]],
      },
      ...TILES.map((tile, index) => ({ row: actualRow(index), column: NAME, cells: tileLines(context, tile) })),
      { row: PACE, column: NAME, cells: paceLines(context) },
    ],
    formats: [
      {
        area: rowArea(ROW.trend, NAME, PAGE_COLUMNS),
        bold: true,
        color: ACTUAL,
        borders: [{ edge: "bottom", weight: "Thin", color: ACTUAL }],
      },
      { area: periodsArea, horizontal: "Right" },
      ...TILES.flatMap((tile, index) => lineFormats(actualRow(index), formatOf(context, tile.id))),
      ...lineFormats(PACE, formatOf(context, "velocity")),
      { area: rowArea(PACE + 1, NAME, PAGE_COLUMNS), color: ACTUAL },
    ],
    charts: TILES.map((tile, index) => chart(context, tile, actualRow(index))),
  };
}

/** A period that the data do not cover whole carries a star. */
function periodCell(k: number): Content {
  const { period } = trendCells(k);
  const title = `INDEX(SalesboardPeriodTitles,${trendPosition(k)})`;
  return formula(`IF(${period}="","",IF(${title}=${period},${period},${period}&"*"))`);
}

function tileLines({ language: { words }, meta }: DashboardContext, tile: Tile): Content[][] {
  const line = (rowOf: (k: number) => string) =>
    COLUMNS.map((k) => formula(`IF(${trendCells(k).period}="","",${kpiCell(tile.id, rowOf(k))})`));
  return [
    [kpiText(tile.id, "label", meta, words), words("report:dashboard.trend.actual"), ...line((k) => trendCells(k).row)],
    [null, words("report:dashboard.trend.lastYear"), ...line((k) => trendCells(k).lastYearRow)],
  ];
}

/** Velocity is an index: it is read beside the money really made per day. */
function paceLines({ language: { words }, meta }: DashboardContext): Content[][] {
  const line = (expression: (row: string) => string) =>
    COLUMNS.map((k) => formula(`IF(${trendCells(k).period}="","",${expression(trendCells(k).row)})`));
  const perDay = (row: string) => `IFERROR(${kpiCell("revenue", row)}/${kpiCell("Days", row)},${quoted(DASH)})`;
  return [
    [
      kpiText("velocity", "label", meta, words),
      words("report:dashboard.trend.index"),
      ...line((row) => kpiCell("velocity", row)),
    ],
    [words(`report:dashboard.trend.${meta.measure}PerDay`), words("report:dashboard.trend.actual"), ...line(perDay)],
  ];
}

/** Two lines: what counts in dark, what it is held against in grey. */
function lineFormats(row: number, numberFormat: string): Format[] {
  const figures = { row, column: FIRST_NARROW, rows: 2, columns: PERIODS_SHOWN };
  return [
    { area: figures, numberFormat, horizontal: "Right" },
    { area: rowArea(row, NAME, PAGE_COLUMNS), color: ACTUAL },
    { area: rowArea(row + 1, NAME, PAGE_COLUMNS), color: QUIET },
    { area: { row, column: NAME_REST, rows: 2, columns: 1 }, color: QUIET, size: NOTE_SIZE },
    {
      area: rowArea(row + 1, NAME, PAGE_COLUMNS),
      borders: [{ edge: "bottom", weight: "Hairline", color: RULE }],
    },
  ];
}

/** An axis of shares is read in whole percents. */
function axisFormat(context: DashboardContext, { id }: Tile): string {
  return kpiOf(context, id).unit === "share" ? "0%" : formatOf(context, id);
}

function chart(context: DashboardContext, tile: Tile, row: number): ChartSpec {
  const { words } = context.language;
  return {
    name: `Salesboard ${tile.id}`,
    type: "ColumnClustered",
    place: { row: ROW.charts, column: tile.column, rows: CHART_ROWS, columns: tile.columns },
    title: kpiText(tile.id, "label", context.meta, words),
    series: [
      {
        name: words("report:dashboard.trend.lastYear"),
        values: rowArea(row + 1, FIRST_NARROW, PERIODS_SHOWN),
        categories: periodsArea,
        color: LAST_YEAR,
      },
      {
        name: words("report:dashboard.trend.actual"),
        values: rowArea(row, FIRST_NARROW, PERIODS_SHOWN),
        categories: periodsArea,
        color: ACTUAL,
      },
    ],
    valueFormat: axisFormat(context, tile),
    minimum: 0,
    legend: true,
  };
}
