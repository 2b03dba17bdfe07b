import * as fc from "fast-check";
import { currencyOf, readAmount } from "../../../../src/core/crm/cells/readAmount";

const amount = (text: string) => {
  const read = readAmount(text);
  return read.kind === "amount" ? read.amount : read.kind;
};

describe("amounts as exports and people write them", () => {
  test.each([
    ["€ 2.900,00", 2900],
    ["€ 11398,00", 11398],
    ["1,200.50", 1200.5],
    ["1 234,56", 1234.56],
    ["1 234,56 €", 1234.56],
    ["1\u202f234\u202f567,89", 1234567.89],
    ["8.000,00 kr.", 8000],
    ["1'200.50 CHF", 1200.5],
    ["$1,234,567", 1234567],
    ["1.234.567", 1234567],
    ["1.200,-", 1200],
    ["0,125", 0.125],
    [".5", 0.5],
    ["(1,200.00)", -1200],
    ["-1.200,50", -1200.5],
    ["1200-", -1200],
    ["−35", -35],
    ["EUR 12", 12],
    ["EUR1.200,50", 1200.5],
    ["1.200,50EUR", 1200.5],
    ["-EUR 5", -5],
    ["EUR-5", -5],
    ["(DKK5.00)", -5],
    ["kr.1.200,50", 1200.5],
    ["12kr", 12],
    ["5 euro", 5],
  ])("%s is %d", (text, expected) => {
    expect(amount(text)).toBe(expected);
  });

  test.each([
    "12k",
    "about 1000",
    "1.2.3",
    "1,23,456.00",
    "12 mio",
    "€",
    "",
    "--5",
    "3 apples",
    "1.200,50.00",
    "1e5",
    "..",
    ".",
    ",",
    "-.",
    "€ ,-",
    "5 eurocent",
    "NEUR 5",
  ])("%j is no amount, and never guessed", (text) => {
    expect(amount(text)).toBe("unreadable");
  });

  test("one sign with three digits behind it can be read in two ways", () => {
    expect(readAmount("1.200")).toEqual({ kind: "twoWay", sign: ".", grouped: 1200, decimal: 1.2 });
    expect(readAmount("-1,200")).toEqual({ kind: "twoWay", sign: ",", grouped: -1200, decimal: -1.2 });
  });

  test("an amount written by Intl in a locale with both signs is read back", () => {
    const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).filter((n) => Math.abs(n) >= 100_000);
    const locale = fc.constantFrom("en-GB", "nl-NL", "da-DK", "de-DE", "fr-FR", "de-CH");
    fc.assert(
      fc.property(cents, locale, (value, tag) => {
        const text = new Intl.NumberFormat(tag, { minimumFractionDigits: 2 }).format(value / 100);
        expect(amount(text)).toBeCloseTo(value / 100, 6);
      }),
    );
  });

  test("the currency beside an amount is told by its code", () => {
    expect(["€ 12,50", "12 kr.", "$5", "CHF 3", "12,50"].map(currencyOf)).toEqual(["EUR", "kr", "USD", "CHF", ""]);
    expect(["EUR1.200", "1.200EUR", "(USD5)", "5kr.", "-Euro 5"].map(currencyOf)).toEqual([
      ...["EUR", "EUR", "USD", "kr", "EUR"],
    ]);
  });

  test("what is read is a number, whatever the text", () => {
    const texts = fc.string({ unit: fc.constantFrom(..."0123.,-()€ EUR'%") });
    fc.assert(
      fc.property(texts, (text) => {
        const read = amount(text);
        if (typeof read === "number") expect(Number.isFinite(read) && /\d/.test(text)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
