import { conversion } from "../../src/functions/conversion";
import { errorOf, inExcel } from "./excelGlobals";

const deal = [["D1"], ["D1"], ["D2"], ["D3"]];
const stage = [["Lead"], ["Offerte"], ["Lead"], ["Offerte"]];
const steps = [["Lead"], ["Offerte"]];

beforeEach(() => inExcel("nl-BE"));

test("answers from the history: 1 of the 2 leads became an offer", async () => {
  expect(await conversion(deal, stage, "Lead", "Offerte", null as unknown as unknown[][])).toBe(1 / 2);
});

test("answers from the furthest step when the steps are given: 2 of 3", async () => {
  expect(await conversion(deal, stage, "Lead", "Offerte", steps)).toBe(2 / 3);
});

test("steps and criteria may both be given", async () => {
  const owner = [["An"], ["An"], ["Bo"], ["An"]];
  expect(await conversion(deal, stage, "Lead", "Offerte", steps, [owner, [["An"]]])).toBe(1);
});

test("a step may be pointed at", async () => {
  expect(await conversion(deal, stage, [["Lead"]], [["offerte"]])).toBe(1 / 2);
});

test("a list with each deal once is #N/A, and the sentence says what is missing", async () => {
  const [code, sentence] = await errorOf(conversion([["D1"], ["D2"]], [["Lead"], ["Offerte"]], "Lead", "Offerte"));
  expect(code).toBe("#N/A");
  expect(sentence).toContain("stappen op volgorde");
});

test("an unknown step is #VALUE! and named", async () => {
  const [code, sentence] = await errorOf(conversion(deal, stage, "Lead", "Order", steps));
  expect(code).toBe("#VALUE!");
  expect(sentence).toContain('"Order"');
});
