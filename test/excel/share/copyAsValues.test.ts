import { readFileSync } from "node:fs";
import { join } from "node:path";
import { columnLetters } from "../../../src/core/crm/cells/cells";
import { COLUMN, INPUT, LABEL, ROW } from "../../../src/core/report/whatIf/layout";
import { PEOPLE } from "../../../src/sample/firm";
import { openWorkbook } from "../../../src/workbench/files/openWorkbook";
import { openPane, type Pane } from "../../taskpane/openPane";

jest.setTimeout(300_000);

const COPY = /^(Sales dashboard|Growth|What if|Team benchmark) 2026-06-30$/;
const file = readFileSync(join(__dirname, "../../../assets/sample-crm.xlsx"));

/** All that a sheet holds that somebody might read: what is shown, what is calculated, and what lies behind. */
function allOf({ board }: Pane, sheetName: string): string {
  const { engine, charts, validations, conditionalFormats, sheets } = board.document;
  const { id } = engine.listSheets().find(({ name }) => name === sheetName)!;
  const { cells, values } = board.contents(sheetName)!;
  const ofSheet = <Item extends { readonly sheetId: string }>(list: readonly Item[]) =>
    list.filter(({ sheetId }) => sheetId === id);
  return JSON.stringify([
    sheetName,
    cells,
    values,
    ofSheet(charts),
    ofSheet(validations),
    ofSheet(conditionalFormats),
    [...(sheets.get(id)?.properties ?? [])],
    engine.listNames().filter(({ sheetId, formula }) => sheetId === id || formula.includes(`'${sheetName}'`)),
  ]);
}

const copiesOf = ({ board }: Pane) => board.sheetNames().filter((name) => COPY.test(name));

/** Hides names, or shows them, and waits until the sheets have followed. */
async function switchNames(pane: Pane): Promise<void> {
  await pane.go("Dashboard");
  pane.shown<HTMLInputElement>("input[role=switch]")[0]!.click();
  await pane.until(() => pane.status.textContent.includes("follow your choice"), "the sheets do not follow");
}

describe("the sample workbook", () => {
  let pane: Pane;
  beforeAll(async () => {
    pane = await openPane({}, { document: await openWorkbook(file, "sample-crm.xlsx") });
    await pane.press("Connect and make dashboard");
    await pane.board.excel.run("makeTeamBenchmark");
    await pane.board.excel.run("makeWhatIf");
    await pane.board.excel.idle();
    // What would have come of five points more.
    await pane.board.excel.user.type("What if", `${columnLetters(COLUMN.change)}${String(INPUT.points + 1)}`, 5);
    await pane.board.excel.idle();
    await pane.board.excel.idle();
  });
  afterAll(() => pane.close());

  test("is copied as values that show what the sheets show, with charts of their own cells and nothing that leads back", async () => {
    const before = pane.board.sheetNames();
    expect(await pane.press("Copy sheets as values")).toMatch(
      /^The sheets "Sales dashboard 2026-06-30", "Growth 2026-06-30", "What if 2026-06-30" were added, with values only\./,
    );
    expect(pane.board.sheetNames()).toEqual([
      ...before,
      ...["Sales dashboard 2026-06-30", "Growth 2026-06-30", "What if 2026-06-30"],
    ]);
    const { engine, charts, validations } = pane.board.document;
    for (const name of ["Sales dashboard", "Growth", "What if"]) {
      const copy = `${name} 2026-06-30`;
      const { cells } = pane.board.contents(copy)!;
      expect(cells.flat().filter((cell) => typeof cell === "string" && cell.startsWith("="))).toEqual([]);
      const { id } = engine.listSheets().find((sheet) => sheet.name === copy)!;
      const own = charts.filter(({ sheetId }) => sheetId === id);
      expect(own.length).toBeGreaterThan(0);
      for (const { values, categories } of own.flatMap(({ series }) => series)) {
        for (const source of [values, categories]) expect(source).toMatch(new RegExp(`^'${copy}'!`));
      }
      expect(engine.listTables().filter(({ sheetId }) => sheetId === id)).toEqual([]);
      expect(validations.filter(({ sheetId }) => sheetId === id)).toEqual([]);
      expect(allOf(pane, copy)).not.toMatch(/Salesboard_|An Peeters.*Working cells/);
      // Every figure is the one that the sheet shows; what to choose where is said on that sheet only.
      const { id: original } = engine.listSheets().find((sheet) => sheet.name === name)!;
      const area = pane.board.document.sheets.get(id)!.printArea!;
      expect(area).toEqual(pane.board.document.sheets.get(original)!.printArea);
      const [shown, copied] = [original, id].map((sheetId) => engine.readTexts(sheetId, area));
      const differing = shown!.flatMap((line, r) => line.filter((text, c) => text !== copied![r]![c]));
      expect(
        differing.filter(
          (text) => !/^Choose in the|are formulas over the sheet|^What would this period have brought/.test(text),
        ),
      ).toEqual([]);
    }
    expect(pane.board.excel.problems).toEqual([]);
  });

  test("is read as before: a copy is no list of deals or people", async () => {
    expect(copiesOf(pane)).toHaveLength(3);
    const before = await pane.board.press("connect");
    expect(before.kind).toBe("done");
    await pane.go("Data");
    for (const name of copiesOf(pane)) expect(pane.document.querySelector("main")!.textContent).not.toContain(name);
    await pane.go("Dashboard");
  });

  test("a copy stays as it is when the data are read again, and a second one stands beside it", async () => {
    const first = allOf(pane, "Sales dashboard 2026-06-30");
    expect(await pane.press("Copy sheets as values")).toMatch(
      /"Sales dashboard 2026-06-30 2", "Growth 2026-06-30 2", "What if 2026-06-30 2"/,
    );
    expect(allOf(pane, "Sales dashboard 2026-06-30")).toBe(first);
    await pane.press("Undo");
    expect(pane.board.sheetNames().filter((name) => name.endsWith("2026-06-30 2"))).toEqual([]);
    expect(allOf(pane, "Sales dashboard 2026-06-30")).toBe(first);
  });

  test("with names hidden nobody is named on any sheet of figures, in the pane, or on a copy", async () => {
    const names = PEOPLE.map(({ name }) => name);
    await switchNames(pane);
    expect(names.length).toBeGreaterThan(8);
    await pane.press("Copy sheets as values");
    await pane.go("Team");
    await pane.press("Copy team benchmark as values");
    const sheets = ["Sales dashboard", "Growth", "What if", "Team benchmark", "Sales figures"];
    const seconds = ["Sales dashboard", "Growth", "What if"].map((name) => `${name} 2026-06-30 2`);
    const copies = [...seconds, "Team benchmark 2026-06-30"];
    for (const sheet of [...sheets, ...copies]) {
      const all = allOf(pane, sheet);
      expect(names.filter((name) => all.includes(name)).map((name) => `${name} on ${sheet}`)).toEqual([]);
      expect([sheet, all.includes("Person 1")]).toEqual([sheet, true]);
    }
    for (const view of ["Dashboard", "Team"]) {
      await pane.go(view);
      expect(names.filter((name) => pane.document.body.textContent.includes(name))).toEqual([]);
    }
    // Their own targets are found by what they are called, on both sheets that hold a figure against one.
    const [own] = pane.board
      .table("SalesboardTargets")
      .filter(({ Who, Kpi }) => /^Person/.test(String(Who)) && Kpi === "revenue");
    await pane.board.type("What if", ROW.choices, LABEL, String(own!["Who"]));
    await pane.board.type("What if", ROW.choices, COLUMN.now, String(own!["Period"]));
    expect(pane.board.read("What if", ROW.target, COLUMN.now)).toBe(own!["Target"]);
    // The same person is called the same on all sheets: revenue and verdict tell who is who to whoever knows both.
    const listed = (table: string, column: string) =>
      new Set(
        pane.board
          .table(table)
          .map((row) => String(row[column]))
          .filter((name) => name.startsWith("Person")),
      );
    const all = listed("SalesboardKPIs", "Who");
    for (const person of listed("SalesboardBenchmark", "Owner")) expect([...all]).toContain(person);
    expect(pane.board.excel.problems).toEqual([]);
  });

  test("with names shown again everybody is called as before", async () => {
    await switchNames(pane);
    const isNamedOn = (sheet: string) => allOf(pane, sheet).includes("An Peeters");
    expect(["Team benchmark", "Sales dashboard", "Sales dashboard 2026-06-30 2"].map(isNamedOn)).toEqual([
      ...[true, true, false],
    ]);
  });
});
