import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NAME, PERIOD_CHOICE, ROW, TILES } from "../../../src/core/report/dashboard/layout";
import { tidy } from "../../../src/core/crm/cells/normalise";
import { shownName } from "../../../src/core/crm/cells/shownName";
import { openWorkbook } from "../../../src/workbench/files/openWorkbook";
import { saveWorkbook } from "../../../src/workbench/files/saveWorkbook";
import { openSalesboard, type Rows } from "../openSalesboard";

jest.setTimeout(600_000);

/** Each begins, looks or is built like something that a spreadsheet, a page or a file would take for more than a text. */
const HOSTILE = [
  "=1+1",
  "+1-2",
  "-1+1",
  "@SUM(1)",
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://example.com","x")',
  "＝1+1",
  "'quoted",
  "1/2",
  "1E5",
  "12%",
  "2026-09",
  "TRUE",
  "waar",
  "#Ref",
  "<img src=x onerror=alert(1)>",
  "<script>document.title='hacked'</script>",
  "{{count}} $t(errors:cancelled)",
  "Ann\u0000Nul",
  "Ann\u000bTab",
  "Ann\u0001x",
  "\u202eekiM",
  "👩‍💻 Zoë",
  "Half \ud83d",
  "\udc00 half",
  "Star*",
  "Wat?",
  "Til~de",
  "A&B_x0041_",
  `Long ${"x".repeat(300)}`,
  `Long ${"x".repeat(301)}`,
  `=${"y".repeat(32_766)}`,
];
const HEADER = ["Deal ID", "Owner", "Team", "Created", "Closed", "Status", "Stage", "Value", "Currency", '=1+"header"'];

/** So many names have a team, named after them. */
const TEAMS = 6;

/** As the reading has it, which takes runs of blanks for one. */
const shown = (name: string) => shownName(tidy(name));

/** For each name one deal won of 100 and one lost in 2025-Q2, so that each has a closing rate of a half. */
const deals: Rows = [
  HEADER,
  ...HOSTILE.flatMap((name, at) =>
    (["Won", "Lost"] as const).map((status) => {
      const stage = status === "Won" ? name : "Quote";
      return [`=D${at}${status}`, name, at < TEAMS ? `@${name}` : "", 45750, 45780, status, stage, 100, "=€", name];
    }),
  ),
  ["D-last", "Ann", "", 45750, "", "=Strange status", "Quote", 100, "=€", ""],
];
/** Those that a look-up could take for something else. A lone ~ is left out: this host's engine reads ~~ as two, Excel as one. */
const CHOSEN = ["=1+1", "'quoted", "1/2", "1E5", "TRUE", "Ann\u0000Nul", "👩‍💻 Zoë", "Star*", "Wat?", HOSTILE.at(-1)!];
const SHEET = "=1+1 <b> 'x'!".replaceAll("'", "’");
const DASHBOARD = "Sales dashboard";

/** Whether a formula is a link to a cell of that sheet and nothing else. */
function isLinkTo(sheet: string, formula: string): boolean {
  const cell = /,"([A-Z]{1,3}\d+)"\)$/.exec(formula)?.[1] ?? "";
  return formula === `=HYPERLINK("#'${sheet}'!${cell}","${cell}")`;
}

type Salesboard = Awaited<ReturnType<typeof openSalesboard>>;

describe("texts of the CRM that are built like something else", () => {
  let board: Salesboard;
  let said: { kind: string; text: string };
  beforeAll(async () => {
    board = await openSalesboard({ [SHEET]: deals });
    said = await board.press("connectAndBuild");
  });
  afterAll(() => board.close());

  test("stop nothing", () => {
    expect(said).toMatchObject({ kind: "done", text: expect.stringContaining(String(deals.length - 1)) });
    expect(board.excel.problems).toEqual([]);
  });

  test("are texts in every cell of every sheet, and no formula comes from them", () => {
    for (const name of board.sheetNames().slice(1)) {
      const { cells, values } = board.contents(name)!;
      const formulas = cells.flat().filter((cell, at) => typeof cell === "string" && cell !== values.flat()[at]);
      // Links to cells of findings are the add-in's own: nothing but that sheet and a cell, each in its text.
      const others = formulas.filter((formula) => !isLinkTo(SHEET, String(formula)));
      expect(others.filter((formula) => /HYPERLINK|cmd|header|1\+1|SUM\(1\)/.test(String(formula)))).toEqual([]);
      expect(values.flat().filter((value) => typeof value === "object" && value !== null)).toEqual([]);
    }
    const figures = board.table("SalesboardKPIs");
    const owners = new Set(figures.filter(({ WhoKind }) => WhoKind === "owner").map(({ Who }) => Who));
    for (const name of HOSTILE) expect([...owners]).toContain(shown(name));
    // The two long ones are alike in their first hundred characters, and are told apart all the same.
    expect([...owners]).toContain(`${shown(HOSTILE.at(-3)!)} (2)`);
    expect(owners.size).toBe(HOSTILE.length + 1);
    const headers = board.table("SalesboardColumns").map(({ Header }) => Header);
    expect(headers).toContain('=1+"header"');
    expect(board.table("SalesboardSources")[0]).toMatchObject({ Sheet: SHEET });
  });

  test("are told where they are shown otherwise than they are written", () => {
    const finding = board.table("SalesboardFindings").find(({ Kind }) => Kind === "nameChanged");
    // Four with characters no file holds and three that are too long, on two rows each.
    expect(finding).toMatchObject({ Count: 14 });
  });

  test("can be chosen, and have their figures", async () => {
    await board.type(DASHBOARD, ROW.choices, PERIOD_CHOICE, "2025");
    for (const name of CHOSEN.map(shown)) {
      await board.type(DASHBOARD, ROW.choices, NAME, name);
      expect([name, board.read(DASHBOARD, ROW.tileValue, TILES[2].column)]).toEqual([name, 0.5]);
    }
  });

  test("are names for SALESKPI, and criteria for CLOSINGRATE where their wildcards are escaped", async () => {
    const { engine } = board.document;
    const id = engine.listSheets()[0]!.id;
    const last = deals.length;
    const rows = HOSTILE.map((name, at) => {
      const owner = `B${at * 2 + 2}`;
      const literal = `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${owner},"~","~~"),"*","~*"),"?","~?")`;
      const isTakenApart = /^[=<>]/.test(name);
      const criterion = isTakenApart ? `"="&${literal}` : literal;
      return [
        { formula: `=SALESKPI("orders",${owner},"2025")` },
        { formula: `=CLOSINGRATE(F2:F${last - 1},B2:B${last - 1},${criterion})` },
      ];
    });
    engine.writeCells(id, { row: 1, column: 12, rows: rows.length, columns: 2 }, rows);
    await board.excel.idle();
    const results = engine.readValues(id, { row: 1, column: 12, rows: rows.length, columns: 2 });
    // Of the two long names that are shown alike, SALESKPI knows the first.
    results.forEach(([orders, rate], at) => expect([at, orders, rate]).toEqual([at, 1, 0.5]));
    engine.clear(id, { row: 1, column: 12, rows: rows.length, columns: 2 }, "all");
  });

  test("are texts in the pane, and leave no name of a person in the settings", async () => {
    await board.press("connect");
    const status = board.excel.page.document.querySelector("[role=status]")!;
    expect(status.children.length).toBe(0);
    expect(status.textContent).toContain(SHEET);
    expect(board.excel.page.document.title).not.toBe("hacked");
    const kept = JSON.stringify([...board.document.settings]);
    for (const name of HOSTILE.filter((text) => text.length > 8)) expect(kept).not.toContain(name);
  });

  test("keep the choice when the dashboard is made again", async () => {
    await board.type(DASHBOARD, ROW.choices, NAME, shownName("Ann\u0000Nul"));
    expect(await board.press("connectAndBuild")).toMatchObject({ kind: "done" });
    expect(board.read(DASHBOARD, ROW.choices, NAME)).toBe("Ann\ufffdNul");
  });

  test("are the same texts in the saved file, opened here and by LibreOffice", async () => {
    const bytes = await saveWorkbook(board.document);
    const document = await openWorkbook(bytes, "saved.xlsx");
    const table = document.engine.listTables().find(({ name }) => name === "SalesboardKPIs")!;
    const read = document.engine.readFormulas(table.sheetId, { ...table.area, columns: 2 });
    const written = board.table("SalesboardKPIs").map(({ Key, Who }) => [Key, Who]);
    expect(read.slice(1)).toEqual(written);
    document.engine.dispose();
    if (!existsSync("/usr/bin/soffice")) {
      console.info("Not opened with LibreOffice, which is not installed here.");
      return;
    }
    const folder = mkdtempSync(join(tmpdir(), "hostile-"));
    writeFileSync(join(folder, "saved.xlsx"), bytes);
    const sheet = board.sheetNames().indexOf("Sales figures") + 1;
    const options = `csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,${sheet}`;
    execFileSync(
      "/usr/bin/soffice",
      [
        `-env:UserInstallation=file://${folder}/profile`,
        "--headless",
        "--convert-to",
        options,
        "--outdir",
        folder,
      ].concat(join(folder, "saved.xlsx")),
      { stdio: "ignore" },
    );
    const csv = readFileSync(join(folder, "saved-Sales figures.csv"), "utf8");
    const owners = HOSTILE.map(shown).filter((name) => !name.startsWith("Long"));
    for (const name of owners) expect(csv).toContain(`${name}|2025`.replaceAll('"', '""'));
  });
});
