import fc from "fast-check";
import type { Cell, CellRange } from "../../../src/core/criteria/cell";
import { closingRate } from "../../../src/core/funnel/closingRate";
import { american, dutch } from "../criteria/cultures";
import { readRevops } from "./revops";

const column = (...cells: Cell[]): CellRange => cells.map((cell) => [cell]);

test("won deals as a share of won and lost: 2 of 3, open ones aside", () => {
  expect(closingRate(column("Won", "Lost", "Open", "Won"), [], american)).toBe(2 / 3);
});

test("knows the words of other languages and their capitals", () => {
  expect(closingRate(column("Gewonnen", "VERLOREN", "gewonnen", "openstaand"), [], dutch)).toBe(2 / 3);
});

test("counts only the rows that meet the criteria", () => {
  const status = column("Won", "Lost", "Won", "Lost");
  const owner = column("An", "An", "Bo", "Bo");
  const closed = column(46022, 46023, 46024, 46025);
  // Bo, from 2 January 2026 (serial 46024): one won, one lost. From the 3rd: only the lost one.
  expect(closingRate(status, [owner, column("bo"), closed, column(">=2-1-2026")], dutch)).toBe(1 / 2);
  expect(closingRate(status, [owner, column("bo"), closed, column(">=3-1-2026")], dutch)).toBe(0);
});

test("a status nobody knows is quoted with its place", () => {
  expect(() => closingRate(column("Won", "Lost", "Wonn"), [], american)).toThrow(
    expect.objectContaining({ code: "value", key: "functions:error.unknownStatus", values: { word: "Wonn", at: 3 } }),
  );
});

test("a status nobody knows does not matter in a row that is left out", () => {
  const status = column("Won", "Lost", "Wonn");
  expect(closingRate(status, [status, column("<>Wonn")], american)).toBe(1 / 2);
});

test("an error value among the statuses is quoted too", () => {
  expect(() => closingRate(column("Won", { error: "#REF!" }), [], american)).toThrow(
    expect.objectContaining({ values: { word: "#REF!", at: 2 } }),
  );
});

test.each<[string, Cell[]]>([
  ["open deals only", ["Open", "open"]],
  ["blanks only", [null, "", 0]],
])("%s: no data, not zero", (_what, cells) => {
  expect(() => closingRate(column(...cells), [], american)).toThrow(
    expect.objectContaining({ code: "noData", key: "functions:error.nothingDecided" }),
  );
});

test("criteria that no row meets are told apart from deals that are all open", () => {
  const status = column("Won", "Lost");
  expect(() => closingRate(status, [status, column("Wno")], american)).toThrow(
    expect.objectContaining({ code: "noData", key: "functions:error.noRowMeets" }),
  );
});

test("the order of the rows and the look of a blank change nothing", () => {
  const cells = fc.array(fc.constantFrom<Cell>("Won", "Lost", "Open", "blank"), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(cells, fc.constantFrom<Cell>(0, null, ""), fc.infiniteStream(fc.nat()), (deals, blank, noise) => {
      fc.pre(deals.includes("Won") || deals.includes("Lost"));
      const shuffled = deals
        .map((deal) => ({ deal: deal === "blank" ? blank : deal, key: noise.next().value ?? 0 }))
        .sort((a, b) => a.key - b.key)
        .map(({ deal }) => deal);
      const won = deals.filter((deal) => deal === "Won").length;
      const lost = deals.filter((deal) => deal === "Lost").length;
      expect(closingRate(column(...shuffled), [], american)).toBe(won / (won + lost));
    }),
  );
});

const revops = readRevops();

(revops ? describe : describe.skip)("6,000 opportunities of a reference set", () => {
  const of = (field: string) => column(...revops!.rows.map((row) => row[field] ?? ""));
  // An open deal's stage ("Proposal") is no status: a criterion leaves those rows out, as a user would.
  const decided = () => [of("stage"), column("Closed*")];

  test("the closing rate is the reference's, 0.326648", () => {
    expect(revops!.reference.kpi.overall.closing_rate).toBe(0.326648);
    expect(closingRate(of("stage"), decided(), american)).toBeCloseTo(0.326648, 6);
  });

  test("each owner's closing rate is the reference's", () => {
    const owners = Object.entries(revops!.reference.kpi.per_salesperson);
    expect(owners).toHaveLength(20);
    for (const [owner, figures] of owners) {
      const rate = closingRate(of("stage"), [...decided(), of("owner"), column(owner)], american);
      // The reference is rounded to six decimals.
      expect(Math.abs(rate - figures.closing_rate)).toBeLessThan(5.1e-7);
    }
  });
});
