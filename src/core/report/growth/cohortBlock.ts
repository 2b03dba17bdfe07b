import { DASH, formula, kpiCell, kpiRowNumber, quoted } from "../formulas";
import { kpiText } from "../kpiText";
import { ACTUAL, NOTE_SIZE, QUIET, RULE } from "../look";
import { COUNT_FORMAT, RATE_FORMAT } from "../numberFormats";
import { cellArea, rowArea, type SheetParts } from "../sheetParts";
import type { ChartSpec, Content, TableSpec } from "../sheetSpec";
import { cohortDays } from "./cohortDays";
import type { GrowthContext } from "./context";
import { COHORT_POINTS, COLUMN, LABEL, LAST, PAGE_COLUMNS, ROW, TABLE_COLUMN } from "./layout";
import { headFormats, titleFormat } from "./tableLook";

const FIRST = ROW.cohortFirst;
const TABLE_HEADS = ["Day", "Rate"];

/** Of everybody's quotes what share has been won after so many days, beside the closing percentage that people know. */
export function cohortBlock(context: GrowthContext): SheetParts {
  const { language, meta, curve, whos } = context;
  const { words } = language;
  const points = cohortDays(curve);
  const last = points.at(-1);
  const things = words(`report:thing.${meta.quoteStep.step === "all" ? "opportunities" : "quotes"}`, { count: 2 });
  const everybody = whos[0]?.name ?? "";
  const all = kpiRowNumber(quoted(everybody), quoted("all"));
  const said = (key: string, values = {}) => words(`growth:cohort.${key}`, { things, ...values });
  const closed = (column: string) => formula(kpiCell(column, all));
  const byQuote: Content[] =
    last === undefined
      ? [said("byQuoteNone"), DASH, curve.n === 0 ? said("noQuotes") : said("noneWon")]
      : [said("byQuote", { count: last.day }), last.rate, said("made", { count: curve.n })];
  return {
    blocks: [
      { row: ROW.cohort, column: LABEL, cells: [[said("title", { who: everybody })]] },
      { row: ROW.cohortWhy, column: LABEL, cells: [[said("why")]] },
      {
        row: ROW.byClose,
        column: LABEL,
        cells: [[kpiText({ id: "closingRate" }, "label", meta, words), closed("closingRate"), said("closed")], byQuote],
      },
      ...(last === undefined
        ? []
        : [
            { row: ROW.cohortHead, column: LABEL, cells: [[said("day"), said("share")]] },
            { row: FIRST, column: LABEL, cells: points.map(({ day, rate }) => [day, rate]) },
            {
              row: ROW.cohortHead,
              column: TABLE_COLUMN,
              cells: [TABLE_HEADS, ...points.map(({ day, rate }) => [day, rate])],
            },
          ]),
    ],
    merges: [rowArea(ROW.cohortWhy, LABEL, PAGE_COLUMNS)],
    formats: [
      titleFormat(ROW.cohort),
      {
        area: rowArea(ROW.cohortWhy, LABEL, PAGE_COLUMNS),
        color: QUIET,
        size: NOTE_SIZE,
        wrap: true,
        vertical: "Center",
      },
      { area: { row: ROW.byClose, column: LABEL, rows: 2, columns: PAGE_COLUMNS }, color: ACTUAL },
      {
        area: { row: ROW.byClose, column: COLUMN.value, rows: 2, columns: 1 },
        numberFormat: RATE_FORMAT,
        bold: true,
        horizontal: "Right",
      },
      {
        area: { row: ROW.byClose, column: COLUMN.lastYear, rows: 2, columns: 1 },
        color: QUIET,
        horizontal: "Left",
        indent: 1,
      },
      ...headFormats(ROW.cohortHead, 2),
      {
        area: { row: FIRST, column: LABEL, rows: COHORT_POINTS, columns: 2 },
        color: ACTUAL,
        borders: points.length === COHORT_POINTS ? [{ edge: "insideHorizontal", weight: "Hairline", color: RULE }] : [],
      },
      { area: { ...cellArea(FIRST, LABEL), rows: COHORT_POINTS }, numberFormat: COUNT_FORMAT, horizontal: "Left" },
      {
        area: { ...cellArea(FIRST, COLUMN.value), rows: COHORT_POINTS },
        numberFormat: RATE_FORMAT,
        horizontal: "Right",
      },
    ],
    charts: last === undefined ? [] : [chart(points.length, said("chart"))],
  };
}

/** The points for other programs, under names that are the same in every language. */
export function cohortTables({ curve }: GrowthContext): readonly TableSpec[] {
  const points = cohortDays(curve);
  if (points.length === 0) return [];
  const area = { row: ROW.cohortHead, column: TABLE_COLUMN, rows: points.length + 1, columns: TABLE_HEADS.length };
  return [{ name: "SalesboardCohort", area, style: "TableStyleLight1" }];
}

function chart(points: number, title: string): ChartSpec {
  const column = (at: number) => ({ row: FIRST, column: at, rows: points, columns: 1 });
  return {
    name: "Salesboard cohort",
    type: "ColumnClustered",
    place: {
      row: ROW.cohortHead,
      column: COLUMN.lastYear,
      rows: COHORT_POINTS + 1,
      columns: LAST - COLUMN.lastYear + 1,
    },
    title,
    series: [{ name: title, values: column(COLUMN.value), categories: column(LABEL), color: ACTUAL }],
    valueFormat: "0%",
    minimum: 0,
    legend: false,
  };
}
