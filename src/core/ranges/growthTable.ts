import { isoText } from "../crm/cells/day";
import { NO_DAY, type Day } from "../crm/types";
import type { Cell, CellRange } from "../criteria/cell";
import type { Culture } from "../criteria/culture";
import { SalesboardError } from "../errors";
import { monthlyGrowth } from "../growth/monthlyGrowth";
import type { Words } from "../words";
import { cellsOf, readAmounts, readDays, readOneDay } from "./readColumns";

export interface GrowthQuestion {
  readonly dates: CellRange;
  readonly values: CellRange;
  readonly asOf: Cell;
  readonly holidays: CellRange | undefined;
}

const YEAR_AND_MONTH = 7;

/**
 * The table YOYGROWTH spills: a head, then a row for each month with what it brought, the same month of last year, the growth, and the growth per
 * working day. "" where there is nothing to compare with.
 *
 * @throws SalesboardError quoting what is no date or amount; "noData" where no row has both
 */
export function growthTable(question: GrowthQuestion, culture: Culture, words: Words): (string | number)[][] {
  const dates = cellsOf(question.dates, "dates");
  const values = cellsOf(question.values, "values", dates.length);
  const all = new Uint8Array(dates.length).fill(1);
  const days = readDays(dates, all, "dates", culture);
  const amounts = readAmounts(values, all, "values", culture);
  const has = (at: number) => days[at] !== NO_DAY && !Number.isNaN(amounts[at]);
  const rows = Array.from(days.keys()).filter(has);
  if (rows.length === 0) throw new SalesboardError("noData", "functions:error.noDates");
  const dayOf = (at: number): Day => days[at] ?? NO_DAY;
  const asOf =
    readOneDay(question.asOf, "as_of", culture) ?? rows.reduce((latest, at) => Math.max(latest, dayOf(at)), NO_DAY);
  const months = monthlyGrowth(
    rows.map(dayOf),
    rows.map((at) => amounts[at] ?? 0),
    asOf,
    readHolidays(question.holidays, culture),
  );
  const heads = ["month", "value", "lastYear", "growth", "growthPerWorkingDay"];
  return [
    heads.map((head) => words(`functions:growth.${head}`)),
    ...months.map((row) => [
      isoText(row.firstDay).slice(0, YEAR_AND_MONTH),
      row.value,
      row.lastYear ?? "",
      row.growth ?? "",
      row.growthPerWorkingDay ?? "",
    ]),
  ];
}

function readHolidays(range: CellRange | undefined, culture: Culture): ReadonlySet<Day> {
  if (range === undefined) return new Set();
  const cells = cellsOf(range, "holidays");
  return new Set(readDays(cells, new Uint8Array(cells.length).fill(1), "holidays", culture));
}
