import { createDocument } from "../../../src/workbench/files/createDocument";
import { workbookState } from "../workbookState";
import { HEADER, openFix, untidyDeals, type FixBench } from "./openFix";

jest.setTimeout(240_000);

/** The sheet of the deals, as a person sees it: a cell without a format is one of the General format. */
function dealsOf({ board }: FixBench) {
  const [sheet] = structuredClone(workbookState(board.document).sheets);
  const text = JSON.stringify(sheet, (_, value: unknown) => (value === undefined ? null : value));
  return JSON.parse(text.replaceAll('{"numberFormat":"General"}', "null")) as unknown;
}

const formatOf = ({ board }: FixBench, name: string, cell: string) =>
  (board.excel.page as unknown as { Excel: typeof Excel }).Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(name).getRange(cell).load(["numberFormat", "text", "values"]);
    await context.sync();
    return {
      format: range.numberFormat[0]![0] as string,
      text: range.text[0]![0]!,
      value: range.values[0]![0] as unknown,
    };
  });

test("date texts become dates, shown as the workbook writes dates, and each change is noted", async () => {
  const bench = await openFix();
  const plan = await bench.find("date");
  expect(plan).toMatchObject({ kind: "date", sheet: "Deals", left: {}, dateFormat: "m/d/yyyy", date1904: false });
  // 2026-04-01 is 46113; 2026-06-30 is 46203; 14:30 is 0.6041666... of a day.
  expect(plan.fixes.map(({ sheetRow, column, before, after }) => [sheetRow, column, before, after])).toEqual([
    [2, 2, "2026-04-01", 46113],
    [2, 3, "30-6-2026", 46203],
    [3, 3, "2026-06-29 14:30", 46202 + 14.5 / 24],
    [4, 2, "2026-04-03", 46115],
  ]);
  // Nothing is changed by looking.
  expect(bench.board.sheetNames()).toEqual(["Deals"]);
  expect(await bench.apply(plan)).toEqual({ cells: 4, sheet: "Deals", logSheet: "Fixed cells" });
  expect(bench.column("Deals", 2)).toEqual(["Created", 46113, 46113, 46115, "soon"]);
  expect(bench.column("Deals", 3)).toEqual(["Closed", 46203, 46202 + 14.5 / 24, "", "-"]);
  expect(await formatOf(bench, "Deals", "D2")).toMatchObject({ format: "m/d/yyyy", text: "6/30/2026" });
  expect((await formatOf(bench, "Deals", "D3")).text).toBe("6/29/2026 14:30");
  const [entry, ...others] = bench.board.table("SalesboardFixes");
  expect(others).toHaveLength(3);
  expect(entry).toMatchObject({
    Sheet: "Deals",
    Cell: "C2",
    "What was done": "Text to date",
    Before: "2026-04-01",
    After: 46113,
    "Format before": "General",
    Undone: null,
  });
  bench.close();
});

test("amount texts become numbers, with their currency as a format; what cannot be read and formulas stay", async () => {
  const bench = await openFix();
  expect(await bench.fix("amount")).toMatchObject({ cells: 2 });
  expect(bench.column("Deals", 5)).toEqual(["Value", 1000, 2500.5, 400, "12k"]);
  expect((await formatOf(bench, "Deals", "F3")).format).toBe("[$€] #,##0.00");
  expect((await formatOf(bench, "Deals", "F2")).format).toBe("General");
  bench.close();
});

test("names lose needless blanks and stay texts, whatever they begin with", async () => {
  const rows = [
    ...untidyDeals,
    ["=1+1 ", "-Ann ", "+31 6\u200b", "", "Open", 1],
    ["'011 ", "TRUE ", "", "", "Open", 1],
  ];
  const bench = await openFix({ Deals: rows });
  await bench.fix("text");
  const page = bench.board.contents("Deals")!;
  expect(page.values.map((row) => row[0])).toEqual(["Deal ID", "007", "008", "009", "010", "=1+1", "'011"]);
  expect(page.values.map((row) => row[1])).toEqual(["Owner", "Ann", "Ann", "Ben Smith", "=SUM(1)", "-Ann", "TRUE"]);
  const log = bench.board.table("SalesboardFixes");
  expect(log.map(({ Before }) => Before)).toEqual([
    " Ann",
    "008 ",
    "Ben\u00a0 Smith",
    "=1+1 ",
    "-Ann ",
    "'011 ",
    "TRUE ",
  ]);
  await bench.undo();
  const texts = (cells: readonly (readonly unknown[])[]) => cells.map((row) => row.slice(0, 2));
  expect(texts(bench.board.contents("Deals")!.values)).toEqual(texts(rows));
  bench.close();
});

test("cells of the text format take numbers all the same, and get that format back", async () => {
  const bench = await openFix();
  const { Excel: host } = bench.board.excel.page as unknown as { Excel: typeof Excel };
  await host.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Deals").getRange("A2:F5");
    range.numberFormat = Array.from({ length: 4 }, () => Array.from({ length: 6 }, () => "@"));
    await context.sync();
  });
  const before = dealsOf(bench);
  for (const kind of ["date", "amount", "text"] as const) await bench.fix(kind);
  expect(bench.column("Deals", 3)).toEqual(["Closed", 46203, 46202 + 14.5 / 24, "", "-"]);
  expect(bench.column("Deals", 5).slice(1, 3)).toEqual([1000, 2500.5]);
  expect(bench.board.read("Deals", 2, 0)).toBe("008");
  for (let turn = 0; turn < 3; turn++) await bench.undo();
  expect(dealsOf(bench)).toEqual(before);
  bench.close();
});

test("what a formula gives is left, and said", async () => {
  const bench = await openFix();
  await bench.board.excel.user.type("Deals", "C2", '="2026-04-"&"01"');
  const plan = await bench.find("date");
  expect(plan.left).toEqual({ formula: 1 });
  await bench.apply(plan);
  expect(bench.board.contents("Deals")!.cells[1]![2]).toBe('="2026-04-"&"01"');
  bench.close();
});

test("in a workbook that counts from 1904, dates are the same days", async () => {
  const bench = await openFix({ Deals: untidyDeals }, { document: createDocument("Book1.xlsx", { date1904: true }) });
  await bench.fix("date");
  expect(bench.column("Deals", 3)[1]).toBe(46203 - 1462);
  expect((await formatOf(bench, "Deals", "D2")).text).toBe("6/30/2026");
  bench.close();
});

test("dates that read two ways are left until the reader has chosen the order", async () => {
  const bench = await openFix({ Deals: [HEADER, ["1", "Ann", "3/4/2026", "", "Open", 1]] });
  expect(await bench.find("date")).toMatchObject({ fixes: [], left: { order: 1 } });
  const { Excel: host } = bench.board.excel.page as unknown as { Excel: typeof Excel };
  await host.run(async (context) => {
    context.workbook.settings.add("Salesboard.schema", 6);
    context.workbook.settings.add("Salesboard.options", { dateOrders: { created: "dayFirst" } });
    await context.sync();
  });
  // 3 April 2026.
  expect((await bench.find("date")).fixes).toMatchObject([{ after: 46115 }]);
  bench.close();
});

describe("when a cell was changed since it was shown", () => {
  test.each([
    ["to something else", "1-7-2026"],
    ["to a formula that gives the same", '="30-6-"&"2026"'],
  ])("%s, nothing is written at all", async (_, typed) => {
    const bench = await openFix();
    const plan = await bench.find("date");
    await bench.board.excel.user.type("Deals", "D2", typed);
    const before = structuredClone(workbookState(bench.board.document));
    await expect(bench.apply(plan)).rejects.toMatchObject({
      key: "fix:error.changed",
      values: { sheet: "Deals", cell: "D2" },
    });
    expect(workbookState(bench.board.document)).toEqual(before);
    bench.close();
  });

  test("or rows were put in, nothing is written", async () => {
    const bench = await openFix();
    const plan = await bench.find("date");
    await bench.board.excel.user.insertRows("Deals", "2:2");
    await expect(bench.apply(plan)).rejects.toMatchObject({ key: "fix:error.changed" });
    expect(bench.board.sheetNames()).toEqual(["Deals"]);
    bench.close();
  });
});

describe("undo", () => {
  test("gives every cell back what it held, with its format, and the log says so", async () => {
    const bench = await openFix();
    const before = dealsOf(bench);
    await bench.fix("date");
    expect(await bench.verbs.lookAtLastFix()).toMatchObject({
      cells: 4,
      what: "Text to date",
      logSheet: "Fixed cells",
    });
    expect(await bench.undo()).toEqual({ cells: 4, left: [], sheet: "Deals" });
    expect(dealsOf(bench)).toEqual(before);
    expect(bench.board.table("SalesboardFixes").map(({ Undone }) => Undone)).toEqual(Array(4).fill("Undone"));
    expect(await bench.verbs.lookAtLastFix()).toBeUndefined();
    await expect(bench.undo()).rejects.toMatchObject({ key: "fix:error.nothingToUndo" });
    bench.close();
  });

  test("leaves a cell that holds something else by now, and says which", async () => {
    const bench = await openFix();
    await bench.fix("date");
    await bench.board.excel.user.type("Deals", "D2", 46000);
    expect(await bench.undo()).toEqual({ cells: 3, left: ["D2"], sheet: "Deals" });
    expect(bench.column("Deals", 3).slice(0, 3)).toEqual(["Closed", 46000, "2026-06-29 14:30"]);
    expect(bench.board.table("SalesboardFixes").map(({ Undone }) => Undone)).toEqual([
      "Undone",
      "Left: it was changed since",
      "Undone",
      "Undone",
    ]);
    bench.close();
  });

  test("goes back fix by fix, the last first, over one log", async () => {
    const bench = await openFix();
    const before = dealsOf(bench);
    const seconds = jest.spyOn(bench.board.excel.page.Date.prototype, "getSeconds");
    for (const [at, kind] of (["date", "amount", "text"] as const).entries()) {
      seconds.mockReturnValue(at);
      await bench.fix(kind);
    }
    expect(bench.board.sheetNames()).toEqual(["Deals", "Fixed cells"]);
    expect(bench.board.table("SalesboardFixes")).toHaveLength(4 + 2 + 3);
    expect([await bench.undo(), await bench.undo(), await bench.undo()].map(({ cells }) => cells)).toEqual([3, 2, 4]);
    expect(dealsOf(bench)).toEqual(before);
    bench.close();
  });

  test("also after the workbook was closed and opened again", async () => {
    const bench = await openFix();
    const before = dealsOf(bench);
    await bench.fix("date");
    const { document } = bench.board;
    bench.board.excel.close();
    const again = await openFix({}, { document });
    expect(await again.undo()).toMatchObject({ cells: 4, left: [] });
    expect(dealsOf(again)).toEqual(before);
    again.close();
  });

  test("where the sheet is gone, says that nothing could be given back, and does not ask again", async () => {
    const bench = await openFix({ Deals: untidyDeals, Mine: [["mine"]] });
    await bench.fix("amount");
    const { engine } = bench.board.document;
    engine.deleteSheet(engine.listSheets()[0]!.id);
    expect(await bench.undo()).toEqual({ cells: 0, left: ["F2", "F3"], sheet: "Deals" });
    expect(await bench.verbs.lookAtLastFix()).toBeUndefined();
    bench.close();
  });
});
