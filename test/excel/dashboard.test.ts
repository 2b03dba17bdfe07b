import { FIRST_NARROW, NAME, PERIOD_CHOICE, ROW, TILES } from "../../src/core/report/dashboard/layout";
import { HOSTILE_NAMES } from "../core/report/rows";
import { fewDeals, HEADER, manyDeals } from "./deals";
import { openSalesboard, type Rows } from "./openSalesboard";

jest.setTimeout(120_000);

type Salesboard = Awaited<ReturnType<typeof openSalesboard>>;
const DASHBOARD = "Sales dashboard";
const FIGURES = "Sales figures";
const CHECK = "Data check";
/** What is made beside the dashboard, in the order of the tabs; the last one is hidden. */
const OTHERS = ["Growth", CHECK, FIGURES, "Snapshots", "Deals as last read"];

/** What the four tiles show, in their order. */
const tilesOf = (board: Salesboard) => TILES.map(({ column }) => board.read(DASHBOARD, ROW.tileValue, column));

describe("the dashboard of a workbook with twelve deals", () => {
  let board: Salesboard;
  let said: { kind: string; text: string };
  beforeAll(async () => {
    board = await openSalesboard({ Deals: fewDeals, Notes: [["of mine"], [42]] });
    said = await board.press("connectAndBuild");
  });
  afterAll(() => board.close());

  test("is made with one press, and says so", () => {
    expect(said).toEqual({
      kind: "done",
      text: expect.stringContaining(`The dashboard of 12 deals was made on the sheet "${DASHBOARD}".`),
    });
    expect(board.sheetNames()).toEqual(["Deals", "Notes", DASHBOARD, ...OTHERS]);
    expect(board.excel.problems).toEqual([]);
  });

  test("opens with everybody in the newest quarter", () => {
    expect(board.read(DASHBOARD, ROW.choices, NAME)).toBe("Team");
    expect(board.read(DASHBOARD, ROW.choices, PERIOD_CHOICE)).toBe("2026-Q2");
    // Four open; (1,000 + 3,000) / 2; 2 won of 4 closed; the median of 10 and 30 days.
    expect(tilesOf(board)).toEqual([4, 2000, 0.5, 20]);
  });

  test("shows another person and another period as soon as they are chosen", async () => {
    await board.type(DASHBOARD, ROW.choices, NAME, "Ann");
    // Two open; the same orders; 2 won of 3 closed.
    expect(tilesOf(board)).toEqual([2, 2000, 2 / 3, 20]);
    await board.type(DASHBOARD, ROW.choices, PERIOD_CHOICE, "2026-Q1");
    // Nothing open on 31 March; one order of 500 after 30 days; 1 won of 2 closed.
    expect(tilesOf(board)).toEqual([0, 500, 0.5, 30]);
    await board.type(DASHBOARD, ROW.choices, NAME, "Ben");
    expect(tilesOf(board)).toEqual([0, "–", "–", "–"]);
  });

  test("keeps what was chosen when it is made again, and makes nothing twice", async () => {
    await board.type(DASHBOARD, ROW.choices, NAME, "Ann");
    await board.type(DASHBOARD, ROW.choices, PERIOD_CHOICE, "2026-Q1");
    const before = [board.document.charts.length, board.document.engine.listTables().length];
    const formatsBefore = board.document.conditionalFormats.length;
    await board.press("makeDashboard");
    expect(board.sheetNames()).toEqual(["Deals", "Notes", DASHBOARD, ...OTHERS]);
    expect([board.document.charts.length, board.document.engine.listTables().length]).toEqual(before);
    expect(board.document.conditionalFormats.length).toBe(formatsBefore);
    expect(board.read(DASHBOARD, ROW.choices, NAME)).toBe("Ann");
    expect(tilesOf(board)).toEqual([0, 500, 0.5, 30]);
  });

  test("has a native chart for each figure, drawing cells of the sheet, from zero", () => {
    const { id: sheetId } = board.document.engine.listSheets().find(({ name }) => name === DASHBOARD)!;
    const onDashboard = board.document.charts.filter((chart) => chart.sheetId === sheetId);
    const charts = onDashboard.map(({ name, valueAxis, series }) => ({
      name,
      minimum: valueAxis.minimum,
      drawn: series.map(({ values }) => values?.startsWith(`'${DASHBOARD}'!`)),
    }));
    expect(charts).toEqual([
      { name: "Salesboard cohort", minimum: 0, drawn: [true] },
      ...TILES.map(({ id }) => ({ name: `Salesboard ${id}`, minimum: 0, drawn: [true, true] })),
    ]);
  });

  test("repeats the heads of the people on every page they go on to when it is printed", () => {
    const { id } = board.document.engine.listSheets().find(({ name }) => name === DASHBOARD)!;
    const [head = 0] = /\d+/.exec(board.document.sheets.get(id)?.printTitleRows ?? "") ?? [];
    expect(board.document.sheets.get(id)?.printTitleRows).toMatch(new RegExp(`\\$${head}:\\$${head}$`));
    expect(board.read(DASHBOARD, Number(head) - 1, NAME)).toBe("Name");
  });

  test("leaves the user's sheets exactly as they were", () => {
    expect(board.contents("Deals")?.cells).toEqual(fewDeals.map((row) => [...row]));
    expect(board.contents("Notes")?.cells).toEqual([["of mine"], [42]]);
  });

  test("tells in the data check which sheet was read, how, and what was not used", () => {
    expect(board.table("SalesboardSources")).toContainEqual(
      expect.objectContaining({ Sheet: "Deals", Role: "deals", Rows: 12 }),
    );
    const columns = board.table("SalesboardColumns");
    const fields = columns.filter(({ Sheet }) => Sheet === "Deals").map(({ Header, Field }) => [Header, Field]);
    expect(fields).toEqual([
      ["Deal ID", "id"],
      ["Owner", "owner"],
      ["Created", "created"],
      ["Closed", "closed"],
      ["Status", "status"],
      ["Value", "value"],
    ]);
    const sureness = columns.filter(({ Sheet }) => Sheet === "Deals").map(({ Confidence }) => Confidence);
    expect(new Set(sureness)).toEqual(new Set(["sure"]));
    expect(columns).toContainEqual(expect.objectContaining({ Sheet: "Notes", Header: "of mine", Field: null }));
  });
});

test("a person whose name looks like a formula stays a name, and has figures like anybody", async () => {
  const board = await openSalesboard({ Deals: manyDeals(240, ["Ann", ...HOSTILE_NAMES]) });
  expect(await board.press("connectAndBuild")).toMatchObject({ kind: "done" });
  const figures = board.table("SalesboardKPIs");
  const owners = new Set(figures.filter(({ WhoKind }) => WhoKind === "owner").map(({ Who }) => Who));
  expect([...owners].sort()).toEqual(["Ann", ...HOSTILE_NAMES].sort());
  for (const name of HOSTILE_NAMES) {
    await board.type(DASHBOARD, ROW.choices, NAME, name);
    await board.type(DASHBOARD, ROW.choices, PERIOD_CHOICE, "2025");
    const expected = figures.find(({ Key }) => Key === `${name}|2025`)!;
    expect([name, ...tilesOf(board)]).toEqual([name, ...TILES.map(({ id }) => expected[id] ?? "–")]);
  }
  board.close();
});

test("the dashboard follows when deals come or go, and the table keeps its name and place", async () => {
  const board = await openSalesboard({ Deals: manyDeals(300, ["Ann", "Ben", "Chris", "Dan"]) });
  await board.press("connectAndBuild");
  const before = board.table("SalesboardKPIs").length;
  const { engine } = board.document;
  const { id } = engine.listSheets()[0]!;
  // All deals of Chris and Dan go.
  const cells = engine.readValues(id, { row: 1, column: 0, rows: 300, columns: 6 });
  const kept = cells.filter((row) => row[1] === "Ann" || row[1] === "Ben");
  engine.clear(id, { row: 1, column: 0, rows: 300, columns: 6 }, "contents");
  engine.writeCells(
    id,
    { row: 1, column: 0, rows: kept.length, columns: 6 },
    kept.map((row) => row.map((value) => ({ value }))),
  );
  await board.press("connectAndBuild");
  const figures = board.table("SalesboardKPIs");
  expect(new Set(figures.map(({ Who }) => Who))).toEqual(new Set(["Team", "Ann", "Ben"]));
  // Five people before (Team and four owners), three now, in the same periods.
  expect(figures.length).toBe((before / 5) * 3);
  const rest = board.contents(FIGURES)!;
  const keys = rest.values.map((row) => row[0]).filter((key) => String(key).includes("|"));
  expect(keys.length).toBe(figures.length);
  expect(tilesOf(board).every((value) => value !== null)).toBe(true);
  board.close();
});

test("a sheet of the user's that has the dashboard's name is left alone", async () => {
  const mine: Rows = [["my own dashboard"], [1]];
  const board = await openSalesboard({ Deals: fewDeals, [DASHBOARD]: mine });
  expect((await board.press("connectAndBuild")).text).toContain(`"${DASHBOARD} 2"`);
  expect(board.contents(DASHBOARD)?.cells).toEqual(mine);
  expect(board.sheetNames()).toContain(`${DASHBOARD} 2`);
  board.close();
});

describe("a sheet the add-in made is known by its hidden mark", () => {
  test("so that it is brought up to date under the name, and at the place, that people gave it", async () => {
    const board = await openSalesboard({ Deals: fewDeals });
    await board.press("connectAndBuild");
    const { engine } = board.document;
    const made = engine.listSheets().find(({ name }) => name === DASHBOARD)!;
    engine.renameSheet(made.id, "For the board");
    engine.moveSheet(made.id, 0);
    expect((await board.press("makeDashboard")).text).toContain('"For the board"');
    expect(board.sheetNames()).toEqual(["For the board", "Deals", ...OTHERS]);
    expect(board.read("For the board", ROW.tileValue, NAME)).toBe(4);
    board.close();
  });

  test("so that one that was deleted is made anew", async () => {
    const board = await openSalesboard({ Deals: fewDeals });
    await board.press("connectAndBuild");
    const { engine } = board.document;
    engine.deleteSheet(engine.listSheets().find(({ name }) => name === DASHBOARD)!.id);
    expect(await board.press("makeDashboard")).toMatchObject({ kind: "done" });
    expect(tilesOf(board)).toEqual([4, 2000, 0.5, 20]);
    await board.press("makeDashboard");
    expect(board.sheetNames().filter((name) => name.startsWith(DASHBOARD))).toEqual([DASHBOARD]);
    board.close();
  });
});

describe("while somebody types in a cell", () => {
  test("the dashboard waits, and is made when the typing ends", async () => {
    const board = await openSalesboard({ Deals: fewDeals }, { requirementSets: { DelayForCellEdit: "1.1" } });
    const endTyping = board.excel.startCellEdit();
    const pressed = board.press("connectAndBuild");
    setTimeout(endTyping, 200);
    expect(await pressed).toMatchObject({ kind: "done" });
    expect(tilesOf(board)).toEqual([4, 2000, 0.5, 20]);
    board.close();
  });

  test("an Excel that cannot wait refuses, and the pane says what to do", async () => {
    const board = await openSalesboard({ Deals: fewDeals });
    const endTyping = board.excel.startCellEdit();
    await board.excel.press("connectAndBuild");
    expect(board.excel.page.document.querySelector("[role=status]")?.textContent).toMatch(/Press Enter or Escape/);
    expect(board.excel.problems).toEqual([]);
    endTyping();
    expect(await board.press("connectAndBuild")).toMatchObject({ kind: "done" });
    board.close();
  });
});

test("as many requests go to Excel for 5,000 deals as for 100, but for the second part of the deals", async () => {
  const counts: number[] = [];
  for (const count of [100, 5000]) {
    const board = await openSalesboard({ Deals: manyDeals(count) });
    counts.push(await board.requests.count(() => board.press("connectAndBuild")));
    board.close();
  }
  expect(counts[1]! - counts[0]!).toBe(1);
});

test("no request is larger than 5 MB, nor is any answer, with 200 people and three years", async () => {
  const people = Array.from({ length: 200 }, (_, index) => `Person number ${index + 1} of the sales department`);
  const board = await openSalesboard({ Deals: manyDeals(6000, people) }, { payloadLimit: 5_000_000 });
  expect(await board.press("connectAndBuild")).toMatchObject({ kind: "done" });
  expect(new Set(board.table("SalesboardKPIs").map(({ Who }) => Who)).size).toBe(201);
  board.close();
});

describe("what cannot be read or written is said in one sentence, and nothing is made", () => {
  test.each<[string, Record<string, Rows>, RegExp]>([
    ["an empty workbook", { Sheet1: [] }, /no sheet with anything on it/],
    ["no deals", { Notes: [["Shopping"], ["Milk"]] }, /the sheet "Notes" does not look like a list of deals/],
    ["headers only", { Deals: [HEADER] }, /"Deals" has headers but no deals/],
    ["two lists of deals", { Deals: fewDeals, "Old deals": fewDeals }, /both "Deals" and "Old deals"/],
  ])("%s", async (_, sheets, sentence) => {
    const board = await openSalesboard(sheets);
    const before = board.sheetNames();
    const said = await board.press("connectAndBuild");
    expect(said.kind).toBe("error");
    expect(said.text).toMatch(sentence);
    expect(board.sheetNames()).toEqual(before);
    expect(board.document.engine.listNames()).toEqual([]);
    expect(board.excel.problems).toEqual([]);
    board.close();
  });

  test("making the dashboard before anything is connected", async () => {
    const board = await openSalesboard({ Deals: fewDeals });
    expect(await board.press("makeDashboard")).toMatchObject({ kind: "error", code: "noData" });
    expect(board.sheetNames()).toEqual(["Deals"]);
    board.close();
  });

  test("a sheet of the add-in's that somebody protected", async () => {
    const board = await openSalesboard({ Deals: fewDeals });
    await board.press("connectAndBuild");
    await (board.excel.page as unknown as { Excel: typeof Excel }).Excel.run(async (context) => {
      context.workbook.worksheets.getItem(DASHBOARD).protection.protect();
      await context.sync();
    });
    const before = board.contents(FIGURES)?.cells;
    const said = await board.press("makeDashboard");
    expect(said).toMatchObject({
      kind: "error",
      text: expect.stringContaining(`"${DASHBOARD}" could not be brought up to date`),
      offer: { kind: "unprotect", sheets: [DASHBOARD] },
    });
    expect(board.contents(FIGURES)?.cells).toEqual(before);
    board.close();
  });
});

test("after the page was loaded again the connected data are read again, with the options the user chose", async () => {
  const board = await openSalesboard({ Deals: fewDeals });
  board.document.settings.set("Salesboard.options", { asOf: "2026-03-31", measure: "revenue" });
  await board.press("connect");
  expect(board.sheetNames()).toEqual(["Deals"]);
  board.excel.close();
  const again = await openSalesboard({}, { document: board.document });
  expect(await again.press("makeDashboard")).toMatchObject({ kind: "done" });
  expect(again.read(DASHBOARD, ROW.choices, PERIOD_CHOICE)).toBe("2026-Q1");
  expect(again.read(DASHBOARD, ROW.trend, FIRST_NARROW)).toBe("2025-Q2");
  again.close();
});
