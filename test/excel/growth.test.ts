import { toDay } from "../../src/core/crm/cells/day";
import { COLUMN, HOLIDAY, LABEL, ROW } from "../../src/core/report/growth/layout";
import { openPane } from "../taskpane/openPane";
import { fewDeals, HEADER, manyDeals } from "./deals";
import { openSalesboard } from "./openSalesboard";
import { openVerbs } from "./openVerbs";

jest.setTimeout(240_000);

/** "M12" */
const holidayCell = (at: number) => `${String.fromCharCode(65 + HOLIDAY.day)}${HOLIDAY.first + at + 1}`;
const WHIT_MONDAY = toDay(2026, 5, 25);

test("your own holidays count, and stay when a month is added and the sheets are written again", async () => {
  const board = await openSalesboard({ Deals: fewDeals });
  await board.press("connectAndBuild");
  const months = board.table("SalesboardGrowth").length;
  // fewDeals begin in April 2025 and end in June 2026.
  expect(months).toBe(15);
  const row = ROW.monthsFirst + months - 2;
  expect([board.read("Growth", row, LABEL), board.read("Growth", row, COLUMN.days)]).toEqual(["2026-05", 21]);
  await board.excel.user.type("Growth", holidayCell(0), WHIT_MONDAY);
  await board.excel.idle();
  expect(board.read("Growth", row, COLUMN.days)).toBe(20);
  const july = ["D13", "Ann", toDay(2026, 6, 3), toDay(2026, 7, 20), "Won", 700] as const;
  for (const [column, value] of july.entries()) {
    await board.excel.user.type("Deals", `${"ABCDEF"[column]}${fewDeals.length + 1}`, value);
  }
  const { text } = await board.press("connectAndBuild");
  expect(text).not.toContain(holidayCell(0));
  expect(board.table("SalesboardGrowth")).toHaveLength(16);
  expect(board.read("Growth", HOLIDAY.first, HOLIDAY.day)).toBe(WHIT_MONDAY);
  expect(board.read("Growth", row, COLUMN.days)).toBe(20);
  expect(board.excel.problems).toEqual([]);
  board.close();
});

test("your own holidays stay when Salesboard is taken out, and nothing else of the sheet does", async () => {
  const pane = await openPane({ Deals: fewDeals });
  await pane.press("Connect and make dashboard");
  await pane.board.excel.user.type("Growth", holidayCell(0), WHIT_MONDAY);
  await pane.press("Disconnect and remove …");
  await pane.press("Disconnect and remove");
  expect(pane.board.sheetNames()).toEqual(["Deals", "Growth"]);
  expect(
    pane.board
      .contents("Growth")
      ?.values.flat()
      .filter((value) => value !== null),
  ).toEqual([WHIT_MONDAY]);
  expect(pane.board.document.engine.listNames()).toEqual([]);
  pane.close();
});

test("the sheets of fifty owners and three years are written in ten syncs, the dashboard as a whole, and the benchmark", async () => {
  const owners = Array.from({ length: 50 }, (_, at) => `Owner ${at + 1}`);
  const first = toDay(2023, 7, 1);
  const rows = manyDeals(2000, owners)
    .slice(1)
    .map(([id = null, owner = null, , , status = null, value = null], at) => {
      const created = first + Math.floor((at * 1060) / 2000);
      return [id, owner, created, status === "Open" ? null : created + 20, status, value];
    });
  const { board, verbs } = await openVerbs<
    typeof import("../../src/excel/read/connect") &
      typeof import("../../src/excel/write/reportSpecs") &
      typeof import("../../src/excel/write/writeSheets") &
      typeof import("../../src/excel/write/makeDashboard") &
      typeof import("../../src/excel/write/makeTeamBenchmark") &
      typeof import("../../src/excel/work")
  >(
    [
      ...["excel/read/connect", "excel/write/reportSpecs", "excel/write/writeSheets"],
      ...["excel/write/makeDashboard", "excel/write/makeTeamBenchmark", "excel/work"],
    ],
    { Deals: [HEADER, ...rows] },
  );
  const work = verbs.unwatchedWork();
  const connection = await verbs.connect(work);
  const write = async () => verbs.writeSheets(await verbs.reportSpecs(connection, work), work);
  // All that comes after the reading: looked up, added, written, the export kept, the sheet shown.
  const make = await board.requests.count(() => verbs.makeDashboard(connection, work));
  expect(make).toBeLessThanOrEqual(10);
  expect(board.table("SalesboardGrowth")).toHaveLength(36);
  expect(board.table("SalesboardKPIs").length).toBeGreaterThan(50 * 36);
  // Written again it is looked at first, what stands there and whose it is.
  expect(await board.requests.count(write)).toBeLessThanOrEqual(10);
  expect(await board.requests.count(() => verbs.makeDashboard(connection, work))).toBeLessThanOrEqual(10);
  const asking = { ...connection, options: { ...connection.options, benchmark: {} } };
  const benchmark = await board.requests.count(() => verbs.makeTeamBenchmark(asking, work));
  expect(benchmark).toBeLessThanOrEqual(10);
  expect(board.table("SalesboardBenchmark").length).toBeGreaterThan(50);
  console.info(`Requests: dashboard ${make}, benchmark ${benchmark}`);
  board.close();
});
