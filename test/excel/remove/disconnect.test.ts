import type { WorkbookDocument } from "../../../src/workbench/document";
import { openPane, type Pane } from "../../taskpane/openPane";
import { fewDeals } from "../deals";

jest.setTimeout(240_000);

const ASK = "Disconnect and remove …";
const AGREE = "Disconnect and remove";

/** Everything in a document that a reader or an add-in could find again. */
function wholeOf({ engine, charts, validations, conditionalFormats, settings, sheets }: WorkbookDocument) {
  return {
    sheets: engine.listSheets().map(({ id, name, position, visibility }) => {
      const area = engine.usedArea(id, false);
      return {
        ...{ name, position, visibility },
        ...(area && { area, formulas: engine.readFormulas(id, area), values: engine.readValues(id, area) }),
        ...(area && { styles: engine.readStyles(id, area) }),
        merges: engine.merges(id),
        properties: [...(sheets.get(id)?.properties ?? [])],
      };
    }),
    names: engine.listNames(),
    tables: engine.listTables(),
    charts: [...charts],
    validations: [...validations],
    conditionalFormats: [...conditionalFormats],
    settings: [...settings],
  };
}

/** A workbook of the reader's with a name, a table and a formula of their own. */
async function openOwn(options = {}): Promise<Pane> {
  const pane = await openPane({ Deals: fewDeals, Mine: [["Plan"], [7]] }, options);
  const { engine } = pane.board.document;
  const [, mine] = engine.listSheets();
  engine.putName({ name: "SalesboardBudget", formula: "=Mine!$A$2", visible: true, comment: "" });
  engine.addTable(mine!.id, { row: 0, column: 0, rows: 2, columns: 1 }, "Plans");
  await pane.board.excel.user.type("Mine", "C1", "=SUM(Plans[Plan])");
  return pane;
}

const startOf = (pane: Pane) =>
  (pane.board.excel.page as unknown as { Office: { addin: Office.Addin } }).Office.addin.getStartupBehavior();

test("afterwards the workbook is what it was before connecting", async () => {
  const pane = await openOwn();
  const before = wholeOf(pane.board.document);
  await pane.press("Connect and make dashboard");
  expect(wholeOf(pane.board.document)).not.toEqual(before);
  await pane.press(ASK);
  expect(pane.question()).toEqual([
    'The sheets "Sales dashboard", "Growth", "Data check", "Sales figures", "Snapshots", "Deals as last read".',
    "Your notes on sheets that go, if there are any: Excel tells Salesboard of comments, but not of notes.",
    expect.stringMatching(/^\d+ names and tables by which the dashboard finds its figures\.$/),
    "The connection and the settings of Salesboard; it no longer starts with this workbook.",
    "All your own sheets and cells, unchanged.",
  ]);
  expect(wholeOf(pane.board.document)).not.toEqual(before);
  expect(await pane.press(AGREE)).toMatch(/^Disconnected: 6 sheets and all settings of Salesboard were taken out/);
  expect(wholeOf(pane.board.document)).toEqual(before);
  expect(await startOf(pane)).not.toBe("Load");
  expect(pane.board.excel.problems).toEqual([]);
  pane.close();
});

describe("as long as the reader has not agreed", () => {
  let pane: Pane;
  beforeAll(async () => {
    pane = await openOwn();
    await pane.press("Connect and make dashboard");
  });
  afterAll(() => pane.close());

  test("nothing goes before the reader agrees, and the focus comes back to the pane", async () => {
    const connected = wholeOf(pane.board.document);
    await pane.press(ASK);
    expect(pane.document.activeElement?.textContent).toBe("Disconnect and remove Salesboard from this workbook?");
    await pane.press("Keep everything");
    expect(pane.question()).toEqual([]);
    expect(pane.document.activeElement).toBe(pane.status);
    expect(wholeOf(pane.board.document)).toEqual(connected);
  });

  test("who has charts is told that some may be empty afterwards", async () => {
    const sentence = "Charts of yours that show figures of Salesboard will be empty.";
    await pane.press(ASK);
    expect(pane.question()).not.toContain(sentence);
    await (pane.board.excel.page as unknown as { Excel: typeof Excel }).Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Mine");
      sheet.charts.add("Line", sheet.getRange("A1:A2"), "Columns");
      await context.sync();
    });
    await pane.press(ASK);
    expect(pane.question()).toContain(sentence);
  });

  test("formulas and names of the reader's that use what goes are counted and named", async () => {
    const { user } = pane.board.excel;
    await user.type("Mine", "E1", "='Sales dashboard'!A1");
    await user.type("Mine", "E2", "=ROWS(SalesboardKPIs)");
    await user.type("Mine", "E3", '=SALESKPI("closingRate")');
    await user.type("Mine", "E4", "=SUM(Plans[Plan])");
    pane.board.document.engine.putName({ name: "Mine2", formula: "='Sales figures'!$A$1", visible: true, comment: "" });
    await pane.press(ASK);
    expect(pane.question()).toEqual(
      expect.arrayContaining([
        "3 formulas of yours that use what goes: Mine!E1, Mine!E2, Mine!E3.",
        '1 name of yours that refers to what goes: "Mine2".',
      ]),
    );
  });

  test("a workbook that changed after the question was asked is left as it is", async () => {
    await pane.press(ASK);
    await pane.board.excel.user.type("Data check", "AZ200", "mine");
    const before = wholeOf(pane.board.document);
    expect(await pane.press(AGREE)).toMatch(/^Nothing was removed: the workbook has changed/);
    expect(wholeOf(pane.board.document)).toEqual(before);
  });
});

test("what the reader has put on a sheet of the add-in's stays, on its sheet", async () => {
  const pane = await openOwn();
  await pane.press("Connect and make dashboard");
  const { user } = pane.board.excel;
  const { engine } = pane.board.document;
  const { cells } = pane.board.contents("Sales figures")!;
  const row = cells.findIndex((inRow) => inRow[0] === null);
  await user.type("Data check", "AZ200", "beside");
  await user.type("Sales figures", `A${row + 1}`, "between");
  await pane.press(ASK);
  expect(pane.question()).toContain('On the sheet "Data check": the cells, tables and charts that Salesboard made.');
  await pane.press(AGREE);
  expect(pane.board.sheetNames()).toEqual(["Deals", "Mine", "Data check", "Sales figures"]);
  const filled = (name: string) =>
    pane.board
      .contents(name)
      ?.values.flat()
      .filter((value) => value !== null);
  expect([filled("Data check"), filled("Sales figures")]).toEqual([["beside"], ["between"]]);
  expect(engine.listTables().map(({ name }) => name)).toEqual(["Plans"]);
  expect(engine.listNames().map(({ name }) => name)).toEqual(["SalesboardBudget"]);
  expect([...pane.board.document.settings.keys()]).toEqual([]);
  pane.close();
});

test("a sheet that stays prints and looks like a new one, but where the reader changed it", async () => {
  const pane = await openOwn();
  const { document, excel } = pane.board;
  const lookOf = (name: string, count = 40) => {
    const { id } = document.engine.listSheets().find((one) => one.name === name)!;
    const places = Array.from({ length: count }, (_, place) => place);
    const { printArea, pageBreaks = [], orientation, pagesWide, margins, footer } = document.sheets.get(id)!;
    return {
      widths: places.map((place) => document.engine.columnWidth(id, place)),
      heights: places.map((place) => document.engine.rowHeight(id, place)),
      ...{ printArea, pageBreaks, orientation, pagesWide, margins, footer },
    };
  };
  await excel.user.addSheet("New");
  await pane.press("Connect and make dashboard");
  for (const name of ["Sales dashboard", "Growth", "Data check"]) await excel.user.type(name, "AZ200", "mine");
  const dashboard = document.engine.listSheets().find(({ name }) => name === "Sales dashboard")!.id;
  document.engine.setColumnWidth(dashboard, 3, 1, 123);
  expect(lookOf("Sales dashboard").printArea).toBeDefined();
  expect(lookOf("Data check").heights).toContain(0);
  expect(lookOf("Data check").footer).toEqual({ left: "&A | as of June 30, 2026", right: "Page &P of &N" });
  await pane.press(ASK);
  await pane.press(AGREE);
  expect(pane.board.sheetNames()).toEqual(["Deals", "Mine", "New", "Sales dashboard", "Growth", "Data check"]);
  // The margins of a new sheet in Excel, in points: 0.7 and 0.75 of an inch.
  const fresh = {
    ...{ widths: Array<number>(40).fill(48), heights: Array<number>(40).fill(15) },
    ...{ printArea: undefined, pageBreaks: [], orientation: "Portrait", pagesWide: undefined },
    margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, footer: 21.6 },
    footer: { left: "", right: "" },
  };
  expect(lookOf("Data check")).toEqual(fresh);
  expect(lookOf("Sales dashboard")).toEqual({ ...fresh, widths: fresh.widths.with(3, 123) });
  pane.close();
});

test("sheets on which the reader has only a comment, a picture or a pivot table stay", async () => {
  const pane = await openOwn();
  await pane.press("Connect and make dashboard");
  const { user } = pane.board.excel;
  await user.addComment("Growth", "B2");
  await user.draw("Data check", "Image");
  await user.addPivotTable("Snapshots");
  // So may Excel call a chart of ours.
  await user.draw("Sales figures", "Unsupported");
  const kept = ["Growth", "Data check", "Snapshots"];
  const thingsOf = (sheet: string) => {
    const { id } = pane.board.document.engine.listSheets().find(({ name }) => name === sheet)!;
    const { comments, shapes, pivotTables } = pane.board.document.sheets.get(id)!;
    return { comments, shapes, pivotTables };
  };
  const things = kept.map(thingsOf);
  await pane.press(ASK);
  expect(pane.question()).toEqual(
    expect.arrayContaining(
      kept.map(
        (sheet) =>
          `The sheet "${sheet}", because you have something of your own on it, such as cells, charts, tables or comments.`,
      ),
    ),
  );
  expect(await pane.press(AGREE)).toMatch(/^Disconnected: 3 sheets/);
  expect(pane.board.sheetNames()).toEqual(["Deals", "Mine", ...kept]);
  expect(kept.map((sheet) => pane.board.contents(sheet))).toEqual([undefined, undefined, undefined]);
  expect(kept.map(thingsOf)).toEqual(things);
  pane.close();
});

test("a sheet that was rearranged so that nobody can tell whose its cells are stays with all of them", async () => {
  const pane = await openOwn();
  await pane.press("Connect and make dashboard");
  const { user } = pane.board.excel;
  await user.insertRows("Data check", "2:2");
  await user.insertColumns("Data check", "B:B");
  await user.type("Data check", "B2", "mine");
  const { values } = pane.board.contents("Data check")!;
  await pane.press(ASK);
  expect(pane.question()).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^The sheet "Data check" with all its cells, because rows or columns of it were moved/),
      'On the sheet "Data check": the charts that Salesboard made; its tables become ordinary cells.',
    ]),
  );
  expect(await pane.press(AGREE)).toMatch(/^Disconnected: 5 sheets/);
  expect(pane.board.contents("Data check")!.values).toEqual(values);
  const { engine, sheets, settings } = pane.board.document;
  expect(pane.board.sheetNames()).toEqual(["Deals", "Mine", "Data check"]);
  expect(engine.listTables().map(({ name }) => name)).toEqual(["Plans"]);
  expect(engine.listNames().map(({ name }) => name)).toEqual(["SalesboardBudget"]);
  expect([...settings.keys(), ...[...sheets.values()].flatMap(({ properties }) => [...properties.keys()])]).toEqual([]);
  // What stays is the reader's: it can be connected again beside it.
  expect(await pane.press("Connect and make dashboard")).toMatch(/^The dashboard of 12 deals was made/);
  expect(pane.board.sheetNames()).toContain("Data check 2");
  expect(pane.board.contents("Data check")!.values).toEqual(values);
  pane.close();
});

test("where no other visible sheet would be left, the last one stays, empty", async () => {
  const pane = await openOwn();
  await pane.press("Connect and make dashboard");
  const { engine } = pane.board.document;
  for (const { id, name } of engine.listSheets()) {
    if (["Deals", "Mine"].includes(name)) engine.setVisibility(id, "Hidden");
  }
  await pane.press(ASK);
  expect(pane.question()).toContain(
    'The sheet "Sales dashboard", empty, because Excel keeps at least one visible sheet.',
  );
  expect(await pane.press(AGREE)).toMatch(/^Disconnected: 5 sheets/);
  expect(pane.board.sheetNames()).toEqual(["Deals", "Mine", "Sales dashboard"]);
  expect(pane.board.contents("Sales dashboard")).toBeUndefined();
  expect(pane.board.document.charts).toEqual([]);
  pane.close();
});

test("what Excel refuses halfway is taken out by the next try", async () => {
  const pane = await openOwn();
  const before = wholeOf(pane.board.document);
  await pane.press("Connect and make dashboard");
  await pane.press(ASK);
  const isRemoval = (_: number, text: string) => text.includes('"Delete"');
  await pane.board.requests.refuseWhere(isRemoval, "halfway", async () => {
    await pane.press(AGREE).catch(() => undefined);
  });
  expect(pane.status.dataset.kind).toBe("error");
  expect(wholeOf(pane.board.document)).not.toEqual(before);
  await pane.press(ASK);
  await pane.press(AGREE);
  expect(wholeOf(pane.board.document)).toEqual(before);
  pane.close();
});

test("where Excel refuses to stop telling of changes, the workbook is disconnected all the same", async () => {
  const pane = await openOwn();
  const before = wholeOf(pane.board.document);
  await pane.press("Connect and make dashboard");
  await pane.press(ASK);
  let refusals = 0;
  const isUnlistening = (_: number, text: string) => text.includes("_UnregisterDataChangedEvent") && ++refusals > 0;
  await pane.board.requests.refuseWhere(isUnlistening, "at once", async () => {
    expect(await pane.press(AGREE)).toMatch(/^Disconnected: 6 sheets/);
  });
  expect(refusals).toBe(1);
  expect(wholeOf(pane.board.document)).toEqual(before);
  expect(await startOf(pane)).not.toBe("Load");
  // What is heard all the same is of nothing that is connected.
  await pane.board.excel.user.type("Deals", "A2", "D-other");
  await pane.board.excel.idle();
  expect(wholeOf(pane.board.document).sheets.map(({ name }) => name)).toEqual(["Deals", "Mine"]);
  pane.close();
});

test("protection is answered with an offer; what is left is protected again", async () => {
  const pane = await openOwn();
  const before = wholeOf(pane.board.document);
  await pane.press("Connect and make dashboard");
  const { document } = pane.board;
  await pane.board.excel.user.protectSheet("Data check");
  await pane.board.excel.user.protectWorkbook();
  await pane.press(ASK);
  expect(await pane.press(AGREE)).toMatch(/the structure of this workbook is protected/);
  const offer = "Take protection off, continue, and protect again";
  expect(await pane.press(offer)).toMatch(/"Data check" is protected/);
  expect(document.protection).toBeDefined();
  expect(await pane.press(offer)).toMatch(/^Disconnected: 6 sheets/);
  expect(pane.button(offer)).toBeUndefined();
  expect(document.protection).toBeDefined();
  expect(wholeOf(document)).toEqual(before);
  pane.close();
});
