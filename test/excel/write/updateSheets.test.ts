import type { SheetSpec } from "../../../src/core/report/sheetSpec";
import { emptySpec, openWriter } from "./openWriter";

jest.setTimeout(120_000);

type Writer = Awaited<ReturnType<typeof openWriter>>;

/** A stamp in A1, a drop-down in B1, a table of two rows in A3:B5, a chart of it, and a format by rule. */
function figures(stamp: string, deals: readonly number[], offered: readonly string[] = ["Ann", "Ben"]): SheetSpec {
  const table = { row: 2, column: 0, rows: deals.length + 1, columns: 2 };
  const values = { row: 3, column: 1, rows: deals.length, columns: 1 };
  return {
    ...emptySpec,
    blocks: [
      { row: 0, column: 0, cells: [[stamp]] },
      { row: 0, column: 1, cells: [[offered[0] ?? null]] },
      { row: 2, column: 0, cells: [["Name", "Deals"], ...deals.map((count, at) => [offered[at] ?? "", count])] },
      { row: 0, column: 3, cells: [["Never changes"]] },
    ],
    tables: [{ name: "SalesboardTrial", area: table, style: "TableStyleLight1" }],
    charts: [
      {
        name: "Salesboard trial",
        type: "ColumnClustered",
        gapWidth: 60,
        place: { row: 7, column: 0, rows: 8, columns: 2 },
        title: "Deals",
        series: [{ name: "Deals", values, categories: { ...values, column: 0 }, color: "#112233" }],
        valueFormat: "0",
        legend: false,
      },
    ],
    conditionalFormats: [{ area: values, formula: "=B4>1", bold: true }],
    names: [{ name: "SalesboardNames", area: { ...values, column: 0 } }],
    choices: [{ row: 0, column: 1, offered }],
  };
}

/** The cells that were written while something ran, as "row,column rows x columns". */
async function writtenBy({ board }: Writer, task: () => Promise<unknown>): Promise<readonly string[]> {
  const areas: string[] = [];
  const stop = board.document.engine.onChanged(({ area }) => {
    areas.push(`${area.row},${area.column} ${area.rows}x${area.columns}`);
  });
  await task();
  stop();
  return areas;
}

const chartIds = ({ board }: Writer) => board.document.charts.map(({ id }) => id);

describe("a sheet of which only the data have changed", () => {
  let writer: Writer;
  beforeEach(async () => {
    writer = await openWriter();
    await writer.write(figures("Monday", [1, 2]));
  });
  afterEach(() => writer.board.close());

  test("is not written where nothing has changed", async () => {
    expect(await writtenBy(writer, () => writer.update(figures("Monday", [1, 2])))).toEqual([]);
  });

  test("gets the blocks of cells that have changed and nothing else: charts, formats and names stay the same ones", async () => {
    const charts = chartIds(writer);
    const { conditionalFormats } = writer.board.document;
    const formats = conditionalFormats.map(({ id }) => id);
    expect(await writtenBy(writer, () => writer.update(figures("Tuesday", [1, 5])))).toEqual(["0,0 1x1", "2,0 3x2"]);
    expect(writer.board.table("SalesboardTrial")).toEqual([
      { Name: "Ann", Deals: 1 },
      { Name: "Ben", Deals: 5 },
    ]);
    expect(writer.board.read("Trial", 0, 0)).toBe("Tuesday");
    expect([chartIds(writer), conditionalFormats.map(({ id }) => id)]).toEqual([charts, formats]);
  });

  test("keeps what the reader chose while it is on offer, and offers the first again when it is not", async () => {
    await writer.board.excel.user.type("Trial", "B1", "Ben");
    await writer.update(figures("Tuesday", [1, 5]));
    expect(writer.board.read("Trial", 0, 1)).toBe("Ben");
    await writer.update(figures("Tuesday", [1, 5], ["Ann", "Chris"]));
    expect(writer.board.read("Trial", 0, 1)).toBe("Ann");
  });

  test("what is shown and what is selected stays", async () => {
    const { user } = writer.board.excel;
    await user.select("Mine", "C5");
    await writer.update(figures("Tuesday", [1, 5, 7]));
    expect(writer.board.document.engine.activeSheetId()).toBe(writer.board.document.engine.listSheets()[0]!.id);
  });

  test.each<[string, SheetSpec, (writer: Writer) => Promise<unknown>]>([
    ["has more rows", figures("Tuesday", [1, 5, 7], ["Ann", "Ben", "Chris"]), () => Promise.resolve()],
    ["has had rows put in", figures("Tuesday", [1, 5]), ({ board }) => board.excel.user.insertRows("Trial", "2:2")],
    ["has lost a cell", figures("Tuesday", [1, 5]), ({ board }) => board.excel.user.clear("Trial", "D1")],
    ["has a table fewer", figures("Tuesday", [1, 5]), ({ board }) => board.excel.user.convertTable("SalesboardTrial")],
  ])("is written as a whole where it %s", async (_, spec, change) => {
    await change(writer);
    await writer.update(spec);
    expect(writer.board.table("SalesboardTrial").length).toBe(spec.tables[0]!.area.rows - 1);
    expect([writer.board.read("Trial", 0, 3), writer.board.read("Trial", 0, 0)]).toEqual(["Never changes", "Tuesday"]);
    expect(writer.board.document.charts.length).toBe(1);
  });

  test("what another person's add-in wrote meanwhile is not taken for what this one wrote", async () => {
    const other = await openWriter({ document: writer.board.document }, {});
    await other.write(figures("Tuesday", [3, 4, 5], ["Ann", "Ben", "Chris"]));
    await writer.update(figures("Monday", [1, 2]));
    expect(writer.board.table("SalesboardTrial").map(({ Deals }) => Deals)).toEqual([1, 2]);
    expect(writer.board.read("Trial", 5, 0)).toBeNull();
    other.board.excel.close();
  });

  test("is not asked to be unprotected where nothing on it has changed", async () => {
    await writer.board.excel.user.protectSheet("Trial");
    await writer.update(figures("Monday", [1, 2]));
    await expect(writer.update(figures("Tuesday", [1, 2]))).rejects.toMatchObject({
      key: "errors:sheetProtected",
      offer: { kind: "unprotect", sheets: ["Trial"] },
    });
  });
});

test("a sheet that is not there is not made", async () => {
  const writer = await openWriter();
  expect(await writer.update(figures("Monday", [1]))).toEqual([]);
  expect(writer.board.sheetNames()).toEqual(["Mine"]);
  await writer.write(figures("Monday", [1]));
  await writer.board.excel.user.deleteSheet("Trial");
  expect(await writer.update(figures("Monday", [1]))).toEqual([]);
  expect(writer.board.sheetNames()).toEqual(["Mine"]);
  writer.board.close();
});
