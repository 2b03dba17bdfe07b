import type { Period } from "../../kpi/types";
import { rowCell } from "../address";
import { DASH, formula, kpiCell, kpiRowNumber, quoted } from "../formulas";
import type { Content } from "../sheetSpec";
import { CHOSEN_WHO, daysOf, type GrowthContext } from "./context";
import { COLUMN, HOLIDAYS, WORK_COLUMN } from "./layout";

/** A period as the page shows it: its value, that of the same days last year, and how much it has grown. */
export function periodLine(context: GrowthContext, period: Period, row: number, isFirst: boolean): Content[] {
  const cell = (column: number) => rowCell(row, column);
  const [value, lastYear, growth] = [cell(COLUMN.value), cell(COLUMN.lastYear), cell(COLUMN.growth)];
  const [days, daysThen] = [cell(COLUMN.days), cell(COLUMN.daysLastYear)];
  return [
    formula(nameOf(context, period, row)),
    formula(kpiCell("revenue", cell(WORK_COLUMN.row))),
    formula(kpiCell("revenue", cell(WORK_COLUMN.comparedRow))),
    // Nothing grows from nothing.
    formula(`IF(AND(ISNUMBER(${value}),N(${lastYear})>0),${value}/${lastYear}-1,${quoted(DASH)})`),
    isFirst ? DASH : formula(rising(context, growth, rowCell(row - 1, COLUMN.growth))),
    formula(workingDays(cell(WORK_COLUMN.first), cell(WORK_COLUMN.last))),
    formula(workingDays(cell(WORK_COLUMN.firstLastYear), cell(WORK_COLUMN.lastLastYear))),
    formula(
      `IF(AND(ISNUMBER(${growth}),N(${days})>0,N(${daysThen})>0),(${value}/${days})/(${lastYear}/${daysThen})-1,${quoted(DASH)})`,
    ),
  ];
}

/** Beside it, what it is calculated with: its rows of the figures, and its days. */
export function workingLine(context: GrowthContext, period: Period, row: number): Content[] {
  const cell = (column: number) => rowCell(row, column);
  const { first, last, lastYear } = daysOf(context, period);
  return [
    formula(`INDEX(SalesboardPeriodIds,${place(context, period)})`),
    formula(kpiRowNumber(CHOSEN_WHO, cell(WORK_COLUMN.period))),
    lastYear ? formula(kpiCell("LastYear", cell(WORK_COLUMN.row), "")) : null,
    formula(kpiRowNumber(CHOSEN_WHO, cell(WORK_COLUMN.compared))),
    first,
    last,
    lastYear?.first ?? null,
    lastYear?.last ?? null,
  ];
}

/** Where a period stands in the list of periods, which runs from new to old. */
export function place({ listed }: GrowthContext, period: Period): number {
  return listed.indexOf(period) + 1;
}

/** A month is short, with a star where the data do not cover it whole; a year or a quarter tells its days. */
function nameOf(context: GrowthContext, period: Period, row: number): string {
  const title = `INDEX(SalesboardPeriodTitles,${place(context, period)})`;
  const id = rowCell(row, WORK_COLUMN.period);
  return period.kind === "month" ? `IF(${title}=${id},${id},${id}&"*")` : title;
}

function rising({ language: { words } }: GrowthContext, growth: string, before: string): string {
  const said = (key: string) => quoted(words(`growth:rising.${key}`));
  const difference = `ROUND(1000*(${growth}-${before}),0)`;
  const shown = `IF(${difference}>0,${said("up")},IF(${difference}<0,${said("down")},${said("same")}))`;
  return `IF(AND(ISNUMBER(${growth}),ISNUMBER(${before})),${shown},${quoted(DASH)})`;
}

/** A list that holds something else than dates gives an error: then it does not count, which stands beside it. */
function workingDays(first: string, last: string): string {
  const all = `NETWORKDAYS(${first},${last})`;
  return `IF(N(${first})=0,${quoted(DASH)},IFERROR(NETWORKDAYS(${first},${last},${HOLIDAYS}),${all}))`;
}
