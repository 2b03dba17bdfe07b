import { newDocument } from "../../workbench/openExcel";
import { openFix, untidyDeals, type FixBench } from "./openFix";

jest.setTimeout(240_000);

const protectionOf = ({ board }: FixBench, name: string) =>
  (board.excel.page as unknown as { Excel: typeof Excel }).Excel.run(async (context) => {
    const { protection } = context.workbook.worksheets.getItem(name).load("name");
    protection.load("protected");
    await context.sync();
    return protection.protected;
  });

test("a protected sheet is not touched without being asked; with the offer it is fixed, and protected again", async () => {
  const bench = await openFix();
  const plan = await bench.find("date");
  await bench.board.excel.user.protectSheet("Deals");
  const offer = { kind: "unprotect", sheets: ["Deals"] } as const;
  await expect(bench.apply(plan)).rejects.toMatchObject({ key: "fix:error.sheetProtected", offer });
  expect(bench.board.sheetNames()).toEqual(["Deals"]);
  await bench.verbs.withoutProtection(offer, () => bench.apply(plan));
  expect(bench.column("Deals", 3)[1]).toBe(46203);
  expect(await protectionOf(bench, "Deals")).toBe(true);
  await expect(bench.undo()).rejects.toMatchObject({ key: "fix:error.sheetProtected", offer });
  await bench.verbs.withoutProtection(offer, () => bench.undo());
  expect(bench.column("Deals", 3)[1]).toBe("30-6-2026");
  bench.close();
});

test("so is a protected log, and a workbook that takes no new sheet", async () => {
  const bench = await openFix();
  const [dates, amounts] = [await bench.find("date"), await bench.find("amount")];
  await bench.board.excel.user.protectWorkbook();
  await expect(bench.apply(dates)).rejects.toMatchObject({
    key: "fix:error.workbookProtected",
    offer: { kind: "unprotect", sheets: [] },
  });
  await bench.verbs.withoutProtection({ kind: "unprotect", sheets: [] }, () => bench.apply(dates));
  // With a log no sheet is added.
  await bench.apply(amounts);
  await bench.board.excel.user.protectSheet("Fixed cells");
  await expect(bench.undo()).rejects.toMatchObject({
    key: "fix:error.sheetProtected",
    offer: { kind: "unprotect", sheets: ["Fixed cells"] },
  });
  bench.close();
});

test("what the reader wrote below the log is not written over", async () => {
  const bench = await openFix();
  await bench.fix("amount");
  // Header in row 4, two entries, an empty row.
  await bench.board.excel.user.type("Fixed cells", "B8", "mine");
  const plan = await bench.find("date");
  await expect(bench.apply(plan)).rejects.toMatchObject({
    key: "errors:cellInTheWay",
    values: { sheet: "Fixed cells", cell: "B8" },
  });
  expect(bench.board.table("SalesboardFixes")).toHaveLength(2);
  expect(bench.column("Deals", 3)[1]).toBe("30-6-2026");
  bench.close();
});

test("a table of the reader's that has the log's name is no log, and nothing is written", async () => {
  const bench = await openFix({ Deals: untidyDeals, Mine: [["mine"], [1]] });
  const { engine } = bench.board.document;
  engine.addTable(engine.listSheets()[1]!.id, { row: 0, column: 0, rows: 2, columns: 1 }, "SalesboardFixes");
  await expect(bench.fix("date")).rejects.toMatchObject({ key: "errors:nameTaken" });
  expect(bench.column("Deals", 3)[1]).toBe("30-6-2026");
  bench.close();
});

test("a log that was deleted is made anew", async () => {
  const bench = await openFix();
  await bench.fix("date");
  const { engine } = bench.board.document;
  engine.deleteSheet(engine.listSheets()[1]!.id);
  await bench.fix("amount");
  expect(bench.board.table("SalesboardFixes")).toHaveLength(2);
  expect(await bench.undo()).toMatchObject({ cells: 2 });
  bench.close();
});

test("where the workbook can only be read, nothing is looked for", async () => {
  const document = newDocument();
  document.readOnly = true;
  const bench = await openFix({ Deals: untidyDeals }, { document });
  await expect(bench.find("date")).rejects.toMatchObject({ key: "errors:readOnlyWorkbook" });
  bench.close();
});

test("the log is no list of deals, and no dashboard that follows the data", async () => {
  const bench = await openFix();
  await bench.fix("date");
  expect((await bench.find("amount")).sheet).toBe("Deals");
  expect(await bench.board.press("connect")).toMatchObject({ kind: "done" });
  bench.close();
});
