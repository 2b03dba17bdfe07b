import { fixedCell, freeCell } from "../address";
import { formula, kpiCell, kpiRowNumber } from "../formulas";
import { NOTE_SIZE, QUIET } from "../look";
import { cellArea, type SheetParts } from "../sheetParts";
import type { Content } from "../sheetSpec";
import type { DashboardContext } from "./context";
import { LAST, NAME, PERIOD_CHOICE, PERIODS_SHOWN, ROW, WORK, WORK_LABEL } from "./layout";

const cell = (row: number) => fixedCell(row, WORK);
/** Beside the charts, where all rows are high enough to be read. */
const TITLE = ROW.charts;
const FIRST = TITLE + 1;
const TREND = ROW.trend;

/** The reader's choices. */
export const CHOSEN_WHO = fixedCell(ROW.choices, NAME);
const CHOSEN_PERIOD = fixedCell(ROW.choices, PERIOD_CHOICE);

/** Cells beside the page: the row of the KPI table for each thing the page compares, looked up once. */
export const WORKING = {
  period: cell(FIRST),
  row: cell(FIRST + 1),
  previous: cell(FIRST + 2),
  previousRow: cell(FIRST + 3),
  lastYear: cell(FIRST + 4),
  lastYearRow: cell(FIRST + 5),
  newQuotes: cell(FIRST + 6),
  newQuotesLastYear: cell(FIRST + 7),
  trendStart: cell(FIRST + 8),
  trendKind: cell(FIRST + 9),
  trendCount: cell(FIRST + 10),
  periodTitle: cell(FIRST + 11),
} as const;

/** For the trend's column k (0 = the oldest): its period, and its rows of the KPI table. */
export function trendCells(k: number) {
  const at = (offset: number) => freeCell(TREND + offset, WORK + k);
  return { period: at(0), row: at(1), compared: at(2), lastYearRow: at(3) };
}

/** Where the trend's column k stands in the list of periods, which runs from new to old. */
export function trendPosition(k: number): string {
  return `${WORKING.trendStart}+${WORKING.trendCount}-1-${k}`;
}

/** The rows of the KPI table of the person named in this row of the owners' table: in the chosen period, and last year. */
export function ownerRowCells(row: number) {
  return { now: freeCell(row, WORK), lastYear: freeCell(row, WORK + 1) };
}

export function workingCells({ language }: DashboardContext): SheetParts {
  const { words } = language;
  const text = (column: string, row: string) => kpiCell(column, row, "");
  const chosen = `MATCH(${CHOSEN_PERIOD}&"",SalesboardPeriods,0)`;
  const lines: [string, string][] = [
    ["period", `IFERROR(INDEX(SalesboardPeriodIds,${chosen}),"")`],
    ["row", kpiRowNumber(CHOSEN_WHO, WORKING.period)],
    ["previous", text("Previous", WORKING.row)],
    ["previousRow", kpiRowNumber(CHOSEN_WHO, WORKING.previous)],
    ["lastYear", text("LastYear", WORKING.row)],
    ["lastYearRow", kpiRowNumber(CHOSEN_WHO, WORKING.lastYear)],
    ["newQuotes", kpiCell("newQuotes", WORKING.row)],
    ["newQuotesLastYear", kpiCell("newQuotes", WORKING.lastYearRow)],
    ["trendStart", trendStart()],
    ["trendKind", `IF(${WORKING.trendStart}=0,"",INDEX(SalesboardPeriodKinds,${WORKING.trendStart}))`],
    ["trendCount", trendCount()],
    ["periodTitle", `IFERROR(INDEX(SalesboardPeriodTitles,${chosen}),${CHOSEN_PERIOD}&"")`],
  ];
  return {
    blocks: [
      { row: TITLE, column: WORK_LABEL, cells: [[words("report:dashboard.working.title")]] },
      {
        row: FIRST,
        column: WORK_LABEL,
        cells: lines.map(([name, expression]) => [words(`report:dashboard.working.${name}`), formula(expression)]),
      },
      { row: TREND, column: WORK_LABEL, cells: trendLines(words) },
    ],
    formats: [
      {
        area: { row: 0, column: LAST + 1, rows: TREND + 4, columns: PERIODS_SHOWN + 2 },
        color: QUIET,
        size: NOTE_SIZE,
        horizontal: "Left",
      },
      { area: cellArea(TITLE, WORK_LABEL), italic: true },
    ],
  };
}

/** Where the chosen period stands in the list; all periods together show their quarters. */
function trendStart(): string {
  const quarters = `MATCH("quarter",SalesboardPeriodKinds,0)`;
  return `IFERROR(IF(${WORKING.period}="all",${quarters},MATCH(${WORKING.period},SalesboardPeriodIds,0)),0)`;
}

/** How many periods of that kind there are up to the chosen one, twelve at most. The list runs from new to old. */
function trendCount(): string {
  const ofKind = `COUNTIF(SalesboardPeriodKinds,${WORKING.trendKind})`;
  const newer = `${WORKING.trendStart}-MATCH(${WORKING.trendKind},SalesboardPeriodKinds,0)`;
  return `IF(${WORKING.trendStart}=0,0,MIN(${PERIODS_SHOWN},${ofKind}-(${newer})))`;
}

function trendLines(words: DashboardContext["language"]["words"]): Content[][] {
  const columns = Array.from({ length: PERIODS_SHOWN }, (_, k) => k);
  const line = (label: string, expression: (k: number) => string): Content[] => [
    words(`report:dashboard.working.${label}`),
    ...columns.map((k) => formula(expression(k))),
  ];
  return [
    line("trendPeriod", (k) => `IF(${k}<${WORKING.trendCount},INDEX(SalesboardPeriodIds,${trendPosition(k)}),"")`),
    line("trendRow", (k) => kpiRowNumber(CHOSEN_WHO, trendCells(k).period)),
    line("trendCompared", (k) => kpiCell("LastYear", trendCells(k).row, "")),
    line("trendLastYearRow", (k) => kpiRowNumber(CHOSEN_WHO, trendCells(k).compared)),
  ];
}
