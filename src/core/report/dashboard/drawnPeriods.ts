import { fixedCell } from "../address";
import { formula } from "../formulas";
import { firstPeriod } from "../offers";
import { rowArea, type SheetParts } from "../sheetParts";
import type { Area } from "../sheetSpec";
import type { DashboardContext } from "./context";
import { FIRST_NARROW, LAST, PERIODS_SHOWN, ROW, TILES, WORK, WORK_LABEL } from "./layout";
import { trendRow } from "./trendRows";
import { WORKING } from "./workingCells";

/** So many columns a chart has room for at least, where the data have as many months: who chooses months sees half a year. */
const FEWEST_DRAWN = 6;
/** Beside the trend's table, under the cells it is looked up with. */
const FIRST = ROW.trend + 5;
/** The trend's lines that charts draw: the periods, then each figure and last year's. */
const LINES = [ROW.trend, ...TILES.flatMap((tile) => [trendRow(tile), trendRow(tile) + 1])];

/** How many periods the charts draw: as many as there are of the kind the sheet opens with, so that no column stays empty. */
export function periodsDrawn({ periods, rows }: Pick<DashboardContext, "periods" | "rows">): number {
  const count = (kind: string) => periods.filter((period) => period.kind === kind).length;
  const opened = firstPeriod(periods, rows)?.kind ?? "all";
  const shown = count(opened === "all" ? "quarter" : opened);
  return Math.min(PERIODS_SHOWN, Math.max(1, shown, Math.min(count("month"), FEWEST_DRAWN)));
}

/** The cells that charts draw of a line of the trend: the last periods of it, where there may be more than the charts have room for. */
export function drawnArea(context: DashboardContext, row: number): Area {
  const columns = periodsDrawn(context);
  if (!hasMore(context)) return rowArea(row, FIRST_NARROW, columns);
  return rowArea(FIRST + LINES.indexOf(row), WORK, columns);
}

/** Beside the page, the last periods of the trend once more: a chart's cells stand where they are, whatever kind of period is chosen. */
export function drawnCells(context: DashboardContext): SheetParts {
  if (!hasMore(context)) return {};
  const columns = periodsDrawn(context);
  const label = context.language.words("report:dashboard.working.drawn");
  const cell = (row: number, at: number) => {
    const line = `${fixedCell(row, FIRST_NARROW)}:${fixedCell(row, LAST)}`;
    const older = `IF(${WORKING.trendCount}>${String(columns)},${WORKING.trendCount}-${String(columns)},0)`;
    return formula(`INDEX(${line},${older}+${String(at + 1)})`);
  };
  return {
    blocks: [
      {
        row: FIRST,
        column: WORK_LABEL,
        cells: LINES.map((row, at) => [
          at === 0 ? label : null,
          ...Array.from({ length: columns }, (_, column) => cell(row, column)),
        ]),
      },
    ],
  };
}

/** Months are the most; of few quarters they may be more than the charts draw. */
function hasMore(context: DashboardContext): boolean {
  const months = context.periods.filter(({ kind }) => kind === "month").length;
  return Math.min(PERIODS_SHOWN, months) > periodsDrawn(context);
}
