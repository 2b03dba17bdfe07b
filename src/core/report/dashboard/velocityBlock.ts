import { formula, kpiCell, quoted } from "../formulas";
import { ACCENT, ACTUAL, NOTE_SIZE, QUIET, RULE } from "../look";
import { moneyFormat } from "../numberFormats";
import { largestFigure } from "../reportKpi";
import { rowArea, type SheetParts } from "../sheetParts";
import type { Content } from "../sheetSpec";
import type { DashboardContext } from "./context";
import { FIRST_NARROW, LAST, ROW } from "./layout";
import { WORKING } from "./workingCells";

const FIRST_COLUMN = FIRST_NARROW + 9;
const COLUMNS = LAST - FIRST_COLUMN + 1;
const HEAD = ROW.owners + 1;

/** Velocity is an index: it is read beside the revenue really made per day. */
export function velocityBlock(context: DashboardContext): SheetParts {
  const { words } = context.language;
  const { measure } = context.meta;
  const line = (what: string, row: string): Content[] => [
    words(`report:dashboard.pace.${what}`),
    formula(kpiCell("velocity", row)),
    formula(revenuePerDay(row)),
  ];
  const heads = [null, words("report:dashboard.pace.velocity"), words(`report:dashboard.pace.${measure}PerDay`)];
  const lines = [
    line("now", WORKING.row),
    line("previous", WORKING.previousRow),
    line("lastYear", WORKING.lastYearRow),
  ];
  const body = { row: HEAD + 1, column: FIRST_COLUMN, rows: lines.length, columns: COLUMNS };
  const numberFormat = moneyFormat(largestFigure(context.rows, "velocity"), words);
  return {
    blocks: [
      { row: ROW.owners, column: FIRST_COLUMN, cells: [[words("report:dashboard.pace.title")]] },
      { row: HEAD, column: FIRST_COLUMN, cells: [heads, ...lines] },
    ],
    formats: [
      { area: rowArea(ROW.owners, FIRST_COLUMN, COLUMNS), bold: true, color: ACCENT },
      {
        area: rowArea(HEAD, FIRST_COLUMN, COLUMNS),
        color: QUIET,
        size: NOTE_SIZE,
        wrap: true,
        vertical: "Bottom",
        horizontal: "Right",
        borders: [{ edge: "bottom", weight: "Thin", color: ACTUAL }],
      },
      { area: body, color: ACTUAL, borders: [{ edge: "insideHorizontal", weight: "Hairline", color: RULE }] },
      { area: { ...body, columns: 1 }, size: NOTE_SIZE },
      { area: { ...body, column: FIRST_COLUMN + 1, columns: COLUMNS - 1 }, numberFormat, horizontal: "Right" },
    ],
  };
}

function revenuePerDay(row: string): string {
  const revenue = kpiCell("revenue", row);
  const days = kpiCell("Days", row);
  return `IFERROR(${revenue}/${days},${quoted("–")})`;
}
