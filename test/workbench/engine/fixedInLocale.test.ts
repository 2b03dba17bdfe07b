import { createEngine } from "../../../src/workbench/engine/createEngine";

// As Excel shows these numbers in cells, by the language's own signs.
test.each([
  ["en-US", "1,234.6", "-37.1"],
  ["nl-NL", "1.234,6", "-37,1"],
  ["de-DE", "1.234,6", "-37,1"],
])("FIXED writes numbers in %s as the cells around it show them", async (locale, grouped, plain) => {
  const engine = createEngine({ locale });
  engine.writeCells("sheet1", { row: 0, column: 0, rows: 1, columns: 3 }, [
    [{ formula: "=FIXED(1234.56,1)" }, { formula: '="▼ "&FIXED(-37.14,1,TRUE)' }, { formula: '=FIXED("x",1)' }],
  ]);
  await engine.calculate();
  const [values] = engine.readValues("sheet1", { row: 0, column: 0, rows: 1, columns: 3 });
  engine.dispose();
  expect(values).toEqual([grouped, `▼ ${plain}`, expect.objectContaining({ error: "#VALUE!" })]);
});
