import { createDocument } from "../../../../src/workbench/files/createDocument";
import { readChartCells } from "../../../../src/workbench/page/charts/readChartCells";

describe("the cells of a series", () => {
  const { engine } = createDocument("Book.xlsx", { contentLanguage: "en-US" });
  afterAll(() => engine.dispose());

  test("come with their texts and the format of the first, from the sheet they are named with", () => {
    const { id } = engine.addSheet("Sales '26");
    const area = { row: 0, column: 1, rows: 1, columns: 3 };
    engine.writeCells(id, area, [[{ value: 0.25 }, { value: { error: "#N/A" } }, { value: null }]]);
    engine.writeNumberFormats(id, area, [["0%", "0%", "0%"]]);
    expect(readChartCells(engine, "'Sales ''26'!$B$1:$D$1")).toEqual({
      values: [0.25, { error: "#N/A" }, null],
      texts: ["25%", "#N/A", ""],
      format: "0%",
    });
  });

  test("are none where the sheet or the cells are gone", () => {
    const nothing = { values: [], texts: [], format: "General" };
    expect(readChartCells(engine, "Gone!A1:A3")).toEqual(nothing);
    expect(readChartCells(engine, "#REF!")).toEqual(nothing);
  });
});
