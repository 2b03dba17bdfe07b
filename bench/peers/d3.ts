import { max, mean, median, min, rollup } from "d3-array";
import { monthName, monthOf, MONTHS, quarterName, QUARTERS } from "../calendar";
import { figureKey, NO_OWNER, parseChunk, type Engine, type Figures } from "../engine";
import { QUOTE_STEP, STEPS, type Sheet } from "../makeSheets";
import { kpisOf } from "./kpisOf";

type Row = readonly unknown[];

interface Rows {
  readonly deals: readonly Row[];
  readonly history: readonly Row[];
}

/** One deal that is a quote, with what the figures ask of it. */
interface Quote {
  readonly owner: string;
  readonly status: unknown;
  readonly quoted: number;
  /** 0 where it is missing. */
  readonly closed: number;
  /** NaN where it is missing. */
  readonly value: number;
}

interface Tally {
  readonly count: number;
  readonly valued: number;
  readonly sum: number;
}

const QUOTE_RANK = STEPS.findIndex((step) => step === QUOTE_STEP);
const rankOf = new Map<unknown, number>(STEPS.map((step, rank) => [step, rank]));
const NONE: Tally = { count: 0, valued: 0, sum: 0 };

/**
 * The rows as they are, grouped with d3-array the way a careful programmer would: each set of quotes once by owner and month,
 * quarters out of months, and open quotes as running totals.
 */
export const d3: Engine<Rows, Rows, Figures> = {
  name: "d3-array",
  load: ({ deals, history }) => ({ deals: readAll(deals), history: history ? readAll(history) : [] }),
  index: (rows) => rows,
  compute: ({ deals, history }) => figuresOf(quotesOf(deals, history)),
  figures: (figures) => figures,
};

function readAll({ chunks }: Sheet): Row[] {
  const rows: Row[] = [];
  for (const chunk of chunks) for (const row of parseChunk(chunk)) rows.push(row);
  return rows;
}

function quotesOf(deals: readonly Row[], history: readonly Row[]): Quote[] {
  const quotedOf = rollup(
    history.filter(([, stage]) => (rankOf.get(stage) ?? -1) >= QUOTE_RANK),
    (rows) =>
      min(rows, (row) => (row[1] === QUOTE_STEP ? Number(row[2]) : undefined)) ?? min(rows, (row) => Number(row[2])),
    ([deal]) => deal,
  );
  const quotes: Quote[] = [];
  for (const [id, , owner, , created, closed, status, stage, value] of deals) {
    const entered = quotedOf.get(id);
    if (status !== "Won" && entered === undefined && (rankOf.get(stage) ?? -1) < QUOTE_RANK) continue;
    quotes.push({
      owner: owner === "" ? NO_OWNER : String(owner),
      status,
      quoted: entered ?? Number(created),
      closed: Number(closed),
      value: value === "" ? NaN : Number(value),
    });
  }
  return quotes;
}

function figuresOf(quotes: readonly Quote[]): Figures {
  const closed = quotes.filter((quote) => quote.closed > 0);
  const won = closed.filter(({ status }) => status === "Won");
  const inPipeline = quotes.filter((quote) => quote.status === "Open" || quote.closed > 0);
  const byMonth = (of: readonly Quote[], dayOf: (quote: Quote) => number) =>
    rollup(
      of,
      tallyOf,
      ({ owner }) => owner,
      (quote) => monthOf(dayOf(quote)),
    );
  const made = byMonth(quotes, ({ quoted }) => quoted);
  const opened = byMonth(inPipeline, ({ quoted }) => quoted);
  const exited = byMonth(closed, (quote) => max([quote.closed, quote.quoted]) ?? 0);
  const orders = byMonth(won, (quote) => quote.closed);
  const losses = byMonth(
    closed.filter(({ status }) => status === "Lost"),
    (quote) => quote.closed,
  );
  const cycled = won.filter((quote) => quote.closed >= quote.quoted);
  const cyclesBy = (periodOf: (day: number) => number) =>
    rollup(
      cycled,
      cycleOf,
      ({ owner }) => owner,
      (quote) => periodOf(quote.closed),
    );
  const kinds = [
    { cycles: cyclesBy(monthOf), months: 1, count: MONTHS, nameOf: monthName },
    { cycles: cyclesBy((day) => Math.floor(monthOf(day) / 3)), months: 3, count: QUARTERS, nameOf: quarterName },
  ];

  const figures = new Map<string, ReturnType<typeof kpisOf>>();
  for (const owner of new Set(quotes.map((quote) => quote.owner))) {
    for (const { cycles, months, count, nameOf } of kinds) {
      let open = NONE;
      for (let period = 0; period < count; period++) {
        const during = (tallies: typeof made) => together(tallies.get(owner), period * months, months);
        open = less(plus(open, during(opened)), during(exited));
        const [ordered, lost, cycle] = [during(orders), during(losses), cycles.get(owner)?.get(period)];
        const kpis = kpisOf({
          openQuotes: open.count,
          openValued: open.valued,
          openSum: open.sum,
          won: ordered.count,
          wonValued: ordered.valued,
          wonSum: ordered.sum,
          lost: lost.count,
          newQuotes: during(made).count,
          medianCycle: cycle?.median,
          meanCycle: cycle?.mean,
        });
        figures.set(figureKey(owner, nameOf(period)), kpis);
      }
    }
  }
  return figures;
}

function tallyOf(quotes: readonly Quote[]): Tally {
  let [valued, sum] = [0, 0];
  for (const { value } of quotes) {
    if (Number.isNaN(value)) continue;
    valued++;
    sum += value;
  }
  return { count: quotes.length, valued, sum };
}

function cycleOf(quotes: readonly Quote[]) {
  const days = (quote: Quote) => quote.closed - quote.quoted;
  return { median: median(quotes, days), mean: mean(quotes, days) };
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
