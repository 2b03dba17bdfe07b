import { LOST, WON } from "../../../../src/core/crm/types";
import { readDeals } from "../../exampleData";

const HEADER = ["ID", "Owner", "Created", "Status", "Value", "Closed", "Currency"];
const rowsOf = (values: readonly (readonly [unknown, unknown])[]) =>
  values.map(([value, currency], at) => [at, "Ann", 46000, "Won", value, 46100, currency]);
const read = (values: readonly (readonly [unknown, unknown])[], options = {}) =>
  readDeals([HEADER, ...rowsOf(values)], options);
const plain = (values: readonly unknown[], options = {}, header = "Value") =>
  readDeals(
    [
      ["ID", "Owner", "Created", "Status", header, "Closed"],
      ...values.map((value, at) => [at, "Ann", 46000, "Won", value, 46100]),
    ],
    options,
  );
const find = ({ findings }: ReturnType<typeof readDeals>, kind: string) =>
  findings.find((finding) => finding.kind === kind);

test("where nothing tells the currency it is the chosen one, and the amounts stay as they are", () => {
  const got = plain([100, 200], { currency: "eur" });
  expect([got.currency, [...got.data.value]]).toEqual(["EUR", [100, 200]]);
  expect(plain([100, 200]).currency).toBeUndefined();
  // What the data tell goes before.
  expect(plain([100, 200], { currency: "EUR" }, "Value, $").currency).toBe("USD");
});

describe("amounts in several currencies are never added up", () => {
  const mixed = [
    [100, "EUR"],
    [200, "€"],
    [300, "USD"],
    [400, ""],
  ] as const;

  test("without a choice the most frequent counts, the others are left out and found; a blank is the most frequent", () => {
    const got = read(mixed);
    expect([...got.data.value]).toEqual([100, 200, NaN, 400]);
    expect(got.currency).toBe("EUR");
    expect(find(got, "severalCurrencies")).toMatchObject({
      count: 1,
      cells: ["x!E4"],
      values: { currency: "EUR", names: "USD" },
    });
    expect(find(got, "wonWithoutValue")).toBeUndefined();
    expect(got.offers.currencies).toEqual([
      { name: "EUR", rows: 2 },
      { name: "USD", rows: 1 },
    ]);
  });

  test("with a currency and rates they are converted, which is found; one without a rate is left out", () => {
    const got = read([...mixed, [500, "GBP"]], { currency: "EUR", rates: { USD: 0.5 } });
    expect([...got.data.value]).toEqual([100, 200, 150, 400, NaN]);
    expect(find(got, "convertedCurrency")).toMatchObject({ count: 1, values: { rates: "USD × 0.5", currency: "EUR" } });
    expect(find(got, "severalCurrencies")).toMatchObject({ count: 1, values: { names: "GBP" } });
    const dollars = read(mixed, { currency: "USD", rates: { EUR: 2 } });
    expect([...dollars.data.value]).toEqual([200, 400, 300, 800]);
    expect(dollars.currency).toBe("USD");
  });

  test("a choice that no data and no rate lead to is not taken, and neither is a rate that is none", () => {
    expect(read([[100, "EUR"]], { currency: "USD" })).toMatchObject({ currency: "EUR" });
    expect([...read(mixed, { currency: "EUR", rates: { USD: 0 } }).data.value]).toEqual([100, 200, NaN, 400]);
  });

  test("signs beside the amounts tell it where there is no column", () => {
    const got = plain(["€ 5,00", "€ 6,00", "$ 7,00", 8]);
    expect([...got.data.value]).toEqual([5, 6, NaN, 8]);
    expect(got.currency).toBe("EUR");
    expect(find(got, "severalCurrencies")?.cells).toEqual(["x!E4"]);
  });

  test("the header tells the currency of plain numbers", () => {
    const got = plain([5, 6, "EUR 7"], {}, "Deal Value, $");
    expect(got.currency).toBe("USD");
    expect([...got.data.value]).toEqual([5, 6, NaN]);
  });

  test("one sign among plain numbers names no currency, and is an amount like the others", () => {
    const got = plain([5, 6, 7, "EUR 12"]);
    expect(got.currency).toBeUndefined();
    expect([...got.data.value]).toEqual([5, 6, 7, 12]);
    expect(find(got, "severalCurrencies")).toBeUndefined();
  });
});

test("shares are told apart by their whole column: 35 %, 35 and 0.35", () => {
  const discounts = (cells: readonly unknown[]) => {
    const rows = cells.map((cell, at) => [at, at === 0 ? "Won" : "Lost", cell]);
    const { data } = readDeals([["ID", "Status", "Discount"], ...rows]);
    expect([...data.status.slice(0, 2)]).toEqual([WON, LOST]);
    return Array.from(data.discount ?? [], (share) => Math.round(share * 1e6) / 1e6);
  };
  expect(discounts(["35 %", "12,5%", ""])).toEqual([0.35, 0.125, NaN]);
  expect(discounts([0.35, 1, "10 %"])).toEqual([0.35, 1, 0.1]);
  expect(discounts([35, 1, "10 %"])).toEqual([0.35, 0.01, 0.1]);
  // More than all of it is no share but an amount.
  expect(discounts([250, 10])).toEqual([]);
});
