import { max, mean, min, quantileSorted, rollup } from "d3-array";
import { monthOf } from "../calendar";
import { NO_OWNER, parseChunk, type Engine, type Figures } from "../engine";
import { QUOTE_STEP, STEPS, type Sheet } from "../makeSheets";
import { figuresByPeriod, type Tally } from "./figuresByPeriod";
import type { Cycle } from "./kpisOf";

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

const QUOTE_RANK = STEPS.findIndex((step) => step === QUOTE_STEP);
const rankOf = new Map<unknown, number>(STEPS.map((step, rank) => [step, rank]));

/**
 * The rows as they are, grouped with d3-array the way a careful programmer would: each set of quotes once by owner and month,
 * quarters out of months, and open quotes as running totals.
 */
export const d3: Engine<Rows, readonly Quote[], Figures> = {
  name: "d3-array",
  load: ({ deals, history }) => ({ deals: readAll(deals), history: history ? readAll(history) : [] }),
  index: ({ deals, history }) => quotesOf(deals, history),
  compute: figuresOf,
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
  const owners = new Set(quotes.map((quote) => quote.owner));
  return figuresByPeriod(
    owners,
    { made, opened, exited, orders, losses },
    {
      ofMonths: cyclesBy(monthOf),
      ofQuarters: cyclesBy((day) => Math.floor(monthOf(day) / 3)),
    },
  );
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

function cycleOf(quotes: readonly Quote[]): Cycle {
  const days = Array.from(Float64Array.from(quotes, ({ closed, quoted }) => closed - quoted).sort());
  const at = (share: number) => quantileSorted(days, share) ?? NaN;
  return { mean: mean(days) ?? NaN, p25: at(0.25), median: at(0.5), p75: at(0.75) };
}
