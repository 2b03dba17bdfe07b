import { asCellText } from "../../../../src/excel/write/apply/asCellText";

test.each(["Ann Peeters", "Sales dashboard", "Bartholomeus van den Heuvel-Janssens", "Émile"])(
  "plain words are written as they are: %s",
  (text) => {
    expect(asCellText(text)).toBe(text);
  },
);

// Each of these Excel would take for a formula, a number, a date, a logical value or an error, in one language or another.
test.each([
  "=1+1",
  "+31 6 1234",
  "-1+1",
  "@SUM(1)",
  "'quoted",
  "2026-09",
  "1e5",
  "12 %",
  "3/4",
  "Jan 5",
  "TRUE",
  "waar",
  "#N/A",
])("what Excel would take for something else gets an apostrophe: %s", (text) => {
  expect(asCellText(text)).toBe(`'${text}`);
});

test("nothing stays nothing", () => {
  expect(asCellText("")).toBe("");
});
