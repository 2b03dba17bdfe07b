import * as fc from "fast-check";
import { isoText, toDate } from "../../../../src/core/crm/cells/day";
import { currencyOf, readAmount } from "../../../../src/core/crm/cells/readAmount";
import { readDay, resolveTwoWay } from "../../../../src/core/crm/cells/readDay";

const LOCALES = ["nl-NL", "nl-BE", "en-GB", "en-US", "de-DE", "de-AT", "fr-FR", "fr-BE", "da-DK", "nb-NO", "sv-SE"];
const day = fc.integer({ min: 36_526, max: 54_000 });

function instant(serial: number): Date {
  const { year, month, day: dayOfMonth } = toDate(serial);
  return new Date(Date.UTC(year, month - 1, dayOfMonth, 14, 5, 7));
}

describe("what Intl writes is read back", () => {
  test("dates with and without names and times, in each locale", () => {
    const style = fc.constantFrom("medium" as const, "long" as const, "full" as const);
    const time = fc.constantFrom(undefined, "short" as const, "medium" as const, "long" as const);
    fc.assert(
      fc.property(day, fc.constantFrom(...LOCALES), style, time, (serial, locale, dateStyle, timeStyle) => {
        const options = { dateStyle, timeZone: "UTC", ...(timeStyle && { timeStyle }) };
        const text = new Intl.DateTimeFormat(locale, options).format(instant(serial));
        const read = readDay(text);
        const meant =
          read.kind === "twoWay" ? resolveTwoWay(read.date, locale === "en-US" ? "monthFirst" : "dayFirst") : undefined;
        expect([text, read.kind === "day" ? isoText(read.day) : isoText(meant ?? 0)]).toEqual([text, isoText(serial)]);
      }),
      { numRuns: 500 },
    );
  });

  test("dates in figures, in the order of their locale", () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...LOCALES), (serial, locale) => {
        const numeric = { year: "numeric", month: "numeric", day: "numeric", timeZone: "UTC" } as const;
        const read = readDay(new Intl.DateTimeFormat(locale, numeric).format(instant(serial)));
        const order = locale === "en-US" ? "monthFirst" : "dayFirst";
        const found = read.kind === "day" ? read.day : read.kind === "twoWay" ? resolveTwoWay(read.date, order) : 0;
        expect(found).toBe(serial);
        if (read.kind === "day" && read.shows) expect(read.shows).toBe(order);
      }),
      { numRuns: 500 },
    );
  });

  test("amounts with their currency, in each locale", () => {
    const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
    const currency = fc.constantFrom("EUR", "USD", "GBP", "CHF");
    fc.assert(
      fc.property(cents, fc.constantFrom(...LOCALES, "de-CH"), currency, (value, locale, code) => {
        const text = new Intl.NumberFormat(locale, { style: "currency", currency: code }).format(value / 100);
        const read = readAmount(text);
        expect([text, read.kind === "amount" ? Math.round(read.amount * 100) : read.kind]).toEqual([text, value || 0]);
        expect([text, currencyOf(text)]).toEqual([text, code]);
      }),
      { numRuns: 500 },
    );
  });
});

test.each([
  ["12 Mar 2026", "2026-03-12"],
  ["3 février 2026", "2026-02-03"],
  ["Mar 12, 2026", "2026-03-12"],
  ["12. März 2026", "2026-03-12"],
  ["12 mrt 2026", "2026-03-12"],
  ["12. marts 2026", "2026-03-12"],
  ["1er août 2026 à 14:05", "2026-08-01"],
  ["12-Mar-26", "2026-03-12"],
  ["30/6/2026, 2:05:07 PM", "2026-06-30"],
  ["20260312T235959Z", "2026-03-12"],
  ["2026-03-12 23:59:59.123 +02:00", "2026-03-12"],
])("%s is %s, as written", (text, expected) => {
  const read = readDay(text);
  expect(read.kind === "day" ? isoText(read.day) : read.kind).toBe(expected);
});

test.each(["2026-06-30 or later", "May 2026", "12 03 2026", "32 Mar 2026", "Mrch 12, 2026", "12 Mar", "30-06-2026 x"])(
  "%s is no date, and never guessed",
  (text) => {
    expect(readDay(text).kind).toBe("unreadable");
  },
);
