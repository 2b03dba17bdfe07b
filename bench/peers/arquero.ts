import { monthOf } from "../calendar";
import { NO_OWNER, parseChunk, type Engine, type Figures } from "../engine";
import { QUOTE_STEP, STEPS, type Sheet } from "../makeSheets";
import { figuresByPeriod, type ByPeriod, type Tally } from "./figuresByPeriod";
import type { Cycle } from "./kpisOf";

/** What of arquero is used: the package is only there where somebody has installed it. */
export interface Arquero {
  table(columns: Readonly<Record<string, readonly unknown[]>>): Table;
  escape(work: (row: Row) => unknown): unknown;
  readonly op: Readonly<Record<"count", () => unknown>> &
    Readonly<Record<"min" | "sum" | "valid" | "median" | "mean", (column: string) => unknown>> & {
      quantile(column: string, share: number): unknown;
    };
}

interface Table {
  filter(test: unknown): Table;
  derive(columns: Readonly<Record<string, unknown>>): Table;
  groupby(...columns: readonly string[]): Table;
  rollup(columns: Readonly<Record<string, unknown>>): Table;
  join_left(other: Table, keys: readonly [string, string]): Table;
  reify(): Table;
  array(column: string): ArrayLike<unknown>;
  objects(): readonly Row[];
}

type Row = Readonly<Record<string, string | number | null | undefined>>;

interface Loaded {
  readonly deals: Table;
  readonly history: Table;
}

const QUOTE_RANK = STEPS.findIndex((step) => step === QUOTE_STEP);
const rankOf = new Map<unknown, number>(STEPS.map((step, rank) => [step, rank]));
const isThere = (cell: unknown) => cell !== null && cell !== undefined;
const isFarEnough = (stage: unknown) => (rankOf.get(stage) ?? -1) >= QUOTE_RANK;

/** Columns, joined and grouped with arquero's verbs; figures that no verb gives are made as for d3-array. */
export function createArquero({ table, escape, op }: Arquero): Engine<Loaded, Table, Figures> {
  const read = ({ chunks }: Sheet, columns: Readonly<Record<string, number>>) => {
    const arrays = Object.entries(columns).map(([name, column]) => ({ name, column, cells: [] as unknown[] }));
    for (const text of chunks) {
      const rows = parseChunk(text);
      for (const { column, cells } of arrays) {
        for (const row of rows) cells.push(row[column] === "" ? null : row[column]);
      }
    }
    return table(Object.fromEntries(arrays.map(({ name, cells }) => [name, cells])));
  };

  const quotesOf = ({ deals, history }: Loaded): Table => {
    const late = history.filter(escape(({ step }) => isFarEnough(step)));
    const own = late.filter(escape(({ step }) => step === QUOTE_STEP));
    return deals
      .join_left(late.groupby("deal").rollup({ later: op.min("day") }), ["id", "deal"])
      .join_left(own.groupby("deal").rollup({ own: op.min("day") }), ["id", "deal"])
      .filter(escape(({ status, later, stage }) => status === "Won" || isThere(later) || isFarEnough(stage)))
      .derive({
        owner: escape(({ owner }) => owner ?? NO_OWNER),
        quoted: escape(({ own: entered, later, created }) => entered ?? later ?? created),
      });
  };

  const figuresOf = (quotes: Table): Figures => {
    const byMonth = (of: Table, dayOf: (quote: Row) => number): ByPeriod<Tally> =>
      byOwner(
        of
          .derive({ period: escape((quote) => monthOf(dayOf(quote))) })
          .groupby("owner", "period")
          .rollup({ count: op.count(), valued: op.valid("value"), sum: op.sum("value") }),
        ({ count, valued, sum }) => ({ count: Number(count), valued: Number(valued), sum: Number(sum ?? 0) }),
      );
    const quotedOn = ({ quoted }: Row) => Number(quoted);
    const closedOn = ({ closed }: Row) => Number(closed);
    const closed = quotes.filter(escape((quote) => isThere(quote["closed"])));
    const won = closed.filter(escape(({ status }) => status === "Won"));
    const cycled = won
      .filter(escape((quote) => closedOn(quote) >= quotedOn(quote)))
      .derive({ days: escape((quote) => closedOn(quote) - quotedOn(quote)) });
    const cyclesBy = (months: number): ByPeriod<Cycle> =>
      byOwner(
        cycled
          .derive({ period: escape((quote) => Math.floor(monthOf(closedOn(quote)) / months)) })
          .groupby("owner", "period")
          .rollup({
            mean: op.mean("days"),
            p25: op.quantile("days", 0.25),
            median: op.median("days"),
            p75: op.quantile("days", 0.75),
          }),
        ({ mean, p25, median, p75 }) => ({
          mean: Number(mean),
          p25: Number(p25),
          median: Number(median),
          p75: Number(p75),
        }),
      );
    return figuresByPeriod(
      new Set(Array.from(quotes.array("owner"), String)),
      {
        made: byMonth(quotes, quotedOn),
        opened: byMonth(
          quotes.filter(escape((quote) => quote["status"] === "Open" || isThere(quote["closed"]))),
          quotedOn,
        ),
        exited: byMonth(closed, (quote) => Math.max(closedOn(quote), quotedOn(quote))),
        orders: byMonth(won, closedOn),
        losses: byMonth(closed.filter(escape(({ status }) => status === "Lost")), closedOn),
      },
      { ofMonths: cyclesBy(1), ofQuarters: cyclesBy(3) },
    );
  };

  return {
    name: "arquero",
    load: ({ deals, history }) => ({
      deals: read(deals, { id: 0, owner: 2, created: 4, closed: 5, status: 6, stage: 7, value: 8 }),
      history: history ? read(history, { deal: 0, step: 1, day: 2 }) : table({ deal: [], step: [], day: [] }),
    }),
    // Filtered and joined in fact, not in a view that every later verb would have to look through.
    index: (loaded) => quotesOf(loaded).reify(),
    compute: figuresOf,
    figures: (figures) => figures,
  };
}

/** The rows of a rollup by owner and period. */
function byOwner<Something>(rolledUp: Table, make: (row: Row) => Something): ByPeriod<Something> {
  const found = new Map<string, Map<number, Something>>();
  for (const row of rolledUp.objects()) {
    const owner = String(row["owner"]);
    const ofOwner = found.get(owner) ?? new Map<number, Something>();
    found.set(owner, ofOwner.set(Number(row["period"]), make(row)));
  }
  return found;
}
