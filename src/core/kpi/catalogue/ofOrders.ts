import { NO_DAY, WON, type SalesData } from "../../crm/types";
import { KIND, pointAfter, rowsBefore } from "../index/dayTotals";
import type { KpiIndex } from "../index/buildIndex";
import { figureOfSums, type RowMeasure } from "../tally/daySums";
import { inOrder, tallyRows, type CountedRows } from "../tally/tallyRows";
import type { Who } from "../types";
import type { FigureOf } from "./kpiDefinition";
import type { KpiFacts } from "./kpiFacts";

/** What the orders give to a KPI that counts some of them, or adds up something of each. */
type OfOrders = Pick<CountedRows, "marks" | "amounts">;

/**
 * A KPI of the orders, by the day they were won. The totals are made when the first figure is asked for: whoever asks for others
 * does not wait for them.
 *
 * @param of is handed the rows of the orders in the order of their days, those without a day last
 */
export function ofOrders(
  { index, memberships }: Pick<KpiFacts, "index" | "memberships">,
  measure: RowMeasure,
  of: (orders: Int32Array, data: SalesData) => OfOrders,
): FigureOf {
  const { data, called, firstEvent: first, deals, areOrdersUndated } = index;
  const { owner, team, closed: days } = data;
  const tally = once(() => {
    const order = ordersByDay(data);
    return tallyRows({ owner, team, days, order, ...of(datedFirst(order, days), data) }, called, memberships);
  });
  const unknownOf = unknownDeals(index);
  return (who, period) => {
    const figure = figureOfSums(tally().of.get(who.name), measure, period, { rows: deals, first });
    const leftOut = figure.leftOut + unknownOf(who, period.end);
    return { ...figure, ...(areOrdersUndated && period.start !== undefined && { value: null }), leftOut };
  };
}

/** What comes of a task, which is done once, and not before somebody asks. */
export function once<Result>(task: () => Result): () => Result {
  let done: { readonly result: Result } | undefined;
  return () => (done ??= { result: task() }).result;
}

/** The rows of the orders in the order of their days, those without one first. */
function ordersByDay({ rows, status, closed }: SalesData): Int32Array {
  const orders = new Int32Array(rows);
  let count = 0;
  for (let row = 0; row < rows; row++) if (status[row] === WON) orders[count++] = row;
  const found = orders.subarray(0, count);
  return inOrder(found.map((row) => closed[row] ?? NO_DAY)).map((at) => found[at] ?? 0);
}

function datedFirst(order: Int32Array, days: Int32Array): Int32Array {
  const undated = order.findIndex((row) => days[row] !== NO_DAY);
  if (undated <= 0) return order;
  const turned = new Int32Array(order.length);
  turned.set(order.subarray(undated));
  turned.set(order.subarray(0, undated), order.length - undated);
  return turned;
}

/** Deals of unknown status may be orders of any kind: they are left out, and counted as such. */
function unknownDeals({ whos }: KpiIndex): (who: Who, end: number) => number {
  const totalsOf = new Map(whos.map(({ who, totals }) => [who.name, totals]));
  return ({ name }, end) => {
    const totals = totalsOf.get(name);
    return totals === undefined ? 0 : rowsBefore(totals, KIND.unknown, pointAfter(totals, end));
  };
}
