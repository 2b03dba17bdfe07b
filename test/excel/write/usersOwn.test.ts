import type { SheetSpec } from "../../../src/core/report/sheetSpec";
import { emptySpec, openWriter } from "./openWriter";

jest.setTimeout(120_000);

type Writer = Awaited<ReturnType<typeof openWriter>>;

/** A title in A1, a table in A3:B(3 + people), a total beside it in D3:D4: columns C and row 2 stay free. */
function people(...names: string[]): SheetSpec {
  return {
    ...emptySpec,
    blocks: [
      { row: 0, column: 0, cells: [["People"]] },
      { row: 2, column: 0, cells: [["Name", "Deals"], ...names.map((name, index) => [name, index + 1])] },
      { row: 2, column: 3, cells: [["Total"], [{ formula: `=SUM(B4:B${3 + names.length})` }]] },
    ],
    tables: [
      {
        name: "SalesboardPeople",
        area: { row: 2, column: 0, rows: names.length + 1, columns: 2 },
        style: "TableStyleLight1",
      },
    ],
    rowHeights: [{ row: 2, height: 30 }],
    columnWidths: [20, 10, 5, 10],
    frozenRows: 3,
  };
}

/** Points: a character of Excel's standard font takes 5.25, a cell 3.75 more; 20, 10, 5 and 10 characters. */
const WIDTHS = [109, 56, 30, 56];

const trial = ({ board }: Writer) => board.document.engine.listSheets().find(({ name }) => name === "Trial")!.id;
const cell = ({ board }: Writer, row: number, column: number) => board.read("Trial", row, column);

describe("what people put on a sheet of the add-in's", () => {
  let writer: Writer;
  beforeEach(async () => {
    writer = await openWriter();
    await writer.write(people("Ann", "Ben"));
  });
  afterEach(() => writer.board.close());

  test("stays where it is when the sheet is written again: in cells left empty, and beside and below what is written", async () => {
    const { user } = writer.board.excel;
    await user.type("Trial", "C4", "on leave");
    await user.type("Trial", "B2", "=1+1");
    await user.type("Trial", "F9", "my own note");
    await writer.write(people("Ann", "Ben"));
    expect([cell(writer, 3, 2), cell(writer, 1, 1), cell(writer, 8, 5)]).toEqual(["on leave", 2, "my own note"]);
    await writer.write(people("Ann", "Ben", "Chris"));
    expect([cell(writer, 3, 2), cell(writer, 1, 1), cell(writer, 8, 5)]).toEqual(["on leave", 2, "my own note"]);
    expect([cell(writer, 5, 0), cell(writer, 3, 3)]).toEqual(["Chris", 6]);
  });

  test("keeps its format", async () => {
    const { engine } = writer.board.document;
    await writer.board.excel.user.type("Trial", "C4", "on leave");
    engine.writeStyle(trial(writer), { row: 3, column: 2, rows: 1, columns: 1 }, { fillColor: "#FFFF00" });
    engine.writeStyle(trial(writer), { row: 8, column: 5, rows: 1, columns: 1 }, { bold: true });
    await writer.write(people("Ann", "Ben", "Chris"));
    expect(engine.readStyle(trial(writer), 3, 2).fillColor).toBe("#FFFF00");
    expect(engine.readStyle(trial(writer), 8, 5).bold).toBe(true);
  });

  test.each([
    ["a table grows over it", "A6", ["Ann", "Ben", "Chris"]],
    ["the table has grown with it", "A6", ["Ann", "Ben", "Chris", "Dan"]],
    ["a sheet moves over it", "B6", ["Ann", "Ben", "Chris"]],
  ])(
    "is not written over where %s: the sentence names the cell, and nothing was changed",
    async (_, address, names) => {
      await writer.board.excel.user.type("Trial", address, "mind this");
      const before = writer.board.contents("Trial");
      await expect(writer.write(people(...names))).rejects.toMatchObject({
        key: "errors:cellInTheWay",
        values: { sheet: "Trial", cell: address },
      });
      expect(writer.board.contents("Trial")).toEqual(before);
      await writer.board.excel.user.clear("Trial", address);
      await writer.write(people(...names));
      expect(cell(writer, 3 + names.length - 1, 0)).toBe(names.at(-1));
    },
  );

  test("stays in a cell within a block that the spec leaves empty, also where only changed blocks are written", async () => {
    const withGap = (deals: number): SheetSpec => ({
      ...emptySpec,
      blocks: [{ row: 0, column: 0, cells: [["Ann", null, deals]] }],
    });
    await writer.write(withGap(1));
    await writer.board.excel.user.type("Trial", "B1", "on leave");
    await writer.write(withGap(1));
    expect(cell(writer, 0, 1)).toBe("on leave");
    await writer.update(withGap(2));
    expect([0, 1, 2].map((column) => cell(writer, 0, column))).toEqual(["Ann", "on leave", 2]);
  });

  test("what the add-in had written, and leaves empty now, is cleared within a block and within a table", async () => {
    const spec = people("Ann", "Ben");
    const [title, table, total] = spec.blocks;
    const emptier: SheetSpec = {
      ...spec,
      blocks: [
        title!,
        {
          ...table!,
          cells: [
            ["Name", "Deals"],
            ["Ann", null],
            ["Ben", 2],
          ],
        },
        { ...total!, cells: [[null], [5]] },
      ],
    };
    await writer.update(emptier);
    expect([cell(writer, 3, 1), cell(writer, 2, 3), cell(writer, 3, 3)]).toEqual([null, null, 5]);
    await writer.update(spec);
    expect([cell(writer, 3, 1), cell(writer, 2, 3)]).toEqual([1, "Total"]);
    await writer.write(emptier);
    expect([cell(writer, 3, 1), cell(writer, 2, 3), cell(writer, 3, 3)]).toEqual([null, null, 5]);
  });

  test.each([3, 4, 5])("stays where it was typed just before request %d", async (request) => {
    const { excel, document } = writer.board;
    // The request count goes on from one writing to the next.
    excel.requests.before(request, () => {
      const area = { row: 1, column: 1, rows: 1, columns: 1 };
      document.engine.writeCells(trial(writer), area, [[{ value: "meanwhile" }]]);
    });
    await writer.write(people("Ann", "Ben", "Chris"));
    expect([cell(writer, 1, 1), cell(writer, 5, 0)]).toEqual(["meanwhile", "Chris"]);
  });

  test("is named where its row begins with another text from now on, and else not", async () => {
    const { user } = writer.board.excel;
    const listed = (...names: readonly string[]): SheetSpec => ({
      ...emptySpec,
      blocks: [{ row: 0, column: 0, cells: names.map((name, at) => [name, at]) }],
    });
    await writer.write(listed("Ann", "Ben", "Chris"));
    await user.type("Trial", "E1", "the boss");
    await user.type("Trial", "P2", "Ben: on leave");
    await user.type("Trial", "E9", "below");
    expect(await writer.update(listed("Ann", "Ben", "Dan"))).toMatchObject([{ besideOthers: [] }]);
    expect(await writer.update(listed("Ann", "Aaron", "Ben"))).toMatchObject([{ besideOthers: ["P2"] }]);
    expect(await writer.write(listed("Ann"))).toMatchObject([{ besideOthers: ["P2"] }]);
  });

  test.each<[string, (writer: Writer) => Promise<void>]>([
    ["put in above", ({ board }) => board.excel.user.insertRows("Trial", "1:2")],
    ["put in between", ({ board }) => board.excel.user.insertRows("Trial", "2:2")],
    ["put in within the table", ({ board }) => board.excel.user.insertRows("Trial", "4:4")],
    ["taken out", ({ board }) => board.excel.user.deleteRows("Trial", "2:2")],
    ["put in, columns that is", ({ board }) => board.excel.user.insertColumns("Trial", "A:B")],
    ["taken out, a column that is", ({ board }) => board.excel.user.deleteColumns("Trial", "C:C")],
  ])(
    "is moved back with its row, and what refers to the add-in's cells still does, after rows were %s",
    async (_, move) => {
      const { user } = writer.board.excel;
      const { engine } = writer.board.document;
      await user.type("Trial", "F5", "Ben: on leave");
      await user.type("Mine", "B1", "=Trial!B5");
      await move(writer);
      await writer.write(people("Ann", "Ben"));
      expect([cell(writer, 4, 0), cell(writer, 4, 5)]).toEqual(["Ben", "Ben: on leave"]);
      const [mine] = engine.listSheets();
      expect(engine.readFormulas(mine!.id, { row: 0, column: 1, rows: 1, columns: 1 })).toEqual([["=Trial!B5"]]);
      expect([2, 3].map((row) => engine.rowHeight(trial(writer), row))).toEqual([30, 15]);
      expect([0, 1, 2, 3].map((column) => Math.round(engine.columnWidth(trial(writer), column)))).toEqual(WIDTHS);
    },
  );

  test.each([
    ["1:2", "H1", { key: "errors:rowPutIn", values: { cell: "H1", row: "1" } }],
    ["2:2", "Z2", { key: "errors:rowPutIn", values: { cell: "Z2", row: "2" } }],
    ["B:C", "C40", { key: "errors:columnPutIn", values: { cell: "C40", column: "C" } }],
  ])("is not deleted with the lines %s that people put in: the sentence names %s", async (lines, address, error) => {
    const { user } = writer.board.excel;
    await (/\d/.test(lines) ? user.insertRows("Trial", lines) : user.insertColumns("Trial", lines));
    await user.type("Trial", address, "May");
    const before = writer.board.contents("Trial");
    await expect(writer.write(people("Ann", "Ben"))).rejects.toMatchObject(error);
    expect(writer.board.contents("Trial")).toEqual(before);
    await user.clear("Trial", address);
    await writer.write(people("Ann", "Ben"));
    expect([cell(writer, 0, 0), cell(writer, 3, 0), cell(writer, 3, 3)]).toEqual(["People", "Ann", 3]);
  });

  test.each<[string, (writer: Writer) => Promise<void>]>([
    ["a row put in between", ({ board }) => board.excel.user.insertRows("Trial", "2:2")],
    ["two rows put in within the table", ({ board }) => board.excel.user.insertRows("Trial", "5:6")],
    ["a row taken out", ({ board }) => board.excel.user.deleteRows("Trial", "2:2")],
    ["a column put in between", ({ board }) => board.excel.user.insertColumns("Trial", "C:C")],
    ["a column put in before", ({ board }) => board.excel.user.insertColumns("Trial", "A:A")],
  ])("is told from the add-in's own cells after %s", async (_, move) => {
    await writer.board.excel.user.type("Trial", "C5", "on leave");
    await move(writer);
    await writer.write(people("Ann", "Ben"));
    const { values } = writer.board.contents("Trial")!;
    const texts = values.flat().filter((value) => value !== null);
    expect([...texts].sort()).toEqual(["Ann", "Ben", "Deals", "Name", "People", "Total", "on leave", 1, 2, 3].sort());
    expect([cell(writer, 0, 0), cell(writer, 3, 0), cell(writer, 3, 3)]).toEqual(["People", "Ann", 3]);
  });

  test("is left alone, with a sentence, where the sheet was rearranged so that nobody can tell", async () => {
    const { user } = writer.board.excel;
    await user.insertRows("Trial", "2:2");
    await user.insertColumns("Trial", "B:B");
    const before = writer.board.contents("Trial");
    await expect(writer.write(people("Ann", "Ben"))).rejects.toMatchObject({ key: "errors:sheetRearranged" });
    expect(writer.board.contents("Trial")).toEqual(before);
  });

  test("is left alone where it is a table beside the add-in's, whatever that is called", async () => {
    await writer.board.excel.user.type("Trial", "G2", [["Target"], [7]]);
    await writer.board.excel.user.addTable("Trial", "G2:G3", "SalesboardTargets");
    await writer.write(people("Ann", "Ben", "Chris"));
    expect(writer.board.table("SalesboardTargets")).toEqual([{ Target: 7 }]);
  });

  test("widths, heights, frozen rows and gridlines that people changed stay", async () => {
    const { engine, sheets } = writer.board.document;
    engine.setColumnWidth(trial(writer), 0, 1, 200);
    engine.setColumnWidth(trial(writer), 6, 1, 77);
    engine.setRowHeight(trial(writer), 2, 1, 44);
    const extras = sheets.get(trial(writer))!;
    extras.frozenRows = 1;
    extras.gridlines = true;
    await writer.write(people("Ann", "Ben", "Chris"));
    expect([0, 6].map((column) => engine.columnWidth(trial(writer), column))).toEqual([200, 77]);
    expect(engine.rowHeight(trial(writer), 2)).toBe(44);
    expect([extras.frozenRows, extras.gridlines]).toEqual([1, true]);
  });
});

test("a row that the add-in had hidden is shown again where something else comes to stand in it", async () => {
  const writer = await openWriter();
  const { engine } = writer.board.document;
  await writer.write({ ...people("Ann"), rowHeights: [{ row: 3, height: 0 }] });
  await writer.write({ ...people("Ann", "Ben"), rowHeights: [{ row: 4, height: 0 }] });
  expect([3, 4].map((row) => engine.rowHeight(trial(writer), row))).toEqual([15, 0]);
  writer.board.close();
});
