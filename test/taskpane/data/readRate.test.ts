import { rateText, readRate } from "../../../src/taskpane/data/currencies/readRate";

test.each([
  ["0,92", "nl", 0.92],
  ["0.92", "en", 0.92],
  // Either sign, where it reads one way.
  ["0.92", "nl", 0.92],
  ["0,92", "en", 0.92],
  // Two ways: as the reader's language writes numbers.
  ["1,125", "nl", 1.125],
  ["1,125", "en", 1125],
  ["1.125", "en", 1.125],
  ["11,4785 SEK", "nl", 11.4785],
  [" 160 ", "en", 160],
])("%j typed in %s is a rate of %d", (text, locale, rate) => {
  expect(readRate(text, locale)).toBe(rate);
});

test.each(["", "about one", "0", "-0.92", "1,2,3", "9".repeat(12), "1e3"])("%j is no rate", (text) => {
  expect(readRate(text, "en")).toBeUndefined();
});

test.each(["en", "nl", "de", "fr"])("what is written in %s is read as the same again", (locale) => {
  for (const rate of [0.92, 1.125, 1125, 160.25, 0.000123]) expect(readRate(rateText(rate, locale), locale)).toBe(rate);
});
