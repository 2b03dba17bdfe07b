import type { Finding } from "../../../../src/core/crm/types";
import type { DealsExtra } from "../../../../src/core/crm/dealsRead";
import { readDeals } from "../../exampleData";

const HEADER = ["Deal ID", "Owner", "Created", "Closed", "Status", "Stage", "Value", "Product", "Currency"];
const find = (findings: readonly Finding[], kind: string) => findings.find((finding) => finding.kind === kind);
const read = (rows: readonly (readonly unknown[])[], extra?: DealsExtra) =>
  readDeals([HEADER, ...rows], {}, extra).findings;
const deal = (id: number, change: Record<string, unknown> = {}): unknown[] => {
  const dates = { Created: "2026-01-05", Closed: "2026-02-05" };
  const whole: Record<string, unknown> = {
    ...{
      "Deal ID": id,
      Owner: "Ann",
      ...dates,
      Status: "Won",
      Stage: "",
      Value: 100,
      Product: "Roof",
      Currency: "EUR",
    },
    ...change,
  };
  return HEADER.map((header) => whole[header]);
};
const open = (id: number, change: Record<string, unknown> = {}) => deal(id, { Status: "Open", Closed: "", ...change });

describe("what is found, on rows counted by hand", () => {
  test("unknown status: its words are quoted with their counts, the most frequent first, and blanks", () => {
    const rows = [
      deal(1),
      ...[2, 3].map((id) => deal(id, { Status: "Foo" })),
      deal(4, { Status: "Bar" }),
      deal(5, { Status: "" }),
    ];
    const found = find(read(rows), "unknownStatus");
    expect(found).toMatchObject({ count: 4, cells: ["x!E3", "x!E4", "x!E5", "x!E6"] });
    expect(found?.values).toEqual({ words: '"Foo" (2), "Bar" (1), – (1)' });
  });

  test("created in the future: also where only the quote date lies there; the reading is on 2 November 2026", () => {
    const found = read([open(1, { Created: "2026-11-03" }), open(2, { Created: "2026-11-02" })]);
    expect(find(found, "createdInFuture")).toMatchObject({ count: 1, cells: ["x!C2"] });
    const quoted = readDeals([
      ["Deal ID", "Created", "Quote date", "Closed", "Status"],
      [1, "2026-01-05", "2027-01-05", "", "Open"],
    ]).findings;
    expect(find(quoted, "createdInFuture")).toMatchObject({ count: 1, cells: ["x!C2"] });
  });

  test("open quotes without an amount, and lost deals with 0: cells only where it is not the rule", () => {
    const rows = [
      open(1, { Value: "" }),
      open(2),
      deal(3, { Status: "Lost", Value: 0 }),
      deal(4, { Status: "Lost" }),
      deal(5),
    ];
    const found = read(rows);
    expect(find(found, "openWithoutValue")).toMatchObject({ count: 1, cells: ["x!G2"] });
    expect(find(found, "lostWithValueZero")).toMatchObject({ count: 1, cells: ["x!G4"] });
    const habit = read([deal(1, { Status: "Lost", Value: 0 }), deal(2, { Status: "Lost", Value: 0 }), deal(3)]);
    expect(find(habit, "lostWithValueZero")).toMatchObject({ count: 2, cells: [] });
  });

  test("several rows for most ids are lines, not mistakes; for few they are deals twice", () => {
    // Three ids, two of them on two rows.
    const lines = [1, 1, 2, 2, 3].map((id) => deal(id));
    expect(find(read(lines), "severalRowsPerDeal")).toMatchObject({ count: 2, values: { number: 3 } });
    expect(find(read(lines), "duplicateId")).toBeUndefined();
    const twice = [1, 1, 2, 3].map((id) => deal(id));
    expect(find(read(twice), "duplicateId")).toMatchObject({ count: 1, cells: ["x!A3"] });
    expect(find(read(twice), "severalRowsPerDeal")).toBeUndefined();
  });
});

describe("one thing written in two ways", () => {
  const spelt = (products: readonly string[], extra?: DealsExtra) =>
    find(
      read(
        products.map((Product, at) => deal(at, { Product })),
        extra,
      ),
      "productSpellings",
    );

  test("same letters and digits: the rarer way is found, and both are quoted", () => {
    expect(spelt(["GTX Pro", "GTXPro", "GTX Pro", "gtx-pro", "MG"])).toMatchObject({
      count: 2,
      cells: ["x!H3", "x!H5"],
      values: { names: '"GTX Pro" = "GTXPro" = "gtx-pro"' },
    });
  });

  test.each([
    ["to Excel capitals make no difference, nor do runs of blanks", ["GTX Pro", "gtx  PRO"]],
    ["a point between digits does", ["GTX 1.0", "GTX 10"]],
    ["C is not C++ nor C#", ["C", "C++", "C#"]],
    ["in Japanese a mark makes another sound", ["はは", "ばば"]],
    ["blanks are no product", ["", "-", "NULL"]],
  ])("%s: nothing is found", (_, products) => {
    expect(spelt(products)).toBeUndefined();
  });

  test("a list of products knows how it is written, also where no deal has it that way", () => {
    const extra = { products: ["GTX Pro", "MG"] };
    expect(spelt(["GTXPro", "GTXPro", "MG"], extra)).toMatchObject({
      count: 2,
      values: { names: '"GTX Pro" = "GTXPro"' },
    });
    expect(spelt(["GTXPro", "GTXPro", "GTX Pro"], extra)).toMatchObject({ count: 2 });
  });

  test("owners likewise; what an initial stands for is not guessed", () => {
    const owners = (names: readonly string[]) =>
      find(read(names.map((Owner, at) => deal(at, { Owner }))), "ownerSpellings");
    expect(owners(["Ann Jansen", "Ann  JANSEN", "A. Jansen", "Jansen, Ann"])).toBeUndefined();
    expect(owners(["Ann Jansen", "Ann Jansen", "ann.jansen", "Zoë", "Zoe"])).toMatchObject({
      count: 2,
      cells: ["x!B4", "x!B6"],
      values: { names: '"Ann Jansen" = "ann.jansen", "Zoë" = "Zoe"' },
    });
  });
});

describe("many deals closed on one day", () => {
  const onDays = (counts: Readonly<Record<string, number>>) => {
    const rows = Object.entries(counts).flatMap(([Closed, count]) =>
      Array.from({ length: count }, () => ({ Closed, Created: "2024-01-01" })),
    );
    return find(read(rows.map((change, at) => deal(at, change))), "closedOnOneDay");
  };
  const months = ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31", "2026-06-30"];
  const monthEnds = (deals: readonly number[]) => Object.fromEntries(months.map((day, at) => [day, deals[at] ?? 0]));

  test("four times as many as on other months' busiest days is found, with the day and its number", () => {
    // The others' upper quartile is 5 of 5, 5, 5, 5, 5: from 20 on it is a bulk update.
    expect(onDays({ ...monthEnds([5, 5, 5, 5, 5, 5]), "2026-06-17": 20 })).toMatchObject({
      count: 20,
      values: { day: "2026-06-17", number: 20, days: 1 },
    });
    expect(onDays({ ...monthEnds([5, 5, 5, 5, 5, 5]), "2026-06-17": 19 })).toBeUndefined();
  });

  test("month ends and quarter ends are none, however busy", () => {
    expect(onDays(monthEnds([60, 60, 60, 60, 60, 60]))).toBeUndefined();
    // A quarter's end three times as busy as a month's.
    expect(onDays(monthEnds([30, 30, 90, 30, 30, 90]))).toBeUndefined();
  });

  test("with few months only a day with half of all deals is one, and few deals are none", () => {
    expect(onDays({ "2026-06-17": 20, "2026-06-18": 20 })).toMatchObject({ count: 40, values: { days: 2 } });
    expect(onDays({ "2026-06-17": 20, "2026-06-18": 15, "2026-06-19": 6 })).toBeUndefined();
    expect(onDays({ "2026-06-17": 19 })).toBeUndefined();
  });

  test("days in the future do not count here, as they are told apart", () => {
    expect(onDays({ "2027-01-01": 50, "2026-01-01": 2 })).toBeUndefined();
  });
});
