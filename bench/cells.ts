import { cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openWorkbook } from "../src/workbench/files/openWorkbook";
import { startHeadlessExcel, type HeadlessExcel } from "../src/workbench/headless/startHeadlessExcel";
import { printTable } from "./printTable";
import { medianOf } from "./statistics";

const CELLS = 5000;
const COLUMNS = 10;
const ROUNDS = 5;
/** A function that does nothing; it is added to a copy of the built add-in, so that both are called on the same way. */
const EMPTY = "EMPTYFUNCTION";
const KPIS = ["openQuotes", "averageOrder", "closingRate", "salesCycle", "revenue"];
const PERIODS = ["", "2025", "2025-Q3", "2026-Q1", "2026-02"];

/** `npm run bench:cells`: how long cells with SALESKPI take beside as many of a function that does nothing. */
async function bench(root: string): Promise<void> {
  const addIn = withEmptyFunction(path.join(root, "dist"), path.join(root, "build", "cells"));
  const document = await openWorkbook(readFileSync(path.join(root, "assets", "sample-crm.xlsx")), "sample-crm.xlsx");
  const excel = await startHeadlessExcel({ document, addIn, manifest: path.join(root, "manifest.xml") });
  await excel.press("connect");
  await excel.user.addSheet("Cells");
  const [ours, empty]: [number[], number[]] = [[], []];
  // One round more than counts goes first: what runs for the first time is slow in both.
  for (let round = 0; round <= ROUNDS; round++) {
    empty.push(await timeOf(excel, EMPTY));
    ours.push(await timeOf(excel, "SALESKPI"));
  }
  const [first, last] = ["A1", `J${String(CELLS / COLUMNS)}`];
  const { id } = document.engine.listSheets().find(({ name }) => name === "Cells") ?? { id: "" };
  const texts = document.engine.readTexts(id, { row: 0, column: 0, rows: CELLS / COLUMNS, columns: COLUMNS });
  const failed = texts.flat().filter((text) => /^#(?:NAME|BUSY|GETTING)/.test(text)).length;
  if (failed > 0) throw new Error(`${String(failed)} cells of ${first}:${last} were not calculated.`);
  console.log(`${CELLS.toLocaleString("en")} cells, from typing them to the last result\n`);
  const [oursMedian, emptyMedian] = [medianOf(ours.slice(1)), medianOf(empty.slice(1))];
  printTable([
    ["", "first round (ms)", "median of five (ms)", "times the empty function"],
    ["a function that does nothing", milliseconds(empty[0]), milliseconds(emptyMedian), "1.00 x"],
    ["SALESKPI", milliseconds(ours[0]), milliseconds(oursMedian), `${(oursMedian / emptyMedian).toFixed(2)} x`],
  ]);
}

/** Types the cells and waits until all of them show a result. */
async function timeOf(excel: HeadlessExcel, name: string): Promise<number> {
  await excel.user.clear("Cells", `A1:J${String(CELLS / COLUMNS)}`);
  await excel.idle();
  const formulas = Array.from({ length: CELLS / COLUMNS }, (_, row) =>
    Array.from({ length: COLUMNS }, (_, column) => {
      const kpi = KPIS[(row + column) % KPIS.length] ?? "";
      const period = PERIODS[(row * COLUMNS + column) % PERIODS.length] ?? "";
      return `=${name}("${kpi}","","${period}")`;
    }),
  );
  const start = performance.now();
  await excel.user.type("Cells", "A1", formulas);
  await excel.idle();
  return performance.now() - start;
}

/** Copies the built add-in and adds the empty function with SALESKPI's arguments. */
function withEmptyFunction(built: string, copy: string): string {
  cpSync(built, copy, { recursive: true });
  const functions = path.join(copy, "functions.json");
  const described = JSON.parse(readFileSync(functions, "utf8")) as { functions: { id: string }[] };
  const [model] = described.functions.filter(({ id }) => id === "SALESKPI");
  described.functions.push({ ...model, id: EMPTY, name: EMPTY } as { id: string });
  writeFileSync(functions, JSON.stringify(described));
  const page = path.join(copy, "taskpane.html");
  const associate = `<script defer src="empty.js"></script></head>`;
  writeFileSync(page, readFileSync(page, "utf8").replace("</head>", associate));
  writeFileSync(path.join(copy, "empty.js"), `CustomFunctions.associate("${EMPTY}", () => 1);`);
  return copy;
}

const milliseconds = (time = NaN) => time.toFixed(0);

// The page and the engine keep timers of their own: what was asked for is done.
void bench(path.resolve(__dirname, "..")).then(() => process.exit());
