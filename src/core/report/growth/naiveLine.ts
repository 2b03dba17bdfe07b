import { rowCell } from "../address";
import { formula, kpiCell, kpiRowNumber, sentence } from "../formulas";
import { NOTE_SIZE, QUIET } from "../look";
import { rateText } from "../rateText";
import { rowArea, type SheetParts } from "../sheetParts";
import { CHOSEN_WHO, type GrowthContext } from "./context";
import { COLUMN, LABEL, PAGE_COLUMNS, ROW, WORK_COLUMN } from "./layout";
import { place } from "./periodLines";
import { lastYearRow } from "./periodsTable";

const HEIGHT = 20;

/** How the year so far would look beside the whole of last year, as many CRMs show it; nothing where the year is whole itself. */
export function naiveLine(context: GrowthContext): SheetParts {
  const { years, language } = context;
  const [before, year] = years.slice(-2);
  const row = lastYearRow(context);
  if (row === undefined || !before || year?.isRunning !== true) return {};
  const [value, growth] = [rowCell(row, COLUMN.value), rowCell(row, COLUMN.growth)];
  const [periodCell, rowNumber] = [rowCell(ROW.naive, WORK_COLUMN.period), rowCell(ROW.naive, WORK_COLUMN.row)];
  const whole = kpiCell("revenue", rowNumber, "");
  const said = sentence(language.words, "growth:naive", {
    year: rowCell(row, LABEL),
    growth: signedRate(growth),
    before: periodCell,
    naive: signedRate(`(${value}/${whole}-1)`),
  });
  return {
    blocks: [
      {
        row: ROW.naive,
        column: LABEL,
        cells: [[formula(`IF(ISNUMBER(${growth}),IF(N(${whole})>0,${said},""),"")`)]],
      },
      {
        row: ROW.naive,
        column: WORK_COLUMN.period,
        cells: [
          [
            formula(`INDEX(SalesboardPeriodIds,${place(context, before)})`),
            formula(kpiRowNumber(CHOSEN_WHO, periodCell)),
          ],
        ],
      },
    ],
    merges: [rowArea(ROW.naive, LABEL, PAGE_COLUMNS)],
    formats: [
      {
        area: rowArea(ROW.naive, LABEL, PAGE_COLUMNS),
        ...{ color: QUIET, size: NOTE_SIZE, vertical: "Center", horizontal: "Left" },
      },
    ],
    rowHeights: [{ row: ROW.naive, height: HEIGHT }],
  };
}

/** With its sign. @example signedRate("D25") // shows +20.8% */
function signedRate(share: string): string {
  return `IF(${share}<0,"-","+")&${rateText(`ABS(${share})`)}`;
}
