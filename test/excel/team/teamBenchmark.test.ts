import type { SheetSpec } from "../../../src/core/report/sheetSpec";
import { NAME, PAGE, ROW } from "../../../src/core/report/team/layout";
import { teamSheet } from "../../../src/core/report/team/teamSheet";
import { benchmarkTeam } from "../../../src/core/benchmark/benchmarkTeam";
import { buildIndex } from "../../../src/core/kpi/index/buildIndex";
import { listPeriods } from "../../../src/core/kpi/periods/listPeriods";
import { runSteps } from "../../../src/core/steps";
import "../../../src/locales/teamWords";
import { createLanguage } from "../../../src/locales/createLanguage";
import { readDeals } from "../../core/exampleData";
import { meta } from "../../core/report/rows";
import { openPane } from "../../taskpane/openPane";
import { fewDeals, manyDeals } from "../deals";
import { openSalesboard } from "../openSalesboard";
import { openWriter } from "../write/openWriter";

jest.setTimeout(240_000);

const SHEET = "Team benchmark";
type Board = Awaited<ReturnType<typeof openSalesboard>>;

/** Has the add-in make the sheet, as the pane's button does; gives what it said. */
async function make({ excel }: Board) {
  await excel.run("makeTeamBenchmark");
  await excel.idle();
  return excel.settings()["Salesboard.lastMessage"] as { kind: string; text: string };
}

test("is made on request only, of the data as they are, and shown", async () => {
  const board = await openSalesboard({ Deals: fewDeals });
  await board.press("connectAndBuild");
  expect(board.sheetNames()).not.toContain(SHEET);
  expect(await make(board)).toMatchObject({
    kind: "done",
    text: 'The team benchmark was made on the sheet "Team benchmark", with a page for each person to print.',
  });
  // Of the twelve months to 30 June 2026, counted in deals.ts: Ann won three of five, Ben none of one.
  const rows = [ROW.team, ROW.people, ROW.people + 1].map((row) =>
    [NAME, 3, 4].map((column) => board.read(SHEET, row, column)),
  );
  expect(rows).toEqual([
    ["Team", 0.5, 6],
    ["Ann", 0.6, 5],
    ["Ben", 0, 1],
  ]);
  expect(board.table("SalesboardBenchmark")[0]).toEqual({
    ...{ Owner: "Ann", Kpi: "openQuotes", Value: 2, N: 2, P: null, Verdict: null },
  });
  expect(board.excel.problems).toEqual([]);
  board.close();
});

test("follows the data once it is there, and what is written on a page's lines stays", async () => {
  const board = await openSalesboard({ Deals: fewDeals });
  await board.press("connectAndBuild");
  await make(board);
  const pageOf = (name: string) => {
    const { cells, area } = board.contents(SHEET)!;
    return area.row + cells.findLastIndex((row) => row[NAME - area.column] === name);
  };
  const line = pageOf("Ben") + PAGE.lines;
  await board.excel.user.type(SHEET, `B${String(line + 1)}`, "Call ten prospects");
  // Ben's one open quote of D11 is lost.
  await board.type("Deals", 11, 4, "Lost");
  await board.type("Deals", 11, 3, "2026-06-30");
  expect(await board.press("makeDashboard")).toMatchObject({ kind: "done" });
  expect([3, 4].map((column) => board.read(SHEET, ROW.people + 1, column))).toEqual([0, 2]);
  expect(board.read(SHEET, line, NAME)).toBe("Call ten prospects");
  board.close();
});

test("is taken out with everything else", async () => {
  const pane = await openPane({ Deals: fewDeals });
  await pane.press("Connect and make dashboard");
  await make(pane.board);
  expect(pane.board.sheetNames()).toContain(SHEET);
  await pane.press("Disconnect and remove …");
  expect(pane.question()[0]).toContain(SHEET);
  await pane.press("Disconnect and remove");
  expect(pane.board.sheetNames()).toEqual(["Deals"]);
  expect([...pane.board.document.settings.keys()]).toEqual([]);
  expect(pane.board.document.engine.listNames()).toEqual([]);
  pane.close();
});

describe("its sheet", () => {
  const specOf = (people: number): SheetSpec => {
    const names = Array.from({ length: people }, (_, at) => `Person with a name ${String(at + 1)}`);
    const { data, asOf } = readDeals(manyDeals(people * 20, names));
    const index = buildIndex(data, { everybody: "Team", noOwner: "No owner" });
    const period = listPeriods(index.firstEvent, asOf)[0]!;
    const benchmark = runSteps(benchmarkTeam(index, { who: index.called.everybody, period }));
    return teamSheet({ benchmark, language: createLanguage("en"), meta, hidesNames: false });
  };

  test("of fifty people takes no more requests than one of five, at most ten, each as small as Excel on the web wants it", async () => {
    const counts: number[] = [];
    for (const people of [5, 50]) {
      const writer = await openWriter({ payloadLimit: 5 * 1024 * 1024 });
      counts.push(await writer.board.requests.count(() => writer.write(specOf(people))));
      expect(writer.board.excel.problems).toEqual([]);
      const { cells } = writer.board.contents(SHEET)!;
      expect(cells.flat()).toContain(`Person with a name ${String(people)}`);
      writer.board.close();
    }
    expect(counts[1]).toBe(counts[0]);
    expect(counts[1]).toBeLessThanOrEqual(10);
  });

  test("that is as it was written is not written again", async () => {
    const writer = await openWriter();
    const spec = specOf(5);
    await writer.write(spec);
    let changes = 0;
    const stop = writer.board.document.engine.onChanged(() => changes++);
    await writer.update(spec);
    stop();
    expect(changes).toBe(0);
    writer.board.close();
  });
});
