import type { KpiRow } from "../../kpi/types";
import { DASH, formula, kpiCell, quoted } from "../formulas";
import { gapWidth } from "../gapWidth";
import { kpiText } from "../kpiText";
import { ACTUAL, LAST_YEAR, NOTE_SIZE, QUIET, RULE } from "../look";
import { COUNT_FORMAT, moneyFormat } from "../numberFormats";
import { rowArea, type SheetParts } from "../sheetParts";
import type { Area, ChartSpec, Content, Format } from "../sheetSpec";
import { countsQuotes, formatOf, isTold, kpiOf, type DashboardContext } from "./context";
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
import { drawnArea, drawnCells, periodsDrawn } from "./drawnPeriods";
import { PACE_ROW, trendRow } from "./trendRows";
import { trendCells, trendPosition } from "./workingCells";

const COLUMNS = Array.from({ length: PERIODS_SHOWN }, (_, k) => k);
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
      ...TILES.map((tile) => ({ row: trendRow(tile), column: NAME, cells: tileLines(context, tile) })),
      { row: PACE_ROW, column: NAME, cells: paceLines(context) },
      ...(drawnCells(context).blocks ?? []),
    ],
    formats: [
      {
        area: rowArea(ROW.trend, NAME, PAGE_COLUMNS),
        bold: true,
        color: ACTUAL,
        borders: [{ edge: "bottom", weight: "Thin", color: ACTUAL }],
      },
      { area: periodsArea, horizontal: "Right" },
      ...TILES.flatMap((tile) =>
        lineFormats(trendRow(tile), tileLines(context, tile).length, formatOf(context, tile.id)),
      ),
      ...TILES.filter(isRate(context)).flatMap((tile) => standsOnFormats(trendRow(tile) + 2)),
      ...lineFormats(PACE_ROW, 2, formatOf(context, "velocity")),
      { area: rowArea(PACE_ROW + 1, NAME, PAGE_COLUMNS), color: ACTUAL, numberFormat: perDayFormat(context) },
    ],
    charts: TILES.filter((tile) => hasFigures(context, tile)).map((tile) => chart(context, tile)),
  };
}

/** A period that the data do not cover whole carries a star. */
function periodCell(k: number): Content {
  const { period } = trendCells(k);
  const title = `INDEX(SalesboardPeriodTitles,${trendPosition(k)})`;
  return formula(`IF(${period}="","",IF(${title}=${period},${period},${period}&"*"))`);
}

function tileLines(context: DashboardContext, tile: Tile): Content[][] {
  const { language, meta } = context;
  const { words } = language;
  const line = (column: string, rowOf: (k: number) => string) =>
    COLUMNS.map((k) => formula(`IF(${trendCells(k).period}="","",${kpiCell(column, rowOf(k))})`));
  const actual = line(tile.id, (k) => trendCells(k).row);
  return [
    [kpiText(tile, "label", meta, words), words("report:dashboard.trend.actual"), ...actual],
    [null, words("report:dashboard.trend.lastYear"), ...line(tile.id, (k) => trendCells(k).lastYearRow)],
    ...(isRate(context)(tile)
      ? [
          [
            null,
            words("report:dashboard.trend.n"),
            // How many quotes were decided is not told where the rate is not: as many dashes as stand above.
            ...line(isTold(context, tile.id) ? `${tile.id}_n` : tile.id, (k) => trendCells(k).row),
          ],
        ]
      : []),
  ];
}

/** A rate is not read without what it stands on. */
const isRate = (context: DashboardContext) => (tile: Tile) => kpiOf(context, tile.id).unit === "share";

/** Velocity is an index: it is read beside the money really made per day. */
function paceLines({ language: { words }, meta }: DashboardContext): Content[][] {
  const line = (expression: (row: string) => string) =>
    COLUMNS.map((k) => formula(`IF(${trendCells(k).period}="","",${expression(trendCells(k).row)})`));
  const perDay = (row: string) => `IFERROR(${kpiCell("revenue", row)}/${kpiCell("Days", row)},${quoted(DASH)})`;
  return [
    [
      kpiText({ id: "velocity" }, "label", meta, words),
      words("report:dashboard.trend.index"),
      ...line((row) => kpiCell("velocity", row)),
    ],
    [words(`report:dashboard.trend.${meta.measure}PerDay`), words("report:dashboard.trend.actual"), ...line(perDay)],
  ];
}

/** Money a day is little beside a velocity that few deals make large. */
function perDayFormat({ rows, language: { words } }: DashboardContext): string {
  const perDay = ({ figures, period }: KpiRow) => Math.abs(figures.revenue.value ?? 0) / Math.max(period.days, 1);
  const largest = rows.reduce((most, row) => Math.max(most, perDay(row)), 0);
  return moneyFormat(largest, words);
}

/** What counts in dark, what it is held against in grey, and a rule under them. */
function lineFormats(row: number, rows: number, numberFormat: string): Format[] {
  const figures = { row, column: FIRST_NARROW, rows, columns: PERIODS_SHOWN };
  return [
    { area: figures, numberFormat, horizontal: "Right" },
    { area: rowArea(row, NAME, PAGE_COLUMNS), color: ACTUAL },
    { area: { row: row + 1, column: NAME, rows: rows - 1, columns: PAGE_COLUMNS }, color: QUIET },
    { area: { row, column: NAME_REST, rows, columns: 1 }, color: QUIET, size: NOTE_SIZE },
    {
      area: rowArea(row + rows - 1, NAME, PAGE_COLUMNS),
      borders: [{ edge: "bottom", weight: "Hairline", color: RULE }],
    },
  ];
}

function standsOnFormats(row: number): Format[] {
  return [{ area: rowArea(row, FIRST_NARROW, PERIODS_SHOWN), numberFormat: COUNT_FORMAT, size: NOTE_SIZE }];
}

/** An axis of shares is read in whole percents. */
function axisFormat(context: DashboardContext, { id }: Tile): string {
  return kpiOf(context, id).unit === "share" ? "0%" : formatOf(context, id);
}

function chart(context: DashboardContext, tile: Tile): ChartSpec {
  const { words } = context.language;
  const row = trendRow(tile);
  const drawn = (key: string, at: number, color: string) => ({
    name: words(`report:dashboard.trend.${key}`),
    values: drawnArea(context, at),
    categories: drawnArea(context, ROW.trend),
    color,
  });
  const series = [
    ...(hasLastYear(context) ? [drawn("lastYear", row + 1, LAST_YEAR)] : []),
    drawn("actual", row, ACTUAL),
  ];
  return {
    name: `Salesboard ${tile.id}`,
    type: "ColumnClustered",
    place: { row: ROW.charts, column: tile.column, rows: CHART_ROWS, columns: tile.columns },
    title: chartTitle(context, tile),
    series,
    valueFormat: axisFormat(context, tile),
    minimum: 0,
    gapWidth: gapWidth(periodsDrawn(context), series.length),
    legend: series.length > 1,
  };
}

/**
 * Of what the data never tell there is no chart: axes without anything on them say less than the sentence above. What is only known over
 * all periods, as where orders have no close date, is never drawn.
 */
function hasFigures({ rows }: DashboardContext, { id }: Tile): boolean {
  return rows.some(({ figures, period }) => period.kind !== "all" && figures[id].value !== null);
}

/** Of a first year's data nothing lies a year back: a legend must not promise what is never drawn. */
function hasLastYear({ periods }: DashboardContext): boolean {
  return periods.some(({ lastYear }) => lastYear !== undefined);
}

function chartTitle(context: DashboardContext, { id }: Tile): string {
  const { language, meta } = context;
  const label = kpiText({ id }, "label", meta, language.words);
  const isBeside = id === "closingRate" && countsQuotes(context);
  return isBeside ? language.words("report:dashboard.band.chart", { label }) : label;
}
