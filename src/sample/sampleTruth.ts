import { quarterOf, yearOf, type Day } from "./calendar";
import type { Blemish } from "./chooseBlemishes";
import { LAST_DAY, PEOPLE, QUOTE_STEP } from "./firm";
import type { Deal } from "./simulateDeals";
import { simulateFirm } from "./simulateFirm";

export interface Counts {
  readonly won: number;
  readonly lost: number;
  readonly open: number;
}

export interface OwnerTruth {
  readonly team: string;
  /** Every deal, and those that reached the quote step. */
  readonly all: Counts;
  readonly quotes: Counts;
  /** Value of the won deals, in euro, with or without a close date. */
  readonly revenue: number;
}

export interface SampleTruth {
  /** The day of the latest event. */
  readonly asOf: string;
  readonly quoteStep: string;
  /** Rows on the sheet with deals; the double one counts as the sheet has it, twice. */
  readonly rows: number;
  readonly all: Counts;
  readonly quotes: Counts;
  readonly revenue: number;
  /** Revenue by the won quotes. */
  readonly averageOrder: number;
  /** Days from quote to order, the middle one, over won quotes that have a close date which is not before the quote. */
  readonly medianCycle: number;
  readonly meanCycle: number;
  /** Won deals that have a close date, by the quarter and the year it falls in. */
  readonly orders: Readonly<Record<string, { readonly orders: number; readonly revenue: number }>>;
  /** Who has a name on the row; the rows without an owner are in nobody's. */
  readonly owners: Readonly<Record<string, OwnerTruth>>;
  /** How many rows have which blemish. */
  readonly blemishes: Readonly<Record<Blemish, number>>;
}

/**
 * What is true of the sample by the generator's own bookkeeping, which never looked at a sheet: what the product finds in the
 * workbook must agree with it.
 */
export function sampleTruth(): SampleTruth {
  const { deals, blemishes } = simulateFirm();
  const rows = deals.flatMap((deal) => (blemishes.get(deal.id) === "doubleRow" ? [deal, deal] : [deal]));
  const wonQuotes = rows.filter((deal) => deal.status === "Won" && isQuote(deal));
  const cycles = wonQuotes.flatMap((deal) => cycleOf(deal, blemishes.get(deal.id))).sort((a, b) => a - b);
  const revenue = sum(rows.filter(isWon).map(valueOf));
  return {
    asOf: LAST_DAY,
    quoteStep: QUOTE_STEP,
    rows: rows.length,
    all: count(rows),
    quotes: count(rows.filter(isQuote)),
    revenue,
    averageOrder: sum(wonQuotes.map(valueOf)) / wonQuotes.length,
    medianCycle: middle(cycles),
    meanCycle: sum(cycles) / cycles.length,
    orders: ordersByPeriod(rows, blemishes),
    owners: ownersOf(rows, blemishes),
    blemishes: countBlemishes(blemishes),
  };
}

const isWon = (deal: Deal): boolean => deal.status === "Won";
const isQuote = (deal: Deal): boolean => deal.history.some(({ step }) => step === QUOTE_STEP);
const valueOf = (deal: Deal): number => deal.value ?? 0;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

function count(deals: readonly Deal[]): Counts {
  const having = (status: Deal["status"]): number => deals.filter((deal) => deal.status === status).length;
  return { won: having("Won"), lost: having("Lost"), open: having("Open") };
}

/** The close date the sheet shows. */
function closedOf(deal: Deal, blemish: Blemish | undefined): Day | undefined {
  if (blemish === "wonWithoutCloseDate") return undefined;
  return blemish === "closedBeforeCreated" ? deal.created - 3 : deal.closed;
}

function cycleOf(deal: Deal, blemish: Blemish | undefined): number[] {
  const closed = closedOf(deal, blemish);
  const quoted = deal.history.find(({ step }) => step === QUOTE_STEP)?.entered;
  return closed === undefined || quoted === undefined || closed < quoted ? [] : [closed - quoted];
}

function middle(sorted: readonly number[]): number {
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? NaN) + (sorted[Math.floor(half)] ?? NaN)) / 2;
}

function ordersByPeriod(rows: readonly Deal[], blemishes: ReadonlyMap<string, Blemish>): SampleTruth["orders"] {
  const periods: Record<string, { orders: number; revenue: number }> = {};
  for (const deal of rows.filter(isWon)) {
    const closed = closedOf(deal, blemishes.get(deal.id));
    if (closed === undefined) continue;
    for (const id of [quarterOf(closed), String(yearOf(closed))]) {
      const period = (periods[id] ??= { orders: 0, revenue: 0 });
      period.orders += 1;
      period.revenue += valueOf(deal);
    }
  }
  return periods;
}

function ownersOf(rows: readonly Deal[], blemishes: ReadonlyMap<string, Blemish>): SampleTruth["owners"] {
  const named = rows.filter(({ id }) => blemishes.get(id) !== "missingOwner");
  const owners = PEOPLE.map(({ name, team }): [string, OwnerTruth] => {
    const own = named.filter(({ owner }) => owner === name);
    const revenue = sum(own.filter(isWon).map(valueOf));
    return [name, { team, all: count(own), quotes: count(own.filter(isQuote)), revenue }];
  });
  return Object.fromEntries(owners);
}

function countBlemishes(blemishes: ReadonlyMap<string, Blemish>): Record<Blemish, number> {
  const counts: Partial<Record<Blemish, number>> = {};
  for (const blemish of blemishes.values()) counts[blemish] = (counts[blemish] ?? 0) + 1;
  return counts as Record<Blemish, number>;
}
