import { cultureOf, readCulture } from "../../src/excel/culture";

/** A workbook whose regional settings are those given; counts how often it is asked. */
function inWorkbook(
  settings: { name: string; decimal: string; group: string; pattern: string } | "silent",
): () => number {
  let asked = 0;
  const load = () => undefined;
  const run = (_options: unknown, work: (context: unknown) => unknown) => {
    asked++;
    if (settings === "silent") return Promise.reject(new Error("ApiNotFound"));
    const numberFormat = { load, numberDecimalSeparator: settings.decimal, numberGroupSeparator: settings.group };
    const datetimeFormat = { load, shortDatePattern: settings.pattern };
    const cultureInfo = { load, name: settings.name, numberFormat, datetimeFormat };
    // What DATE(2000,1,1) gives where days count from 1904.
    const workbook = { functions: { date: () => ({ load, value: 35064 }) } };
    return work({ application: { cultureInfo }, workbook, sync: () => Promise.resolve() });
  };
  Object.assign(globalThis, { Excel: { run }, Office: { context: { contentLanguage: "nl-NL" } } });
  return () => asked;
}

test("where Excel cannot say, the document's language decides, and Excel is asked again the next time", async () => {
  const asked = inWorkbook("silent");
  const dutch = { locale: "nl-NL", decimal: ",", thousands: ".", dateOrder: "dmy" };
  expect(await readCulture()).toEqual(dutch);
  expect(await readCulture()).toEqual(dutch);
  expect(asked()).toBe(2);
});

test("the regional settings of Excel go before the language of the document, and are read once", async () => {
  // An English Windows with Swiss numbers and dates written from the year.
  const asked = inWorkbook({ name: "en-CH", decimal: ".", group: "’", pattern: "yyyy-MM-dd" });
  const swiss = { locale: "en-CH", decimal: ".", thousands: "’", dateOrder: "ymd", date1904: true };
  expect(await Promise.all([readCulture(), readCulture()])).toEqual([swiss, swiss]);
  expect(asked()).toBe(1);
});

test.each([
  ["en-US", { locale: "en-US", decimal: ".", thousands: ",", dateOrder: "mdy" }],
  ["en-GB", { locale: "en-GB", decimal: ".", thousands: ",", dateOrder: "dmy" }],
  ["da-DK", { locale: "da-DK", decimal: ",", thousands: ".", dateOrder: "dmy" }],
  ["sv-SE", { locale: "sv-SE", decimal: ",", thousands: "\u00a0", dateOrder: "ymd" }],
  ["no language at all", { locale: "en", decimal: ".", thousands: ",", dateOrder: "mdy" }],
])("the habits of %s", (tag, culture) => {
  expect(cultureOf(tag)).toEqual(culture);
});
