import { toDay } from "../../../src/core/crm/cells/day";
import { fewDeals } from "../deals";
import type { Rows } from "../openSalesboard";
import { showPane } from "../../taskpane/openPane";
import { openVerbs } from "../openVerbs";
import { until } from "../until";

jest.setTimeout(300_000);

type Verbs = typeof import("../../../src/excel/remove/planRemoval") & typeof import("../../../src/excel/work");
const MODULES = ["excel/remove/planRemoval", "excel/work"];

const FIGURES = "Sales figures";
const MINE = "My KPIs";
const VALUES = "My KPI values";
/** The row of the first definition, and of the first value, as people count. */
const FIRST = 12;
const FIRST_VALUE = 7;

const day = toDay;
/** Ann: two visits done in 2026-Q2, one to come. Cleo, who has no deals: one call. */
const activities: Rows = [
  ["Activity ID", "Type", "Owner", "Date", "Done"],
  ["A1", "Visit", "Ann", day(2026, 4, 2), "Yes"],
  ["A2", "Visit", "Ann", day(2026, 5, 2), "Yes"],
  ["A3", "Visit", "Ann", day(2026, 5, 9), "No"],
  ["A4", "Call", "Cleo", day(2026, 5, 3), "Yes"],
];

async function open(sheets: Readonly<Record<string, Rows>> = { Deals: fewDeals, Activities: activities }) {
  const { board, verbs } = await openVerbs<Verbs>(MODULES, sheets);
  expect(await board.press("connectAndBuild")).toMatchObject({ kind: "done" });
  return { board, verbs };
}
type Board = Awaited<ReturnType<typeof open>>["board"];

/** Presses the pane's button: the page's own code, so that the sheets are followed from then on. */
async function addOwn(board: Board): Promise<void> {
  const pane = await showPane(board);
  await pane.press("Add a KPI of your own");
  await until(() => board.document.engine.listTables().some(({ name }) => name === "SalesboardTyped"), true);
  await board.excel.idle();
}

const figure = (board: Board, column: string, who: string, period: string) =>
  board.table("SalesboardKPIs").find((row) => row.Who === who && row.Period === period)?.[column];
/** The dashboard's four large figures, and its list of other KPIs: what stands in the cells, as they were last calculated. */
function dashboard(board: Board) {
  const { values, area } = board.contents("Sales dashboard")!;
  const at = (row: number, column: number) => values[row - area.row]?.[column - area.column];
  const first = values.findIndex(([label]) => label === "Activities");
  const others = values.slice(first, values.indexOf(values.find((row, index) => index > first && !row[0])!));
  return { tiles: [1, 3, 7, 11].map((column) => at(7, column)), others: others.map((row) => [row[0], row[2]]) };
}
/** Team in 2026-Q2: D8, D9, D11 and D12 are open; D5 and D6 bring 1,000 and 3,000, after 10 and 30 days; D7 and D10 are lost. */
const TILES = [4, 2000, 0.5, 20];
/** Done visits are A1 and A2; A4 is the call. */
const COUNTED = [
  ["Activities", 3],
  ["Call", 1],
  ["Visit", 2],
];
const says = (board: Board, row: number) => board.read(MINE, row - 1, 15);

describe("a workbook with deals and activities", () => {
  let board: Board;
  let verbs: Verbs;
  beforeAll(async () => {
    ({ board, verbs } = await open());
  });
  afterAll(() => board.close());

  test("the list's own activity types are KPIs, by the words of the list, also of who has no deals", () => {
    expect(figure(board, "activities", "Team", "2026-Q2")).toBe(3);
    expect(figure(board, "activitiesVisit", "Ann", "2026-Q2")).toBe(2);
    expect(figure(board, "activitiesCall", "Cleo", "2026-Q2")).toBe(1);
    expect(figure(board, "newLeads", "Team", "2026-Q2")).toBeUndefined();
  });

  test("the pane's button makes two sheets with empty tables, and they are no lists to be read", async () => {
    await addOwn(board);
    expect(board.sheetNames()).toEqual(expect.arrayContaining([MINE, VALUES]));
    expect(board.table("SalesboardMyKPIs")).toHaveLength(12);
    expect(board.table("SalesboardSources").map(({ Sheet }) => Sheet)).toEqual(["Deals", "Activities"]);
  });

  test("what is written there is counted, without a press, and said beside it; a wrong row says what to do", async () => {
    const { user } = board.excel;
    await user.type(MINE, `A${FIRST}`, "Visits held");
    await user.type(MINE, `B${FIRST}`, "Activities");
    await user.type(MINE, `E${FIRST}`, "Type");
    await user.type(MINE, `F${FIRST}`, "Visit*");
    await user.type(MINE, `A${FIRST + 1}`, "Nonsense");
    await user.type(MINE, `B${FIRST + 1}`, "Invoices");
    await user.type(MINE, `A${FIRST + 2}`, "Satisfied");
    await user.type(MINE, `B${FIRST + 2}`, "Typed by hand");
    await user.type(VALUES, `A${FIRST_VALUE}`, "Satisfied");
    await user.type(VALUES, `C${FIRST_VALUE}`, "2026-Q2");
    await user.type(VALUES, `D${FIRST_VALUE}`, "8");
    await user.type(VALUES, `A${FIRST_VALUE + 1}`, "Satisfied");
    await user.type(VALUES, `B${FIRST_VALUE + 1}`, "Zoe");
    await user.type(VALUES, `C${FIRST_VALUE + 1}`, "2026-Q2");
    await user.type(VALUES, `D${FIRST_VALUE + 1}`, "9");
    await until(() => says(board, FIRST), "3 of 4 rows count.");
    await until(() => figure(board, "satisfied", "Team", "2026-Q2"), 8);
    await board.excel.idle();
    expect(figure(board, "visitsHeld", "Ann", "2026-Q2")).toBe(3);
    expect(says(board, FIRST + 1)).toMatch(/^"Invoices" is no source\. Choose deals/);
    expect(board.read(VALUES, FIRST_VALUE - 1, 4)).toBe("Taken for Team, 2026-Q2.");
    expect(board.read(VALUES, FIRST_VALUE, 4)).toMatch(/^Nobody is called "Zoe"/);
    const finding = board.table("SalesboardFindings").find(({ Kind }) => Kind === "ownKpi");
    expect(finding).toMatchObject({ Count: 2, Cells: `'${MINE}'!A${FIRST + 1}, '${VALUES}'!A${FIRST_VALUE + 1}` });
  });

  test("the dashboard has it, and its other figures stay as they are though the table they come from is wider", () => {
    const { tiles, others } = dashboard(board);
    expect(tiles).toEqual(TILES);
    expect(others).toEqual(expect.arrayContaining([...COUNTED, ["Visits held", 3], ["Satisfied", 8]]));
    expect(others).toHaveLength(COUNTED.length + 2);
  });

  test("a renamed header of the list is said with what there is, and the KPI keeps its columns", async () => {
    await board.excel.user.type("Activities", "B1", "Kind");
    const said = () => String(says(board, FIRST));
    await until(() => said().startsWith('"Activities" has no column "Type". It has: Activity ID, Kind'), true);
    await board.excel.idle();
    expect(figure(board, "visitsHeld", "Team", "2026-Q2") ?? "").toBe("");
    await board.excel.user.type("Activities", "B1", "Type");
    await until(said, "3 of 4 rows count.");
    await board.excel.idle();
  });

  test("a renamed header of our own table is said, and the other columns work on", async () => {
    await board.excel.user.type(MINE, `M${FIRST - 1}`, "Sort");
    const found = () => board.table("SalesboardFindings").find(({ Kind }) => Kind === "ownKpi");
    await until(() => String(found()?.Cells).includes(`'${MINE}'!M${FIRST - 1}`), true);
    expect(figure(board, "visitsHeld", "Ann", "2026-Q2")).toBe(3);
    await board.excel.user.type(MINE, `M${FIRST - 1}`, "Unit");
    await until(() => String(found()?.Cells).includes(`!M${FIRST - 1}`), false);
    await board.excel.idle();
  });

  test("a text that looks like a formula stays a text, in the table and wherever the KPI is shown", async () => {
    const hostile = "=1+1";
    await board.excel.user.type(MINE, `A${FIRST + 3}`, hostile);
    await board.excel.user.type(MINE, `B${FIRST + 3}`, "Deals");
    await until(() => says(board, FIRST + 3), "12 of 12 rows count.");
    await board.excel.idle();
    // As a formula its value would be 2.
    const { values } = board.contents(FIGURES)!;
    expect(values[5]).toContain(hostile);
  });

  test("what is taken away goes from the dashboard, and its column stays empty where it is: a formula that reads another one goes on reading that", async () => {
    const columnsOf = () => board.document.engine.listTables().find(({ name }) => name === "SalesboardKPIs")!.columns;
    const before = columnsOf();
    for (const column of ["A", "B", "E", "F"]) await board.excel.user.type(MINE, `${column}${FIRST}`, "");
    await until(() => board.table("SalesboardKPIs").some(({ visitsHeld }) => visitsHeld !== null), false);
    await board.excel.idle();
    const { tiles, others } = dashboard(board);
    expect(tiles).toEqual(TILES);
    expect(others).toEqual(expect.arrayContaining([...COUNTED, ["Satisfied", 8]]));
    expect(others.map(([label]) => label)).not.toContain("Visits held");
    expect(columnsOf().slice(0, before.length)).toEqual(before);
  });

  test("disconnecting keeps the sheets, which are the reader's, and says so", async () => {
    const removal = await verbs.planRemoval(verbs.unwatchedWork());
    expect(removal.ownKpiSheets).toEqual([MINE, VALUES]);
    expect(removal.sheets.map(({ sheetName }) => sheetName)).not.toContain(MINE);
  });
});

test("the requests do not grow with the activities but by their chunks", async () => {
  const many: Rows = [
    activities[0]!,
    ...Array.from({ length: 20_000 }, (_, at) => [
      `A${at}`,
      at % 3 === 0 ? "Visit" : "Call",
      "Ann",
      day(2026, 4, 1) + (at % 60),
      "Yes",
    ]),
  ];
  const few = await open();
  await addOwn(few.board);
  const ofFew = await few.board.requests.count(() => few.board.press("connectAndBuild"));
  few.board.close();
  const { board } = await open({ Deals: fewDeals, Activities: many });
  await addOwn(board);
  await board.excel.user.type(MINE, `A${FIRST}`, "Visits held");
  await board.excel.user.type(MINE, `B${FIRST}`, "Activities");
  await board.excel.user.type(MINE, `E${FIRST}`, "Type");
  await board.excel.user.type(MINE, `F${FIRST}`, "Visit");
  await until(() => says(board, FIRST), "6,667 of 20,000 rows count.");
  await board.excel.idle();
  const ofMany = await board.requests.count(() => board.press("connectAndBuild"));
  expect(figure(board, "visitsHeld", "Ann", "2026-Q2")).toBe(6667);
  // 500 rows at first, then ten times as many and 10,000 at most: 500, 5,000, 10,000, 4,500; one chunk where there are few.
  expect(ofMany - ofFew).toBeLessThanOrEqual(5);
  board.close();
});
