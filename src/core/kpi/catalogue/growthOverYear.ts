import { growthOf } from "../../growth/monthlyGrowth";
import { dayLastYear } from "../../growth/calendar";
import type { KpiIndex } from "../index/buildIndex";
import { isCovered } from "../periods/listPeriods";
import type { Figure, Period } from "../types";
import type { FigureOf } from "./kpiDefinition";
import { readOrders, type Told } from "./reading";

const NO_FIGURE: Figure = { value: null, n: 0, leftOut: 0 };

/**
 * What the orders of a period brought against those of the same days a year before. No figure for all periods together, nor where the
 * data do not go back so far, or where there was nothing to grow from.
 */
export function growthOverYear({ whos, firstEvent }: Pick<KpiIndex, "whos" | "firstEvent">): FigureOf {
  const totalsOf = new Map(whos.map(({ who, totals }) => [who.name, totals]));
  return ({ name }, period) => {
    const totals = totalsOf.get(name);
    const before = lastYear(period);
    if (totals === undefined || before === undefined || firstEvent === undefined) return NO_FIGURE;
    if (period.isCut || !isCovered(before.start, before.end, firstEvent)) return NO_FIGURE;
    const [now, then] = [period, before].map((one) => readOrders(totals, one));
    if (now === undefined || then === undefined) return NO_FIGURE;
    const leftOut = unvalued(now.won) + unvalued(then.won) + now.won.undated + now.unknown;
    return { value: growthOf(brought(now.won), brought(then.won)), n: now.won.valued, leftOut };
  };
}

/** Undefined for all periods together. */
function lastYear({ start, end }: Period): (Period & { readonly start: number }) | undefined {
  if (start === undefined) return undefined;
  const [first, last] = [dayLastYear(start), dayLastYear(end)];
  return { id: "", kind: "part", start: first, end: last, days: last - first + 1 };
}

/** Of orders without any value nobody knows what they brought. */
const brought = ({ count, valued, sum }: Told) => (count > 0 && valued === 0 ? null : sum);
const unvalued = ({ count, valued }: Told) => count - valued;
