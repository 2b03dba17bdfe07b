import { ROW, TILES } from "../../../src/core/report/dashboard/layout";
import { fewDeals, HEADER } from "../deals";
import { openSalesboard, type Rows } from "../openSalesboard";
import type { Refusal } from "../requests";
import { workbookState } from "../workbookState";

jest.setTimeout(240_000);

type Salesboard = Awaited<ReturnType<typeof openSalesboard>>;
const DASHBOARD = "Sales dashboard";
const FIGURES = "Sales figures";
const MADE = [DASHBOARD, "Growth", "Data check", FIGURES, "Snapshots", "Deals as last read"];
/** The deals of 2026-Q2, whose figures the dashboard shows first: with a third of the periods each of some 200 builds is a fifth cheaper. */
const oneQuarter: Rows = [HEADER, ...fewDeals.slice(5)];
const HOWS: readonly Refusal[] = ["at once", "halfway", "with its answer lost"];

const tilesOf = (board: Salesboard) => TILES.map(({ column }) => board.read(DASHBOARD, ROW.tileValue, column));

/** All that the add-in made or changed, to be compared with what it was. */
const stateOf = (board: Salesboard) => ({ ...workbookState(board.document, stampRow), settings: settingsOf(board) });

/** Without the settings: data that were read stay connected, also where no sheet could be made of them. */
const sheetsOf = (board: Salesboard) => workbookState(board.document, stampRow);

/** But for when the data were read, and for what was said of it. */
function settingsOf({ document }: Salesboard): Record<string, unknown> {
  const kept = [...document.settings].filter(([key]) => key !== "Salesboard.lastMessage");
  return Object.fromEntries(kept.map(([key, value]) => [key, { ...(value as object), readAt: undefined }]));
}

/** The figures say when they were read, to the second. */
const stampRow = (sheet: string) => (sheet === FIGURES ? 3 : -1);

/** Presses the button and says what it said, also where the page reports a problem besides. */
async function pressAndHear(board: Salesboard): Promise<string> {
  await board.excel.press("connectAndBuild").catch(() => undefined);
  await board.excel.idle();
  return board.excel.page.document.querySelector("[role=status]")?.textContent ?? "";
}

describe("what Excel would refuse is said before anything is written", () => {
  test("a table of the user's that has the name of the add-in's own", async () => {
    const board = await openSalesboard({ Deals: fewDeals, Mine: [["a"], [1]] });
    const { engine } = board.document;
    engine.addTable(engine.listSheets()[1]!.id, { row: 0, column: 0, rows: 2, columns: 1 }, "salesboardKpis");
    const before = sheetsOf(board);
    expect(await board.press("connectAndBuild")).toMatchObject({
      kind: "error",
      text: expect.stringMatching(/needs the name "SalesboardKPIs", and something else in this workbook has it/),
    });
    expect(sheetsOf(board)).toEqual(before);
    board.close();
  });

  test("at a rebuild too: a table there was no need of so far, and the dashboard stays as it was", async () => {
    const board = await openSalesboard({ Deals: fewDeals, Mine: [["a"], [1]] });
    await board.press("connectAndBuild");
    const { engine } = board.document;
    // A deal without an owner gives the first finding, so that the table of findings is wanted from now on.
    const findings = engine.listTables().find(({ name }) => name === "SalesboardFindings");
    if (findings) engine.renameTable(findings.id, "SalesboardOther");
    engine.addTable(engine.listSheets()[1]!.id, { row: 0, column: 0, rows: 2, columns: 1 }, "SalesboardFindings");
    await board.type("Deals", 1, 1, "");
    const before = sheetsOf(board);
    expect((await board.press("connectAndBuild")).text).toMatch(/the name "SalesboardFindings"/);
    expect(sheetsOf(board)).toEqual(before);
    expect(tilesOf(board)).toEqual([4, 2000, 0.5, 20]);
    board.close();
  });

  test.each<[string, (board: Salesboard) => void]>([
    [
      "a name of the user's own",
      ({ document }) =>
        document.engine.putName({ name: "SalesboardWho", formula: "=Mine!$A$1", visible: true, comment: "" }),
    ],
    [
      "a constant of the user's own",
      ({ document }) =>
        document.engine.putName({ name: "SalesboardPeriods", formula: "=0.21", visible: true, comment: "" }),
    ],
    [
      "a name that a table must have",
      ({ document }) =>
        document.engine.putName({ name: "SALESBOARDKPIS", formula: "=Mine!$A$1", visible: true, comment: "" }),
    ],
  ])("%s is neither changed nor taken over", async (_, name) => {
    const board = await openSalesboard({ Deals: fewDeals, Mine: [["a"], [1]] });
    name(board);
    const before = sheetsOf(board);
    expect((await board.press("connectAndBuild")).text).toMatch(/something else in this workbook has it/);
    expect(sheetsOf(board)).toEqual(before);
    board.close();
  });

  test("a table of the user's on a sheet the add-in made", async () => {
    const board = await openSalesboard({ Deals: fewDeals });
    await board.press("connectAndBuild");
    const { engine } = board.document;
    const { id } = engine.listSheets().find(({ name }) => name === DASHBOARD)!;
    engine.addTable(id, { row: 1, column: 1, rows: 2, columns: 1 }, "Mine");
    const before = sheetsOf(board);
    expect((await board.press("connectAndBuild")).text).toMatch(/your table "Mine" stands where Salesboard writes/);
    expect(sheetsOf(board)).toEqual(before);
    board.close();
  });
});

test("a sheet that somebody else makes at the same moment under the name the add-in wants is not taken away", async () => {
  const board = await openSalesboard({ Deals: fewDeals });
  const { engine } = board.document;
  const addsTheSecond = (text: string) => text.includes('"Data check"');
  await board.requests.before(
    addsTheSecond,
    () => void engine.addSheet("Data check"),
    () => pressAndHear(board),
  );
  expect(board.sheetNames()).toEqual([
    "Deals",
    DASHBOARD,
    "Growth",
    "Data check 2",
    FIGURES,
    "Snapshots",
    "Data check",
    "Deals as last read",
  ]);
  expect(board.contents("Data check")).toBeUndefined();
  expect(tilesOf(board)).toEqual([4, 2000, 0.5, 20]);
  board.close();
});

describe("when Excel refuses any one request, whichever it is", () => {
  test.each(HOWS)("%s, a first dashboard is not there at all or complete, and the next try works", async (how) => {
    let board = await openSalesboard({ Deals: oneQuarter });
    const before = workbookState(board.document, stampRow);
    for (let refused = 1; ; refused++) {
      // The tries before this one were refused, too, and went further each time.
      const requests = await board.requests.refuseWhere(
        (request) => request === refused,
        how,
        () => pressAndHear(board),
      );
      if (requests < refused) break;
      if (board.sheetNames().length === 1) {
        expect([refused, workbookState(board.document, stampRow)]).toEqual([refused, before]);
        continue;
      }
      expect([refused, ...tilesOf(board)]).toEqual([refused, 4, 2000, 0.5, 20]);
      expect([refused, ...board.sheetNames()]).toEqual([refused, "Deals", ...MADE]);
      board.close();
      board = await openSalesboard({ Deals: oneQuarter });
    }
    expect(tilesOf(board)).toEqual([4, 2000, 0.5, 20]);
    expect(board.sheetNames()).toEqual(["Deals", ...MADE]);
    board.close();
  });

  test.each(HOWS)("%s, a dashboard made again is whole", async (how) => {
    const board = await openSalesboard({ Deals: oneQuarter, Mine: [["mine"]] });
    await board.press("connectAndBuild");
    const whole = stateOf(board);
    for (let refused = 1; ; refused++) {
      const requests = await board.requests.refuseWhere(
        (request) => request === refused,
        how,
        () => pressAndHear(board),
      );
      if (requests < refused) break;
      expect([refused, stateOf(board)]).toEqual([refused, whole]);
    }
    board.close();
  });

  test("refused again and again while sheets are written that were there, it says that they may be incomplete", async () => {
    const board = await openSalesboard({ Deals: oneQuarter });
    await board.press("connectAndBuild");
    const whole = stateOf(board);
    let said = "";
    await board.requests.refuseWhere(
      (_, text) => text.includes("SetPosition"),
      "halfway",
      async () => {
        said = await pressAndHear(board);
      },
    );
    expect(said).toMatch(/may be incomplete now/);
    expect(await board.press("connectAndBuild")).toMatchObject({ kind: "done" });
    expect(stateOf(board)).toEqual(whole);
    board.close();
  });

  test("also where the sheets begun cannot be taken away, the first reason is what is said", async () => {
    const board = await openSalesboard({ Deals: oneQuarter });
    let said = "";
    let writing = Infinity;
    // The request that draws charts is the writing; all that comes after it is refused as well.
    await board.requests.refuseWhere(
      (request, text) => {
        if (text.includes("SetPosition")) writing = request;
        return request >= writing;
      },
      "halfway",
      async () => {
        said = await pressAndHear(board);
      },
    );
    expect(said).toMatch(/Your own sheets were not changed/);
    expect(await board.press("connectAndBuild")).toMatchObject({ kind: "done" });
    board.close();
  });
});
