import { sampleSheets } from "../../src/sample/sampleSheets";
import type { Cell } from "../../src/sample/sheet";
import { sampleTruth } from "../../src/sample/sampleTruth";

/**
 * The rows as a reader of the sheet has them, by header. Everything expected here is counted from these cells by other code than the
 * generator's; it must agree with the generator's own books.
 */
const sheets = sampleSheets();
function rowsOf(name: string): Record<string, Cell>[] {
  const sheet = sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`No sheet "${name}".`);
  return sheet.rows.map((row) => Object.fromEntries(sheet.columns.map(({ header }, at) => [header, row[at] ?? null])));
}

const truth = sampleTruth();
const deals = rowsOf("Deals");
const history = rowsOf("Stage history");
const quoted = new Map<Cell, number>();
for (const row of history)
  if (row.Stage === "Quote" && !quoted.has(row["Deal ID"] ?? null))
    quoted.set(row["Deal ID"] ?? null, Number(row.Entered));
const quotes = deals.filter((row) => quoted.has(row["Deal ID"] ?? null));

const counts = (rows: readonly Record<string, Cell>[]): Record<string, number> => {
  const having = (status: string): number => rows.filter((row) => row.Status === status).length;
  return { won: having("Won"), lost: having("Lost"), open: having("Open") };
};
/** "€ 2.900,00" is 2900. */
const amount = (cell: Cell | undefined): number =>
  typeof cell === "string" ? Number(cell.replace(/[€ .]/g, "").replace(",", ".")) : Number(cell);
/** "30-06-2026" is a day too. */
const day = (cell: Cell | undefined): number => {
  if (typeof cell !== "string") return Number(cell);
  const [d, m, y] = cell.split("-").map(Number) as [number, number, number];
  return Date.UTC(y, m - 1, d) / 86_400_000 + 25_569;
};

describe("sampleTruth", () => {
  it("counts the deals as the sheet has them", () => {
    expect(deals).toHaveLength(truth.rows);
    expect(counts(deals)).toEqual(truth.all);
    expect(counts(quotes)).toEqual(truth.quotes);
  });

  it("adds up the same revenue and average order", () => {
    const won = deals.filter((row) => row.Status === "Won").map((row) => amount(row.Value));
    const revenue = won.reduce((sum, value) => sum + value, 0);
    expect(revenue).toBe(truth.revenue);
    expect(revenue / won.length).toBe(truth.averageOrder);
  });

  it("knows the middle of the days from quote to order", () => {
    const days = quotes
      .filter((row) => row.Status === "Won" && row.Closed !== null)
      .map((row) => day(row.Closed) - (quoted.get(row["Deal ID"] ?? null) ?? NaN))
      .filter((length) => length >= 0)
      .sort((a, b) => a - b);
    const [low, high] = [days[Math.floor((days.length - 1) / 2)], days[Math.ceil((days.length - 1) / 2)]];
    expect(((low ?? NaN) + (high ?? NaN)) / 2).toBe(truth.medianCycle);
    expect(days.reduce((sum, each) => sum + each, 0) / days.length).toBeCloseTo(truth.meanCycle, 10);
  });

  it("gives every owner, whatever blanks stand behind the name, the rows that are theirs", () => {
    for (const [owner, expected] of Object.entries(truth.owners)) {
      const own = (row: Record<string, Cell>): boolean => String(row.Owner ?? "").trim() === owner;
      expect(counts(deals.filter(own))).toEqual(expected.all);
      expect(counts(quotes.filter(own))).toEqual(expected.quotes);
    }
  });

  it("counts the orders of each quarter and year by the close date on the sheet", () => {
    const orders = deals.filter((row) => row.Status === "Won" && row.Closed !== null).map((row) => day(row.Closed));
    const year = (serial: number): string => String(new Date((serial - 25_569) * 86_400_000).getUTCFullYear());
    for (const id of ["2023", "2024", "2025", "2026"])
      expect(orders.filter((serial) => year(serial) === id)).toHaveLength(truth.orders[id]?.orders ?? -1);
    const ofQuarters = Object.entries(truth.orders).filter(([id]) => id.includes("Q"));
    expect(ofQuarters.reduce((sum, [, period]) => sum + period.orders, 0)).toBe(orders.length);
  });
});

describe("the sample", () => {
  it("is a firm as the brief has it: ten owners in two teams, three years, one quote in three won", () => {
    const { won, lost } = truth.quotes;
    expect(won / (won + lost)).toBeCloseTo(1 / 3, 2);
    expect(Object.keys(truth.owners)).toHaveLength(10);
    expect(new Set(Object.values(truth.owners).map(({ team }) => team)).size).toBe(2);
    expect(truth.rows).toBeGreaterThan(1_450);
    expect(truth.rows).toBeLessThan(1_600);
  });

  it("tells a story per owner: one closes few quotes, one makes few, one has small orders", () => {
    const rate = (name: string): number => {
      const { won = 0, lost = 0 } = truth.owners[name]?.quotes ?? {};
      return won / (won + lost);
    };
    const order = (name: string): number => (truth.owners[name]?.revenue ?? 0) / (truth.owners[name]?.all.won ?? 1);
    expect(rate("Ruben Hoekstra")).toBeLessThan(0.6 * rate("Femke de Wit"));
    expect(order("An Peeters")).toBeLessThan(0.5 * truth.averageOrder);
    const made = Object.values(truth.owners).map(({ quotes: { won, lost, open } }) => won + lost + open);
    const { won, lost, open } = truth.owners["Daan Postma"]?.quotes ?? { won: 0, lost: 0, open: 0 };
    expect(won + lost + open).toBe(Math.min(...made));
  });

  it("has steps in order, between the day a deal was made and the day it was closed", () => {
    const steps = new Map<Cell, number[]>();
    for (const row of history) {
      const id = row["Deal ID"] ?? null;
      steps.set(id, [...(steps.get(id) ?? []), Number(row.Entered)]);
    }
    for (const row of deals) {
      const entered = steps.get(row["Deal ID"] ?? null) ?? [];
      expect(entered[0]).toBe(day(row.Created));
      expect(entered).toEqual([...entered].sort((a, b) => a - b));
      const isMistyped = row.Closed !== null && day(row.Closed) < day(row.Created);
      if (row.Closed !== null && !isMistyped) expect(entered[entered.length - 1]).toBeLessThanOrEqual(day(row.Closed));
    }
  });

  it("says at which step a lost deal was lost, as the history has it", () => {
    const last = new Map(history.map((row) => [row["Deal ID"], row.Stage]));
    for (const row of deals)
      expect(row["Lost at stage"]).toBe(row.Status === "Lost" ? last.get(row["Deal ID"] ?? null) : null);
  });

  it("has nothing happen after the day it was exported but what is planned", () => {
    const exported = day("30-06-2026");
    expect(deals.filter((row) => Math.max(day(row.Created), day(row.Closed ?? 0)) > exported)).toEqual([]);
    expect(rowsOf("Activities").filter((row) => row.Done === "Yes" && Number(row.Date) > exported)).toEqual([]);
    expect(Math.max(...history.map((row) => Number(row.Entered)))).toBe(exported);
  });

  it("refers only to deals and people there are", () => {
    const ids = new Set(deals.map((row) => row["Deal ID"]));
    const people = new Set<Cell>(Object.keys(truth.owners));
    const rows = [...rowsOf("Leads"), ...rowsOf("Activities")];
    expect(rows.filter((row) => row["Deal ID"] !== null && !ids.has(row["Deal ID"]))).toEqual([]);
    expect(rows.filter((row) => !people.has(row.Owner ?? null))).toEqual([]);
  });

  it("has nobody work before they came or after they left", () => {
    const terms = new Map(
      rowsOf("People").map((row) => [row.Owner, [Number(row.From), Number(row.Until ?? Infinity)]]),
    );
    const outside = rowsOf("Activities").filter((row) => {
      const [from = NaN, until = NaN] = terms.get(row.Owner) ?? [];
      return !(Number(row.Date) >= from && Number(row.Date) <= until);
    });
    expect(outside).toEqual([]);
  });

  it("is as untidy as real exports, in small doses", () => {
    const having = (test: (row: Record<string, Cell>) => boolean): number => deals.filter(test).length;
    expect(truth.blemishes).toEqual({
      wonWithoutCloseDate: having((row) => row.Status === "Won" && row.Closed === null),
      missingOwner: having((row) => row.Owner === null),
      closedBeforeCreated: having((row) => row.Closed !== null && day(row.Closed) < day(row.Created)),
      textCreated: having((row) => typeof row.Created === "string"),
      textClosed: having((row) => typeof row.Closed === "string"),
      textAmount: having((row) => typeof row.Value === "string"),
      doubleRow: deals.length - new Set(deals.map((row) => row["Deal ID"])).size,
      productSpelling: having((row) => row.Product === "Solarroof"),
      expectedCloseInPast: having((row) => row.Status === "Open" && Number(row["Expected close"]) <= day("30-06-2026")),
      trailingBlank: having((row) => / $/.test(String(row.Owner ?? ""))),
    });
    expect(Object.values(truth.blemishes).reduce((sum, rows) => sum + rows, 0)).toBe(27);
  });
});
