import * as fc from "fast-check";
import { languageOfHeaders } from "../../../../src/core/crm/columns/languageOfHeaders";
import { currencyOfFormat } from "../../../../src/core/crm/money/currencyOfFormat";
import { readDeals } from "../../exampleData";

describe("the currency of a number format", () => {
  // As Excel writes them; the language numbers are Microsoft's: 406 Danish, 414 Norwegian, 41D Swedish, 809 British, 409 American.
  test.each([
    ["€ #,##0", "EUR"],
    ["#,##0.00 €", "EUR"],
    ['_ "€" * #,##0.00_ ;_ "€" * -#,##0.00_ ;_ "€" * "-"??_ ;_ @_ ', "EUR"],
    ["[$€-2] #,##0.00", "EUR"],
    ["[$€-413] #,##0.00", "EUR"],
    ["[$€] #,##0", "EUR"],
    ["[$kr-406] #,##0", "DKK"],
    ["#,##0 [$kr-414]", "NOK"],
    ["#,##0.00\\ [$kr-41D]", "SEK"],
    ['#,##0 "kr."', "kr"],
    ["[$kr] #,##0", "kr"],
    ["[$£-809]#,##0.00", "GBP"],
    ["[$$-409]#,##0.00", "USD"],
    ["[$$-1009]#,##0.00", "CAD"],
    ['_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)', "USD"],
    ["[$CHF-807] #,##0", "CHF"],
    ["[$USD] #,##0", "USD"],
    ["[$zł-415] #,##0", "PLN"],
    ["General", ""],
    ["#,##0", ""],
    ["0%", ""],
    ["@", ""],
    ["[Red]-#,##0", ""],
    ["[$-409]d-mmm-yy", ""],
    ['#,##0.0,"k"', ""],
  ])("%s: %s", (format, currency) => {
    expect(currencyOfFormat(format)).toBe(currency);
  });

  test("is a currency or nothing, whatever the format", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'[$]-€kr.#0,";_*\\ 4D6') })), (format) => {
        expect(currencyOfFormat(format)).toMatch(/^(?:[A-Z]{3}|kr|)$/);
      }),
    );
  });
});

const DANISH = ["Sagsnr", "Sælger", "Oprettet", "Status", "Beløb", "Lukket den"];
const NORWEGIAN = ["Salgsnummer", "Selger", "Opprettet", "Status", "Beløp", "Avsluttet"];
const SWEDISH = ["Affärsnummer", "Säljare", "Skapad", "Status", "Belopp", "Stängd"];
const ENGLISH = ["Deal ID", "Owner", "Created", "Status", "Value", "Closed"];

/** Won deals with these amounts. */
function read(headers: readonly string[], amounts: readonly unknown[], options = {}) {
  const rows = amounts.map((amount, at) => [at + 1, "Ann", 46000, "Won", amount, 46100]);
  return readDeals([headers, ...rows], options);
}
const AMOUNTS = ["100 kr.", "200 kr", "kr 300"];

describe('"kr"', () => {
  test.each([
    ["Danish", DANISH, "DKK"],
    ["Norwegian", NORWEGIAN, "NOK"],
    ["Swedish", SWEDISH, "SEK"],
  ])("in a list with %s headers is that country's", (_, headers, currency) => {
    const got = read(headers, AMOUNTS);
    expect([got.currency, [...got.data.value], got.offers.areCrownsAsked]).toEqual([currency, [100, 200, 300], false]);
  });

  test("in a list of which nothing tells the country stays what it says, and is asked; an answer names it", () => {
    const got = read(ENGLISH, AMOUNTS);
    expect([got.currency, got.offers.areCrownsAsked]).toEqual(["kr", true]);
    const answered = read(ENGLISH, AMOUNTS, { currency: "NOK" });
    expect([answered.currency, [...answered.data.value]]).toEqual(["NOK", [100, 200, 300]]);
    // The question stays, so that the answer can be changed.
    expect(answered.offers.areCrownsAsked).toBe(true);
  });

  test("gives way to what people choose, and to a country in the number format", () => {
    expect(read(DANISH, AMOUNTS, { currency: "SEK" }).currency).toBe("SEK");
    expect(read(ENGLISH, [100, 200], { shownCurrencies: { value: { usual: "NOK" } } }).currency).toBe("NOK");
    expect(read(DANISH, [100, 200], { shownCurrencies: { value: { usual: "kr" } } }).currency).toBe("DKK");
  });

  test("in a header or a column of currencies is no code either", () => {
    expect(read(ENGLISH.with(4, "Value (kr.)"), [1, 2]).currency).toBe("kr");
    expect(read(DANISH.with(4, "Beløb (kr.)"), [1, 2]).currency).toBe("DKK");
    const rows = [1, 2].map((id) => [id, "Ann", 46000, "Won", 5, 46100, "kr."]);
    expect(readDeals([[...DANISH, "Valuta"], ...rows]).currency).toBe("DKK");
  });

  test("beside another currency is never added to it", () => {
    const got = read(ENGLISH, ["100 kr.", "200 kr.", "€ 5"]);
    expect([...got.data.value]).toEqual([100, 200, NaN]);
    const inEuro = read(ENGLISH, ["100 kr.", "200 kr.", "€ 5"], { currency: "EUR", rates: { kr: 0.1 } });
    expect([...inEuro.data.value]).toEqual([10, 20, 5]);
  });
});

describe("the language of headers", () => {
  test("is the one that knows most of them, and none where two know as many", () => {
    expect([DANISH, NORWEGIAN, SWEDISH, ENGLISH].map(languageOfHeaders)).toEqual(["da", "no", "sv", "en"]);
    expect(languageOfHeaders(["Dealnummer", "Verkoper", "Bedrag"])).toBe("nl");
    expect(languageOfHeaders(["Fase", "Kunde"])).toBeUndefined();
    expect(languageOfHeaders(["x", ""])).toBeUndefined();
  });
});

describe("currencies that only number formats show", () => {
  test("name that of plain numbers; a sign in the cell goes first", () => {
    const shownCurrencies = { value: { usual: "EUR" } };
    const got = read(ENGLISH, [100, 200, "$ 5"], { shownCurrencies });
    expect([got.currency, [...got.data.value]]).toEqual(["EUR", [100, 200, NaN]]);
    expect(read(ENGLISH.with(4, "Value, $"), [1, 2], { shownCurrencies }).currency).toBe("EUR");
  });

  test("that differ from row to row are never added up", () => {
    // The first deal is in row 2.
    const ofRows = new Map([
      [2, "EUR"],
      [3, "USD"],
      [4, "EUR"],
    ]);
    const shownCurrencies = { value: { usual: "", ofRows } };
    const got = read(ENGLISH, [100, 200, 300], { shownCurrencies });
    expect([got.currency, [...got.data.value]]).toEqual(["EUR", [100, NaN, 300]]);
    expect(got.findings.find(({ kind }) => kind === "severalCurrencies")).toMatchObject({ count: 1, cells: ["x!E3"] });
    const rated = read(ENGLISH, [100, 200, 300], { shownCurrencies, currency: "EUR", rates: { USD: 0.5 } });
    expect([...rated.data.value]).toEqual([100, 100, 300]);
  });

  test("that differ between the value and its estimate are each their own", () => {
    const header = [...ENGLISH, "Estimated value"];
    const rows = [
      [1, "Ann", 46000, "Won", 100, 46100, ""],
      [2, "Ann", 46000, "Won", 300, 46100, ""],
      [3, "Ann", 46000, "Open", "", "", 50],
    ];
    const shownCurrencies = { value: { usual: "EUR" }, estimatedValue: { usual: "USD" } };
    const { data, currency } = readDeals([header, ...rows], { shownCurrencies });
    expect([currency, [...data.value]]).toEqual(["EUR", [100, 300, NaN]]);
  });
});
