import { areaAddress, freeCell } from "../address";
import { COHORT_TABLE } from "../besideTables";
import { DASH, formula, keyRowNumber, kpiCell, kpiRowNumber, quoted, sentence } from "../formulas";
import { gapWidth } from "../gapWidth";
import { ACCENT, ACTUAL, NOTE_SIZE, QUIET, RULE } from "../look";
import { COUNT_FORMAT, RATE_FORMAT } from "../numberFormats";
import { rateText } from "../rateText";
import { rowArea, type SheetParts } from "../sheetParts";
import type { ChartSpec, Content, Format } from "../sheetSpec";
import { numberText } from "../textNumbers";
import { countsQuotes, things, type DashboardContext } from "./context";
import { COHORT_ROWS, FIRST_NARROW, LAST, NAME, NAME_REST, PAGE_COLUMNS, ROW } from "./layout";
import { CHOSEN_WHO } from "./workingCells";

/** The text takes the place under two tiles, the chart that under the other two. */
const CHART_COLUMN = FIRST_NARROW + 4;
const TEXTS = ROW.cohort + 1;
/** By close date, by quote date, and how sure the latter is. */
const LINES = 3;
const WHY = { row: TEXTS + LINES, column: NAME, rows: 4, columns: CHART_COLUMN - NAME };
const SHARES = ROW.cohortDays + 1;

/**
 * The closing percentage as people know it, by close date, beside that by quote date: of all quotes that the chosen person or team made the
 * share that was won after so many days, as a chart, and why the two differ.
 */
export function cohortBlock(context: DashboardContext): SheetParts {
  const { days } = context.beside.cohort;
  return {
    blocks: [
      { row: ROW.cohort, column: NAME, cells: [[formula(said(context, "title", { who: CHOSEN_WHO }))]] },
      { row: TEXTS, column: NAME, cells: [byClose(context), ...byQuote(context)] },
      ...(tellsQuotes(context) ? [{ row: WHY.row, column: NAME, cells: [[formula(why(context))]] }] : []),
      ...(days.length === 0 ? [] : [{ row: ROW.cohortDays, column: NAME, cells: lines(context) }]),
    ],
    merges: [WHY],
    formats: [...textFormats(), ...(days.length === 0 ? [] : lineFormats(days.length))],
    charts: days.length === 0 ? [] : [chart(context)],
    rowHeights: [{ row: ROW.cohort, height: 22 }],
  };
}

function said(context: DashboardContext, key: string, parts: Readonly<Record<string, string>> = {}): string {
  const { words } = context.language;
  return sentence(words, `report:dashboard.cohort.${key}`, { things: quoted(things(context)), ...parts });
}

/** A list of orders tells neither percentage: there is nothing in which they could differ. */
const tellsQuotes = ({ meta }: DashboardContext) => meta.quoteStep.because !== "ordersOnly";

/** The sentence calls the second percentage as the line above it does. */
function why(context: DashboardContext): string {
  return said(context, countsQuotes(context) ? "why" : "whyStart");
}

function byClose(context: DashboardContext): Content[] {
  const all = kpiRowNumber(CHOSEN_WHO, quoted("all"));
  const closed = kpiCell("closingRate_n", all, "0");
  const n = numberText(closed, 0);
  return [
    context.language.words("report:dashboard.cohort.byClose"),
    formula(kpiCell("closingRate", all)),
    formula(
      `IF(N(${closed})=0,${said(context, tellsQuotes(context) ? "noneClosed" : "noQuotes")},${said(context, "ofClosed", { n })})`,
    ),
  ];
}

/** The last share that is known: after the most days that the quotes are old enough for. */
function byQuote(context: DashboardContext): Content[][] {
  const { words } = context.language;
  const { days, n } = context.beside.cohort;
  const label = words(`report:dashboard.cohort.${countsQuotes(context) ? "byQuote" : "byStart"}`);
  if (days.length === 0) {
    const why = said(context, n === 0 ? "noQuotes" : "noneWon");
    return [[label, DASH, formula(why)]];
  }
  const [known, shares, ofDays] = [
    `COUNT(${line(SHARES, days.length)})`,
    line(SHARES, days.length),
    line(ROW.cohortDays, days.length),
  ];
  const last = (cells: string) => `INDEX(${cells},${known})`;
  const row = keyRowNumber(COHORT_TABLE, CHOSEN_WHO, last(ofDays));
  const cell = (column: string) => `INDEX(${COHORT_TABLE}[${column}],${row})`;
  const between = said(context, "between", { low: rateText(cell("Low")), high: rateText(cell("High")) });
  const made = said(context, "ofMade", { n: numberText(cell("N"), 0), days: numberText(last(ofDays), 0) });
  return [
    [
      label,
      formula(`IF(${known}=0,${quoted(DASH)},${last(shares)})`),
      formula(`IF(${known}=0,${said(context, "noQuotes")},${made})`),
    ],
    [null, null, formula(`IF(${known}=0,"",IF(ISNUMBER(${cell("High")}),${between},""))`)],
  ];
}

/** Cells of a line, fixed. @example line(52, 12) // "$D$53:$O$53" */
function line(row: number, points: number): string {
  return areaAddress(rowArea(row, FIRST_NARROW, points)).replace(/[A-Z]+|\d+/g, "$$$&");
}

/** The numbers of days, and under them the shares of whom the drop-down says. */
function lines(context: DashboardContext): Content[][] {
  const { words } = context.language;
  const { days } = context.beside.cohort;
  const share = (_: number, at: number): Content => {
    const row = keyRowNumber(COHORT_TABLE, CHOSEN_WHO, freeCell(ROW.cohortDays, FIRST_NARROW + at));
    return formula(`IF(${row}=0,${quoted(DASH)},INDEX(${COHORT_TABLE}[Rate],${row}))`);
  };
  return [
    [words("report:dashboard.cohort.days", { thing: things(context, 1) }), null, ...days],
    [words("report:dashboard.cohort.share"), null, ...days.map(share)],
  ];
}

function textFormats(): Format[] {
  const texts = { row: TEXTS, rows: LINES };
  return [
    {
      area: rowArea(ROW.cohort, NAME, PAGE_COLUMNS),
      bold: true,
      color: ACCENT,
      vertical: "Center",
      borders: [{ edge: "top", weight: "Medium", color: ACTUAL }],
    },
    { area: { ...texts, column: NAME, columns: 1 }, color: ACTUAL },
    {
      area: { ...texts, column: NAME_REST, columns: 1 },
      numberFormat: RATE_FORMAT,
      bold: true,
      color: ACTUAL,
      horizontal: "Right",
    },
    {
      area: { ...texts, column: FIRST_NARROW, columns: 1 },
      color: QUIET,
      size: NOTE_SIZE,
      horizontal: "Left",
      indent: 1,
    },
    { area: WHY, color: QUIET, size: NOTE_SIZE, wrap: true, vertical: "Center", horizontal: "Left" },
  ];
}

function lineFormats(points: number): Format[] {
  return [
    {
      area: rowArea(ROW.cohortDays, NAME, PAGE_COLUMNS),
      bold: true,
      color: ACTUAL,
      borders: [{ edge: "bottom", weight: "Thin", color: ACTUAL }],
    },
    {
      area: rowArea(SHARES, NAME, PAGE_COLUMNS),
      color: ACTUAL,
      borders: [{ edge: "bottom", weight: "Hairline", color: RULE }],
    },
    { area: rowArea(ROW.cohortDays, FIRST_NARROW, points), numberFormat: COUNT_FORMAT, horizontal: "Right" },
    { area: rowArea(SHARES, FIRST_NARROW, points), numberFormat: RATE_FORMAT, horizontal: "Right" },
  ];
}

function chart(context: DashboardContext): ChartSpec {
  const { words } = context.language;
  const points = context.beside.cohort.days.length;
  const title = words("report:dashboard.cohort.chart", { things: things(context) });
  return {
    name: "Salesboard cohort",
    type: "ColumnClustered",
    place: { row: TEXTS, column: CHART_COLUMN, rows: COHORT_ROWS, columns: LAST - CHART_COLUMN + 1 },
    title,
    series: [
      {
        name: title,
        values: rowArea(SHARES, FIRST_NARROW, points),
        categories: rowArea(ROW.cohortDays, FIRST_NARROW, points),
        color: ACTUAL,
      },
    ],
    valueFormat: "0%",
    minimum: 0,
    gapWidth: gapWidth(points, 1),
    legend: false,
  };
}
