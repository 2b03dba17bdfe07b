import { closingRate } from "../../src/functions/closingRate";
import { errorOf, errorValue, inExcel } from "./excelGlobals";

const status = [["Gewonnen"], ["Verloren"], ["Open"], ["Gewonnen"]];
const owner = [["An"], ["An"], ["Bo"], ["Bo"]];

beforeEach(() => inExcel("nl-NL"));

test("answers without criteria, whichever way they are left out", async () => {
  expect(await closingRate(status)).toBe(2 / 3);
  for (const leftOut of [null, [], [null], [[[null]]], [[[""]]]]) {
    expect(await closingRate(status, leftOut as unknown[][][])).toBe(2 / 3);
  }
});

test("answers with pairs of range and criterion", async () => {
  expect(await closingRate(status, [owner, [["An"]]])).toBe(1 / 2);
});

test("a criterion typed into the formula may arrive bare", async () => {
  expect(await closingRate(status, [owner, "An"] as unknown as unknown[][][])).toBe(1 / 2);
});

test("reads a criterion in the language of the document", async () => {
  const closed = [[46022], [46023], [46024], [46025]];
  expect(await closingRate(status, [closed, [[">=1-1-2026"]]])).toBe(1 / 2);
  inExcel("en-US");
  // 2 January, written the American way: only the last deal, won, comes after it.
  expect(await closingRate(status, [closed, [[">1/2/2026"]]])).toBe(1);
});

test("a value with a format of its own is the value under it", async () => {
  const formatted = { type: "FormattedNumber", basicValue: 5, numberFormat: "0" };
  expect(await closingRate(status, [[[formatted], [6], [7], [formatted]], [["5"]]])).toBe(1);
});

test("an unknown status is #VALUE! with a sentence in the reader's language", async () => {
  expect(await errorOf(closingRate([["Gewonnen"], ["Gewonnn"]]))).toEqual([
    "#VALUE!",
    'De status "Gewonnn" in cel 2 van het bereik is geen woord voor open, gewonnen of verloren. Wijzig het woord, of laat die rijen weg met een criterium.',
  ]);
  inExcel("en-GB");
  const [, sentence] = await errorOf(closingRate([["Won"], [errorValue("#REF!")]]));
  expect(sentence).toMatch(/^The status "#REF!" in cell 2 of the range is not a word for open, won or lost\./);
});

test("words from the sheet are quoted as they are, never read as words of ours", async () => {
  const [, sentence] = await errorOf(closingRate([["$t(functions:goal) {{word}} <b>"]]));
  expect(sentence).toContain('"$t(functions:goal) {{word}} <b>"');
});

test("nothing won or lost is #N/A", async () => {
  expect((await errorOf(closingRate([["Open"], [0], [null], [""]])))[0]).toBe("#N/A");
});

test("a whole column is answered with a sentence that names the table column", async () => {
  inExcel("en-US");
  const whole = new Array(1_048_576).fill([""]);
  const [code, sentence] = await errorOf(closingRate(whole));
  expect(code).toBe("#VALUE!");
  expect(sentence).toContain("table column");
});
