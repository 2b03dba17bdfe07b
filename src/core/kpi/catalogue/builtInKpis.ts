import type { Figure } from "../types";
import type { DealsKpi } from "./kpiDefinition";
import type { Counted, Reading, Told } from "./reading";

/**
 * The KPIs that come of the deals alone. To add one, add an entry here, and its words to src/locales/<language>/kpi.json: all
 * surfaces read the catalogue of the index, which begins with this list.
 */
export const builtInKpis = [
  {
    id: "openQuotes",
    level: "throughput",
    unit: "count",
    better: "more",
    compute: (reading: Reading) => count(reading.open),
  },
  {
    id: "openValue",
    level: "throughput",
    unit: "money",
    better: "more",
    compute: (reading: Reading) => sum(reading.open),
  },
  {
    id: "averageOrder",
    level: "output",
    unit: "money",
    better: "more",
    compute: (reading: Reading) => mean(reading.won),
  },
  {
    id: "closingRate",
    level: "throughput",
    unit: "share",
    better: "more",
    compute: (reading: Reading) => closingRate(reading.won, reading.lost),
  },
  {
    id: "salesCycle",
    level: "throughput",
    unit: "days",
    better: "less",
    compute: (reading: Reading) => {
      const { spread, n, leftOut } = reading.cycle;
      return { value: spread?.median ?? null, n, leftOut };
    },
  },
  {
    id: "velocity",
    level: "throughput",
    unit: "moneyPerDay",
    better: "more",
    compute: velocity,
  },
  {
    id: "orders",
    level: "output",
    unit: "count",
    better: "more",
    compute: (reading: Reading) => count(reading.won),
  },
  {
    id: "revenue",
    level: "output",
    unit: "money",
    better: "more",
    compute: (reading: Reading) => sum(reading.won),
  },
  {
    id: "newQuotes",
    level: "input",
    unit: "count",
    better: "more",
    compute: (reading: Reading) => count(reading.quoted),
  },
] as const satisfies readonly DealsKpi[];

export type BuiltInKpi = (typeof builtInKpis)[number]["id"];

function count(told: Counted): Figure {
  return { value: told.count, n: told.count, leftOut: told.undated };
}

/** The sum of no deals is 0; the sum of deals without any value is not known. */
function sum(told: Told): Figure {
  const value = told.count > 0 && told.valued === 0 ? null : told.sum;
  return { value, n: told.valued, leftOut: told.undated + told.count - told.valued };
}

function mean(told: Told): Figure {
  const value = told.valued === 0 ? null : told.sum / told.valued;
  return { value, n: told.valued, leftOut: told.undated + told.count - told.valued };
}

function closingRate(won: Counted, lost: Counted): Figure {
  const n = won.count + lost.count;
  return { value: n === 0 ? null : won.count / n, n, leftOut: won.undated + lost.undated };
}

/**
 * Open quotes x closing rate x average order / mean cycle: the money that the present pipeline brings in a day if all goes as
 * it went in the period. An index to compare with, beside the actual revenue per day. It stands on the open quotes and the
 * decided ones; left out is the most that any of its four figures leaves out.
 */
function velocity(reading: Reading): Figure {
  const open = count(reading.open);
  const rate = closingRate(reading.won, reading.lost);
  const order = mean(reading.won);
  const { cycle } = reading;
  const isKnown = open.value !== null && rate.value !== null && order.value !== null && cycle.spread !== null;
  return {
    value: isKnown && cycle.spread.mean > 0 ? (open.value * rate.value * order.value) / cycle.spread.mean : null,
    n: open.n + rate.n,
    leftOut: Math.max(open.leftOut, rate.leftOut, order.leftOut, cycle.leftOut),
  };
}
