import { emptySpec, openWriter } from "./openWriter";

jest.setTimeout(60_000);

test("a text is a text in the cell, whatever it looks like; only a formula is calculated", async () => {
  const { board, write } = await openWriter();
  const texts = ["=1+1", "+1", "-1+1", "@SUM(1)", "2026-09", "12%", "TRUE", "#N/A", "=cmd|' /C calc'!A0", "'quoted'"];
  await write({
    ...emptySpec,
    blocks: [{ row: 1, column: 0, cells: [...texts.map((text) => [text]), [{ formula: "=1+1" }], [7]] }],
  });
  expect(board.contents("Trial")?.values).toEqual([...texts.map((text) => [text]), [2], [7]]);
  board.close();
});

test("where a smaller sheet is written over a larger one, nothing of the old is left", async () => {
  const { board, write } = await openWriter();
  const table = {
    name: "SalesboardTrial",
    area: { row: 1, column: 1, rows: 4, columns: 1 },
    style: "TableStyleLight1",
  };
  const column = (texts: string[]) => texts.map((text) => [text]);
  const large = [
    { row: 1, column: 1, cells: column(["Name", "a", "b", "c"]) },
    { row: 0, column: 3, cells: column(["x", "y", "z", "u", "v"]) },
  ];
  await write({ ...emptySpec, tables: [table], blocks: large });
  const small = [
    { row: 1, column: 1, cells: column(["Name", "d"]) },
    { row: 0, column: 3, cells: column(["w"]) },
  ];
  await write({ ...emptySpec, tables: [{ ...table, area: { ...table.area, rows: 2 } }], blocks: small });
  expect(board.table("SalesboardTrial")).toEqual([{ Name: "d" }]);
  const { values } = board.contents("Trial")!;
  expect(values.flat().filter((value) => value !== null)).toEqual(["w", "Name", "d"]);
  board.close();
});

test("a text that fills a whole cell and looks like a formula is a text, however little room is left for saying so", async () => {
  const { board, write } = await openWriter();
  const long = `=${"y".repeat(32_766)}`;
  await write({ ...emptySpec, blocks: [{ row: 0, column: 0, cells: [[long]] }] });
  expect(board.read("Trial", 0, 0)).toBe(`${long.slice(0, 32_764)}…`);
  board.close();
});

test("of more pages than Excel breaks a sheet into, the first are as they should be", async () => {
  const { board, write } = await openWriter();
  const breaks = Array.from({ length: 1100 }, (_, page) => (page + 1) * 10);
  await write({ ...emptySpec, blocks: [{ row: 0, column: 0, cells: [["a"]] }], print: { ...emptySpec.print, breaks } });
  const sheet = board.document.engine.listSheets().find(({ name }) => name === "Trial")!;
  expect(board.document.sheets.get(sheet.id)?.pageBreaks).toEqual(breaks.slice(0, 1026));
  board.close();
});

test("no request is larger than 5 MB where letters take two bytes each", async () => {
  // 90 cells of 30,000 letters are 2.7 million letters and 5.4 million bytes.
  const long = "é".repeat(30_000);
  const { board, write } = await openWriter({ payloadLimit: 5_000_000 });
  await write({ ...emptySpec, blocks: [{ row: 0, column: 0, cells: Array.from({ length: 90 }, () => [long]) }] });
  expect(board.read("Trial", 89, 0)).toBe(long);
  board.close();
});
