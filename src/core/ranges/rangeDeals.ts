import { NO_DAY, OPEN, type Day, type Status } from "../crm/types";
import { cellText, type Cell, type CellRange } from "../criteria/cell";
import type { Culture } from "../criteria/culture";
import { rowsThatMeet } from "../criteria/rowsThatMeet";
import { SalesboardError } from "../errors";
import { cellsOf, readAmounts, readDays, readOneDay, readStatuses } from "./readColumns";

/** The columns of deals as a function was given them; all of one size. */
export interface DealRanges {
  readonly status: CellRange;
  readonly owner?: CellRange;
  readonly value?: CellRange;
  readonly created?: CellRange;
  readonly closed?: CellRange;
  /** Pairs of a range and a criterion, as in COUNTIFS. */
  readonly criteria?: readonly CellRange[];
  /** The day the figure speaks of; blank: the latest in the ranges. */
  readonly asOf?: Cell;
}

/** Deals that meet the criteria; those without a status are left out. */
export interface RangeDeals {
  readonly deals: readonly RangeDeal[];
  /** The day the figure speaks of; undefined where there is no day at all. */
  readonly asOf: Day | undefined;
  /** Nobody asked for a day: the figure speaks of all there is. */
  readonly isOfAll: boolean;
}

export interface RangeDeal {
  readonly status: Status;
  /** "" where it is missing, or was not asked for. */
  readonly owner: string;
  /** NaN where it is missing, or was not asked for. */
  readonly value: number;
  /** NO_DAY where it is missing, or was not asked for. */
  readonly created: Day;
  /** The day of the order or the loss: what stands there for an open deal is expected, and NO_DAY here. */
  readonly closed: Day;
}

/**
 * Reads the deals of some ranges.
 *
 * @throws SalesboardError for ranges of different sizes, and quoting a status, date or amount that cannot be read; "noData" where no row meets
 *   the criteria
 * @example rangeDeals({ status: [["Won"]], value: [[100]] }, english).deals // [{ status: WON, value: 100, ... }]
 */
export function rangeDeals(ranges: DealRanges, culture: Culture): RangeDeals {
  const counts = rowsThatMeet(ranges.status, ranges.criteria ?? [], culture);
  const cells = cellsOf(ranges.status, "status");
  const column = (name: "owner" | "value" | "created" | "closed") =>
    ranges[name] === undefined ? undefined : cellsOf(ranges[name], name, cells.length);
  const statuses = readStatuses(cells, counts);
  const [owners, values, created, closed] = [column("owner"), column("value"), column("created"), column("closed")];
  const amounts = values && readAmounts(values, counts, "value", culture);
  const createdDays = created && readDays(created, counts, "created", culture);
  const closedDays = closed && readDays(closed, counts, "closed", culture);
  if (!counts.includes(1)) throw new SalesboardError("noData", "functions:error.noRowMeetsAny");
  const deals = statuses.flatMap((status, at): RangeDeal[] => {
    if (status === undefined) return [];
    const closedDay = status === OPEN ? NO_DAY : (closedDays?.[at] ?? NO_DAY);
    const [value, createdDay] = [amounts?.[at] ?? NaN, createdDays?.[at] ?? NO_DAY];
    return [{ status, owner: nameOf(owners?.[at] ?? null), value, created: createdDay, closed: closedDay }];
  });
  const asked = readOneDay(ranges.asOf ?? null, "as_of", culture);
  return { deals, asOf: asked ?? latestDay(deals), isOfAll: asked === undefined };
}

/** A blank cell may arrive as 0: nobody is called that. */
function nameOf(cell: Cell): string {
  return cell === 0 ? "" : cellText(cell);
}

function latestDay(deals: readonly RangeDeal[]): Day | undefined {
  const latest = deals.reduce((day, { created, closed }) => Math.max(day, created, closed), NO_DAY);
  return latest === NO_DAY ? undefined : latest;
}
