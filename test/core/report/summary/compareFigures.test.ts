import { compareFigures } from "../../../../src/core/report/summary/compareFigures";
import { createLanguage } from "../../../../src/locales/createLanguage";

const english = createLanguage("en-US");
const share = { unit: "share", better: "more" } as const;
const days = { unit: "days", better: "less" } as const;
const money = { unit: "money", better: "more" } as const;

test("a difference says its sign, its size and whether that is better or worse", () => {
  expect(compareFigures(share, 0.35, 0.319, english)).toEqual({ text: "▲ +3.1 pt better", verdict: "better" });
  expect(compareFigures(days, 45, 40, english)).toEqual({ text: "▲ +5 d worse", verdict: "worse" });
  expect(compareFigures(days, 40, 45, english)).toEqual({ text: "▼ -5 d better", verdict: "better" });
  expect(compareFigures(money, 900, 1000, english)).toEqual({ text: "▼ -10.0% worse", verdict: "worse" });
});

test("from a loss of 1,000 to a gain of 2,000 is better, by three times 1,000", () => {
  expect(compareFigures(money, 2000, -1000, english)).toEqual({ text: "▲ +300.0% better", verdict: "better" });
});

test("days and percentages differ by what a reader finds who subtracts the printed figures", () => {
  // Printed 40 d and 38 d; 33.7% and 26.8%.
  expect(compareFigures(days, 40.4, 37.6, english)?.text).toBe("▲ +2 d worse");
  expect(compareFigures(share, 0.33651, 0.26849, english)?.text).toBe("▲ +6.9 pt better");
});

test("what differs by less than is shown has not changed", () => {
  expect(compareFigures(share, 0.3003, 0.3, english)).toEqual({ text: "= unchanged", verdict: "none" });
});

test("what is not known cannot be compared, nor can anything with no money at all", () => {
  expect(compareFigures(share, null, 0.3, english)).toBeUndefined();
  expect(compareFigures(share, 0.3, null, english)).toBeUndefined();
  expect(compareFigures(money, 100, 0, english)).toBeUndefined();
});
