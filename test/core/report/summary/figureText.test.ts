import { figureText } from "../../../../src/core/report/summary/figureText";
import { createLanguage } from "../../../../src/locales/createLanguage";

const english = createLanguage("en-US");
const dutch = createLanguage("nl-NL");

test("figures are written as the sheets' number formats show them", () => {
  expect(figureText({ unit: "count" }, 1234, 1234, english)).toBe("1,234");
  expect(figureText({ unit: "share" }, 0.3266, 1, english)).toBe("32.7%");
  expect(figureText({ unit: "days" }, 51.4, 80, english)).toBe("51 d");
  expect(figureText({ unit: "money" }, 9_876, 9_876, english)).toBe("9,876");
  expect(figureText({ unit: "money" }, 39_610, 39_610, english)).toBe("39.6k");
  expect(figureText({ unit: "money" }, 2_345_678, 2_345_678, english)).toBe("2,346k");
  expect(figureText({ unit: "money" }, 3_456_789_000, 3_456_789_000, english)).toBe("3,456.8M");
  expect(figureText({ unit: "share" }, 0.3266, 1, dutch)).toBe("32,7%");
});

test("amounts that are read beside each other are on one scale, and no money is plain zero", () => {
  expect(figureText({ unit: "money" }, 500, 39_610, english)).toBe("0.5k");
  expect(figureText({ unit: "money" }, 0, 39_610, english)).toBe("0");
});

test("no data is a dash, never a zero", () => {
  expect(figureText({ unit: "share" }, null, 0, english)).toBe("–");
});
