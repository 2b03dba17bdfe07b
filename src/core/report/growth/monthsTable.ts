import { freeCell, rowCell } from "../address";
import { DASH, formula, kpiCell, kpiRowNumber, quoted } from "../formulas";
import { joinParts, type SheetParts } from "../sheetParts";
import type { Content, TableSpec } from "../sheetSpec";
import { CHOSEN_WHO, daysOf, type GrowthContext } from "./context";
import { COLUMN, HISTORY, LABEL, ROW, TABLE_COLUMN, WORK_COLUMN } from "./layout";
import { headsOf } from "./periodsTable";
import { periodLine, place, workingLine } from "./periodLines";
import { headFormats, headHeight, periodFormats, shrinking, titleFormat } from "./tableLook";

const YEAR = 12;
const FIRST = ROW.monthsFirst;
const TABLE_HEADS = ["Month", "Who", "Value", "LastYear", "Growth", "GrowthPerWorkingDay"];

/** The first row under the months. */
export function rowAfterMonths({ months }: GrowthContext): number {
  return FIRST + months.length;
}

/** The last three years' months, each beside the same month of the year before, with the rolling twelve months. */
export function monthsTable(context: GrowthContext): SheetParts {
  const { words } = context.language;
  const { months } = context;
  const heads = [...headsOf(context, "month"), words("growth:head.rolling"), words("growth:head.rollingGrowth")];
  const rows = months.map((_, at) => FIRST + at);
  return joinParts([
    {
      blocks: [
        { row: ROW.months, column: LABEL, cells: [[words("growth:months.title")]] },
        { row: ROW.monthsHead, column: LABEL, cells: [heads] },
      ],
      formats: [titleFormat(ROW.months), ...headFormats(ROW.monthsHead)],
      rowHeights: [headHeight(ROW.monthsHead)],
    },
    months.length === 0
      ? {}
      : {
          blocks: [
            {
              row: FIRST,
              column: LABEL,
              cells: months.map((month, at) => [
                ...periodLine(context, month, FIRST + at, at === 0),
                ...rollingCells(FIRST + at),
              ]),
            },
            {
              row: FIRST,
              column: WORK_COLUMN.period,
              cells: months.map((month, at) => workingLine(context, month, FIRST + at)),
            },
            { row: ROW.monthsHead, column: TABLE_COLUMN, cells: [TABLE_HEADS, ...rows.map(tableRow)] },
          ],
          formats: periodFormats(context, FIRST, months.length),
          conditionalFormats: shrinking(FIRST, months.length),
        },
    history(context),
  ]);
}

/** The months for other programs, under names that are the same in every language; an empty cell where there is a dash. */
export function growthTables({ months }: GrowthContext): readonly TableSpec[] {
  if (months.length === 0) return [];
  const area = { row: ROW.monthsHead, column: TABLE_COLUMN, rows: months.length + 1, columns: TABLE_HEADS.length };
  return [{ name: "SalesboardGrowth", area, style: "TableStyleLight1" }];
}

function tableRow(row: number): Content[] {
  const number = (column: number) => formula(`IF(ISNUMBER(${rowCell(row, column)}),${rowCell(row, column)},"")`);
  return [
    formula(rowCell(row, WORK_COLUMN.period)),
    formula(CHOSEN_WHO),
    ...[COLUMN.value, COLUMN.lastYear, COLUMN.growth, COLUMN.perDay].map(number),
  ];
}

function rollingCells(row: number): Content[] {
  const year = rowCell(row, WORK_COLUMN.historyYear);
  const before = rowCell(row - YEAR, WORK_COLUMN.historyYear);
  return [
    formula(`IF(ISNUMBER(${year}),${year},${quoted(DASH)})`),
    formula(`IF(AND(ISNUMBER(${year}),N(${before})>0),${year}/${before}-1,${quoted(DASH)})`),
  ];
}

/**
 * Of each whole month, also of the two years before those shown, its value and that of the twelve months up to it. A month that still
 * runs, or of which the orders do not tell all, is left out.
 */
function history(context: GrowthContext): SheetParts {
  const { allMonths, months, begins } = context;
  const known = allMonths.slice(-(months.length + HISTORY));
  if (known.length === 0) return {};
  const first = FIRST + months.length - known.length;
  return {
    blocks: [
      {
        row: first,
        column: WORK_COLUMN.historyRow,
        cells: known.map((month, at) => {
          const row = first + at;
          if (month.isRunning === true || daysOf(context, month).first < begins) return [null, null, null];
          const last12 = `${freeCell(row - YEAR + 1, WORK_COLUMN.historyValue)}:${freeCell(row, WORK_COLUMN.historyValue)}`;
          return [
            formula(kpiRowNumber(CHOSEN_WHO, `INDEX(SalesboardPeriodIds,${place(context, month)})`)),
            formula(kpiCell("revenue", rowCell(row, WORK_COLUMN.historyRow), "")),
            at < YEAR - 1 ? null : formula(`IF(COUNT(${last12})<${YEAR},"",SUM(${last12}))`),
          ];
        }),
      },
    ],
  };
}
