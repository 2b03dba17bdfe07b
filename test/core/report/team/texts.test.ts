import { plotText, PLOT_SIGNS } from "../../../../src/core/report/team/plotText";
import { verdictText } from "../../../../src/core/report/team/verdictText";
import "../../../../src/locales/teamWords";
import { createLanguage } from "../../../../src/locales/createLanguage";

const { words } = createLanguage("en");

test("the line has the person, the team and the range of chance where they lie", () => {
  // Nineteen places from 0 to 18, by hand: 9 is the middle, 4.5 rounds to 5, 13.5 to 14.
  expect(plotText({ value: 0.5, team: 1, low: 0.25, high: 0.75, most: 1 })).toBe("     ────●─────   │");
  expect(plotText({ value: 1, team: 0.5, low: null, high: 0.75, most: 1 })).toBe("─────────│─────   ●");
  expect(plotText({ value: 0, team: null, low: null, high: null, most: 1 })).toBe(`●${" ".repeat(PLOT_SIGNS - 1)}`);
});

test("nothing is drawn where there is no figure", () => {
  expect(plotText({ value: null, team: 1, low: 0, high: 1, most: 1 })).toBe("");
  expect(plotText({ value: 0, team: 0, low: null, high: null, most: 0 })).toBe("");
});

test("a verdict says the direction by a sign and good or bad in words: a short cycle is good", () => {
  const figure = { value: 1, side: "below", verdict: "strong" } as const;
  expect(verdictText("closingRate", figure, words)).toEqual({ text: "▼ clearly worse", tone: "bad" });
  expect(verdictText("salesCycle", figure, words)).toEqual({ text: "▼ clearly better", tone: "good" });
  expect(verdictText("averageOrder", { ...figure, verdict: "leans", side: "above" }, words)).toEqual({
    text: "▲ leans better",
    tone: "good",
  });
  expect(verdictText("averageOrder", { ...figure, verdict: "inLine" }, words)).toEqual({
    text: "in line",
    tone: "none",
  });
  expect(verdictText("averageOrder", { ...figure, value: null }, words)).toEqual({ text: "–", tone: "none" });
});
