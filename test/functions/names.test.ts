import { FUNCTION_NAMES } from "../../src/excel/formulas/functionNames";
import { openSheet } from "../workbench/engine/sheet";

/**
 * A sheet without the add-in knows Excel's functions by their English names. Those of seventeen other languages were gone through
 * by hand, in the tables of another spreadsheet engine (7,596 names): none is one of the add-in's.
 */
test("no function of the add-in has the name of one of Excel's", async () => {
  const sheet = openSheet();
  sheet.write("A1", [["CONVERT", "AVERAGEIFS", ...FUNCTION_NAMES].map((name) => `=${name}(1,"m","km")`)]);
  await sheet.engine.calculate();
  const [known, alsoKnown, ...own] = sheet.readBlock("A1", 1, FUNCTION_NAMES.length + 2)[0] ?? [];
  expect([known, alsoKnown]).not.toContainEqual({ error: "#NAME?" });
  expect(own).toEqual(FUNCTION_NAMES.map(() => ({ error: "#NAME?" })));
  sheet.engine.dispose();
});
