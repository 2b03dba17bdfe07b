import { summariseFigures } from "../../../../src/core/report/summary/summariseFigures";
import type { Figure, Period, Who } from "../../../../src/core/kpi/types";
import { createLanguage } from "../../../../src/locales/createLanguage";
import { meta } from "../rows";

const TEAM: Who = { kind: "all", name: "Team" };
const PERIOD: Period = { id: "all", kind: "all", end: 46203, days: 0 };

/** What each of the four stands on, where all have the same figure. */
const standOn = (figure: Figure, about: Partial<typeof meta> = {}, tag = "en") =>
  summariseFigures(
    { periods: new Map(), meta: { ...meta, ...about }, figure: () => figure },
    TEAM,
    PERIOD,
    createLanguage(tag),
  ).map(({ standsOn }) => standsOn);

test("a figure says what it stands on and what was left out, in the word of the sheet", () => {
  expect(standOn({ value: 7, n: 7, leftOut: 2 })).toEqual([
    "at the end of the period, 2 left out",
    "7 orders, 2 left out",
    "7 closed quotes, 2 left out",
    "7 orders, 2 left out",
  ]);
  expect(standOn({ value: 7, n: 7, leftOut: 2 }, {}, "nl").every((said) => said.endsWith(", 2 niet meegeteld"))).toBe(
    true,
  );
});

test("no 0 stands where nothing is known", () => {
  expect(standOn({ value: null, n: 0, leftOut: 3 }).slice(1)).toEqual(["3 left out", "3 left out", "3 left out"]);
  const quoteStep = { ...meta.quoteStep, because: "ordersOnly" as const };
  const untold = "A list of orders does not tell this";
  expect(standOn({ value: null, n: 0, leftOut: 0 }, { quoteStep })).toEqual([untold, "0 orders", untold, untold]);
});
