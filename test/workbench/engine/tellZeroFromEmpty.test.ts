import { createEngine } from "../../../src/workbench/engine/createEngine";

/** Expected as in Excel: 0="" is FALSE, an empty cell equals both "" and 0. */
test("a cell that holds 0 is not empty, however it is compared", async () => {
  const engine = createEngine();
  const [sheet] = engine.listSheets();
  const values = [0, null, 1, "x"];
  const area = (column: number, columns = 1) => ({ row: 0, column, rows: values.length, columns });
  engine.writeCells(
    sheet!.id,
    area(0),
    values.map((value) => [{ value }]),
  );
  engine.writeCells(
    sheet!.id,
    area(2, 3),
    values.map((_, index) => [
      { formula: `=A${index + 1}=""` },
      { formula: `=IF(INDEX(A$1:A$4,${index + 1})="","empty",1)` },
      { formula: `=A${index + 1}=0` },
    ]),
  );
  for (let times = 0; times < 2; times++) {
    await engine.calculate(true);
    expect(engine.readValues(sheet!.id, area(2, 3))).toEqual([
      [false, 1, true],
      [true, "empty", true],
      [false, 1, false],
      [false, 1, false],
    ]);
  }
  engine.dispose();
});
