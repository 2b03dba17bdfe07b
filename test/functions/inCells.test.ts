import { join } from "node:path";
import type { CellInput, CellValue } from "../../src/workbench/engine/engine";
import { type HeadlessExcel, startHeadlessExcel } from "../../src/workbench/headless/startHeadlessExcel";
import type { WorkbookDocument } from "../../src/workbench/document";
import { readRevops } from "../core/funnel/revops";
import { newDocument } from "../workbench/openExcel";

/** Eight deals as a Dutch CRM exports them. Closed dates: 45992 is 1 December 2025, 46023 is 1 January 2026. */
const csv = `Deal,Eigenaar,Fase,Status,Gesloten,Bedrag
D1,An,Lead,Gewonnen,46030,1200
D2,An,Offerte,Verloren,46031,800
D3,Bo,Offerte,Gewonnen,46040,950
D4,Bo,Lead,Open,,400
D5,Cas,Demo,Verloren,46041,700
D6,Cas,Offerte,Verloren,45992,650
D1,An,Offerte,,,
D7,,Lead,Open,,`;

// Loading the real Office.js takes its time on a busy machine.
jest.setTimeout(60_000);

/** Where the formulas stand. */
const COLUMN = 7;

const root = join(__dirname, "../..");

const table = csv.split("\n").map((line) => line.split(","));

/** A workbook with a table from A1 on and the given formulas behind it; the built add-in calculates them. */
async function calculate(
  formulas: readonly string[],
  texts: readonly (readonly string[])[] = table,
  column = COLUMN,
): Promise<{ document: WorkbookDocument; excel: HeadlessExcel }> {
  const document = newDocument("nl-NL");
  const sheet = document.engine.activeSheetId();
  const cells = texts.map((row) => row.map((text): CellInput => ({ value: read(text) })));
  document.engine.writeCells(sheet, { row: 0, column: 0, rows: cells.length, columns: cells[0]!.length }, cells);
  const excel = await startHeadlessExcel({ document, addIn: join(root, "dist"), manifest: join(root, "manifest.xml") });
  for (const [i, formula] of formulas.entries()) {
    // Each with room to spill.
    document.engine.writeCells(sheet, { row: i * 10, column, rows: 1, columns: 1 }, [[{ formula }]]);
  }
  await excel.idle();
  return { document, excel };
}

function read(text: string): CellValue {
  if (text === "") return null;
  return /^\d+$/.test(text) ? Number(text) : text;
}

function cell(document: WorkbookDocument, at: number, rows = 1, columns = 1, column = COLUMN): CellValue[][] {
  return document.engine.readValues(document.engine.activeSheetId(), { row: at * 10, column, rows, columns });
}

test("the built functions answer in cells, through the real Office.js", async () => {
  const { document, excel } = await calculate([
    "=CLOSINGRATE(D2:D9)",
    '=CLOSINGRATE(D2:D9,E2:E9,">=1-1-2026")',
    '=CLOSINGRATE(D2:D9,B2:B9,"an")',
    '=CONVERSION(A2:A9,C2:C9,"Lead","Offerte")',
    '=CONVERSION(A2:A9,C2:C9,"Lead","Offerte",{"Lead","Offerte","Demo"})',
    "=BACKCALC(10,{0.5;0.5;0.4},{7;14;21})",
  ]);
  // Won D1 and D3, lost D2, D5 and D6: 2 of 5; since January D6 is not among them; An won one of two.
  expect(cell(document, 0)).toEqual([[0.4]]);
  expect(cell(document, 1)).toEqual([[0.5]]);
  expect(cell(document, 2)).toEqual([[0.5]]);
  // Leads: D1, D4, D7; of these only D1 became an offer. With the steps all seven reached the lead and D1, D2, D3, D5, D6 the offer.
  expect(cell(document, 3)).toEqual([[1 / 3]]);
  expect(cell(document, 4)).toEqual([[5 / 7]]);
  expect(cell(document, 5, 4, 2)).toEqual([
    [100, 42],
    [50, 35],
    [25, 21],
    [10, 0],
  ]);
  expect(excel.problems).toEqual([]);
  excel.close();
});

test("orders, cycles, open deals, the benchmark and growth answer in cells as well", async () => {
  // Created: a month before 46030, and so on; D4 is open.
  const created = ["Gemaakt", "46000", "46001", "46020", "46002", "46003", "45990", "", "46010"];
  const { document, excel } = await calculate(
    [
      "=AVGORDER(D2:D9,F2:F9)",
      '=AVGORDER(D2:D9,F2:F9,B2:B9,"An")',
      "=SALESCYCLE(D2:D9,G2:G9,E2:E9)",
      "=OPENQUOTES(D2:D9,G2:G9,E2:E9,46035)",
      "=SALESVELOCITY(D2:D9,F2:F9,G2:G9,E2:E9)",
      "=BENCHMARK(B2:B9,D2:D9,F2:F9,G2:G9,E2:E9)",
      "=YOYGROWTH(E2:E7,F2:F7)",
      "=SALESCYCLE(D2:D9,F2:F9,B2:B9)",
    ],
    table.map((row, at) => [...row, created[at] ?? ""]),
    9,
  );
  const at = (row: number, rows = 1, columns = 1) => cell(document, row, rows, columns, 9);
  // Won: D1 1,200 after 30 days and D3 950 after 20.
  expect([at(0), at(1), at(2)]).toEqual([[[1075]], [[1200]], [[25]]]);
  // On 46035 D1, D2 and D6 were closed; open were D3, D4, D5 and D7.
  expect(at(3)).toEqual([[4]]);
  // On 46041: 2 open (D4, D7) x 2 won of 5 x 1,075 / 25 days.
  expect(at(4)).toEqual([[(2 * 0.4 * 1075) / 25]]);
  expect(at(5, 5, 2)).toEqual([
    ["Verkoper", "Scoringspercentage"],
    ["Team", 0.4],
    ["An", 0.5],
    ["Bo", 1],
    ["Cas", 0],
  ]);
  // 46030, 46031, 46040 and 46041 are in January 2026, 45992 is 1 December 2025; the open deal has no day.
  expect(at(6, 3, 3)).toEqual([
    ["Maand", "Waarde", "Vorig jaar"],
    ["2025-12", 650, ""],
    ["2026-01", 1200 + 800 + 950 + 700, ""],
  ]);
  expect(at(7)).toEqual([[{ error: "#VALUE!", message: expect.stringContaining('"An", nummer 1 van closed') }]]);
  expect(excel.problems).toEqual([]);
  excel.close();
});

test("mistakes show Excel's errors with a sentence in the reader's language", async () => {
  const { document, excel } = await calculate([
    "=CLOSINGRATE(B2:B9)",
    '=CLOSINGRATE(D2:D9,B2:B9,"Dirk")',
    '=CONVERSION(A2:A6,C2:C6,"Lead","Demo")',
    "=BACKCALC(10,{0.5;50})",
    '=CLOSINGRATE({"Gewonnen",#N/A})',
    '=SALESKPI("orders")',
  ]);
  expect(cell(document, 0)).toEqual([[{ error: "#VALUE!", message: expect.stringContaining('"An" in cel 1') }]]);
  expect(cell(document, 1)).toEqual([[{ error: "#N/A", message: expect.stringContaining("voldoet aan de criteria") }]]);
  expect(cell(document, 2)).toEqual([[{ error: "#N/A", message: expect.stringContaining("stappen op volgorde") }]]);
  expect(cell(document, 3)).toEqual([[{ error: "#VALUE!", message: expect.stringContaining('Conversie 2 is "50"') }]]);
  expect(cell(document, 4)).toEqual([[{ error: "#VALUE!", message: expect.stringContaining('"#N/A" in cel 2') }]]);
  expect(cell(document, 5)).toEqual([[{ error: "#N/A", message: expect.stringContaining("Gegevens koppelen") }]]);
  excel.close();
});

test("a change in the data changes the answer", async () => {
  const { document, excel } = await calculate(["=CLOSINGRATE(D2:D9)"]);
  const sheet = document.engine.activeSheetId();
  // D4 was open and is now won: 3 of 6.
  document.engine.writeCells(sheet, { row: 4, column: 3, rows: 1, columns: 1 }, [[{ value: "Gewonnen" }]]);
  await excel.idle();
  expect(cell(document, 0)).toEqual([[0.5]]);
  excel.close();
});

test("columns of a table serve as ranges, and arguments in the middle may be left out", async () => {
  const document = newDocument("nl-NL");
  const sheet = document.engine.activeSheetId();
  const cells = [
    ["Status", "Eigenaar"],
    ["Gewonnen", "An"],
    ["Verloren", "An"],
    ["Gewonnen", ""],
  ];
  const area = { row: 0, column: 0, rows: 4, columns: 2 };
  document.engine.writeCells(
    sheet,
    area,
    cells.map((row) => row.map((text) => ({ value: read(text) }))),
  );
  document.engine.addTable(sheet, area, "Deals");
  const excel = await startHeadlessExcel({ document, addIn: join(root, "dist"), manifest: join(root, "manifest.xml") });
  const formulas = [
    "=CLOSINGRATE(Deals[Status])",
    '=CLOSINGRATE(Deals[Status],Deals[Eigenaar],"")',
    "=CLOSINGRATE(Deals[Status],)",
    '=BACKCALC(10,{0.5,0.2},,,{"Lead","Offerte"})',
  ];
  formulas.forEach((formula, i) =>
    document.engine.writeCells(sheet, { row: i * 10, column: 7, rows: 1, columns: 1 }, [[{ formula }]]),
  );
  await excel.idle();
  expect([cell(document, 0), cell(document, 1), cell(document, 2)]).toEqual([[[2 / 3]], [[1]], [[2 / 3]]]);
  expect(cell(document, 3, 3, 2)).toEqual([
    ["Lead", 100],
    ["Offerte", 50],
    ["doel", 10],
  ]);
  excel.close();
});

test("once the data are connected, SALESKPI gives their figures", async () => {
  const { document, excel } = await calculate([]);
  await excel.press("connect");
  const sheet = document.engine.activeSheetId();
  const formulas = [
    '=SALESKPI("closingRate")',
    '=SALESKPI("Scoringspercentage","An","2026")',
    '=SALESKPI("orders","",46023)',
    '=SALESKPI("orders","Dirk")',
  ];
  formulas.forEach((formula, i) =>
    document.engine.writeCells(sheet, { row: i * 10, column: 7, rows: 1, columns: 1 }, [[{ formula }]]),
  );
  await excel.idle();
  // "Offerte" is taken for the quote step, so that D5, lost at the demo, is no quote: won D1 and D3, lost D2 and D6. An in
  // 2026: won D1, lost D2. Orders in the month of 1 January 2026: D1 and D3.
  expect([cell(document, 0), cell(document, 1), cell(document, 2)]).toEqual([[[0.5]], [[0.5]], [[2]]]);
  expect(cell(document, 3)).toEqual([[{ error: "#VALUE!", message: expect.stringContaining('"Dirk"') }]]);
  expect(excel.problems).toEqual([]);
  excel.close();
});

test("a cell that points at SalesboardRead is calculated again after each reading", async () => {
  const { document, excel } = await calculate([]);
  const sheet = document.engine.activeSheetId();
  const write = (row: number, column: number, input: CellInput) =>
    document.engine.writeCells(sheet, { row, column, rows: 1, columns: 1 }, [[input]]);
  await excel.press("connectAndBuild");
  write(20, 7, { formula: '=SALESKPI("closingRate","","",SalesboardRead)' });
  await excel.idle();
  const figure = () => document.engine.readValues(sheet, { row: 20, column: 7, rows: 1, columns: 1 });
  expect(figure()).toEqual([[0.5]]);
  // The lost quote D2 turns out to be won: 3 of 4.
  write(2, 3, { value: "Gewonnen" });
  await excel.press("connectAndBuild");
  await excel.idle();
  expect(figure()).toEqual([[0.75]]);
  excel.close();
});

const revops = readRevops();

(revops ? test : test.skip)("6,000 opportunities give the reference's figures in cells", async () => {
  const fields = ["opportunity_id", "stage", "lost_at_stage", "owner"];
  const rows = revops!.rows.map((row) => [
    ...fields.map((field) => row[field] ?? ""),
    row["lost_at_stage"] || row["stage"] || "",
  ]);
  const { document, excel } = await calculate(
    [
      '=CLOSINGRATE(B2:B6001,B2:B6001,"Closed*")',
      '=CONVERSION(A2:A6001,E2:E6001,"Proposal","Negotiation",{"Prospecting","Qualification","Proposal","Negotiation","Closed Won"})',
    ],
    [[...fields, "furthest"], ...rows],
  );
  // reference.json: kpi.overall.closing_rate, and funnel_all's Proposal -> Negotiation.
  expect(cell(document, 0)).toEqual([[expect.closeTo(0.326648, 6)]]);
  expect(cell(document, 1)).toEqual([[expect.closeTo(0.752511, 6)]]);
  excel.close();
});
