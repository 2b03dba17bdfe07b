import { monthName, MONTHS, quarterName, QUARTERS } from "../calendar";
import { figureKey, type Figures } from "../engine";
import { kpisOf, type Cycle } from "./kpisOf";

export interface Tally {
  readonly count: number;
  readonly valued: number;
  readonly sum: number;
}

/** Something of each owner in each month (or quarter), by their numbers. */
export type ByPeriod<Something> = ReadonlyMap<string, ReadonlyMap<number, Something>>;

/** The quotes that a peer has counted by month, each kind by its own day. */
export interface Tallies {
  readonly made: ByPeriod<Tally>;
  readonly opened: ByPeriod<Tally>;
  readonly exited: ByPeriod<Tally>;
  readonly orders: ByPeriod<Tally>;
  readonly losses: ByPeriod<Tally>;
}

const NONE: Tally = { count: 0, valued: 0, sum: 0 };

/** Makes the figures of months and quarters out of what a peer has grouped: quarters of months, open quotes as running totals. */
export function figuresByPeriod(
  owners: Iterable<string>,
  { made, opened, exited, orders, losses }: Tallies,
  cycles: { readonly ofMonths: ByPeriod<Cycle>; readonly ofQuarters: ByPeriod<Cycle> },
): Figures {
  const kinds = [
    { cyclesOf: cycles.ofMonths, months: 1, count: MONTHS, nameOf: monthName },
    { cyclesOf: cycles.ofQuarters, months: 3, count: QUARTERS, nameOf: quarterName },
  ];
  const figures = new Map<string, ReturnType<typeof kpisOf>>();
  for (const owner of owners) {
    for (const { cyclesOf, months, count, nameOf } of kinds) {
      let open = NONE;
      for (let period = 0; period < count; period++) {
        const during = (tallies: ByPeriod<Tally>) => together(tallies.get(owner), period * months, months);
        open = less(plus(open, during(opened)), during(exited));
        const [ordered, lost] = [during(orders), during(losses)];
        const kpis = kpisOf({
          openQuotes: open.count,
          openValued: open.valued,
          openSum: open.sum,
          won: ordered.count,
          wonValued: ordered.valued,
          wonSum: ordered.sum,
          lost: lost.count,
          newQuotes: during(made).count,
          cycle: cyclesOf.get(owner)?.get(period),
        });
        figures.set(figureKey(owner, nameOf(period)), kpis);
      }
    }
  }
  return figures;
}

function together(byMonth: ReadonlyMap<number, Tally> | undefined, first: number, months: number): Tally {
  let tally = byMonth?.get(first) ?? NONE;
  for (let month = first + 1; month < first + months; month++) tally = plus(tally, byMonth?.get(month) ?? NONE);
  return tally;
}

function plus(a: Tally, b: Tally): Tally {
  return { count: a.count + b.count, valued: a.valued + b.valued, sum: a.sum + b.sum };
}

function less(a: Tally, b: Tally): Tally {
  return { count: a.count - b.count, valued: a.valued - b.valued, sum: a.valued === b.valued ? 0 : a.sum - b.sum };
}
