import { join } from "node:path";
import type { CellInput, CellValue, SheetInfo } from "../../src/workbench/engine/engine";
import type { WorkbookDocument } from "../../src/workbench/document";
import { startHeadlessExcel, type HeadlessOptions } from "../../src/workbench/headless/startHeadlessExcel";
import { newDocument } from "../workbench/openExcel";
import { watchRequests } from "./requests";

const root = join(__dirname, "..", "..");

/**
 * When all tests begin for the add-in, in any time zone: some of what it says tells how long ago the latest deal was, and must not
 * change at midnight.
 */
export const NOW = new Date(2026, 10, 27, 12);

/** The rows of one sheet of the user's, as a person would have typed them. */
export type Rows = readonly (readonly (string | number | boolean | null)[])[];

/**
 * Excel with the built add-in and a workbook of the user's. What was written with the last build is tested: run
 * "npm run build" first.
 */
export async function openSalesboard(sheets: Readonly<Record<string, Rows>>, options: Partial<HeadlessOptions> = {}) {
  const document = options.document ?? newDocument();
  fill(document, sheets);
  const excel = await startHeadlessExcel({
    addIn: join(root, "dist"),
    manifest: join(root, "manifest.xml"),
    now: NOW,
    ...options,
    document,
  });
  const { engine } = document;
  const sheet = (name: string): SheetInfo => {
    const found = engine.listSheets().find((one) => one.name === name);
    if (!found) throw new Error(`There is no sheet ${name} but ${sheetNames(document).join(", ")}.`);
    return found;
  };
  return {
    excel,
    document,
    requests: watchRequests(excel),
    /** Presses a ribbon button and gives what the add-in said of it. */
    press: async (action: string) => {
      await excel.press(action);
      await excel.idle();
      return excel.settings()["Salesboard.lastMessage"] as { kind: string; text: string; code?: string };
    },
    read: (name: string, row: number, column: number) =>
      engine.readValues(sheet(name).id, { row, column, rows: 1, columns: 1 })[0]![0]!,
    /** All that a sheet holds, formulas as formulas. */
    contents: (name: string) => {
      const { id } = sheet(name);
      const area = engine.usedArea(id, false);
      return area && { area, cells: engine.readFormulas(id, area), values: engine.readValues(id, area) };
    },
    type: async (name: string, row: number, column: number, value: string) => {
      engine.writeCells(sheet(name).id, { row, column, rows: 1, columns: 1 }, [[{ value }]]);
      await engine.calculate();
    },
    /** A table's rows by column name. */
    table: (name: string) => {
      const table = engine.listTables().find((one) => one.name === name)!;
      const [, ...body] = engine.readValues(table.sheetId, table.area);
      return body.map((row) => Object.fromEntries(table.columns.map((column, at) => [column, row[at] ?? null])));
    },
    sheetNames: () => sheetNames(document),
    close: () => {
      excel.close();
      engine.dispose();
    },
  };
}

function fill({ engine }: WorkbookDocument, sheets: Readonly<Record<string, Rows>>): void {
  const [first] = engine.listSheets();
  Object.entries(sheets).forEach(([name, rows], index) => {
    if (index === 0) engine.renameSheet(first!.id, name);
    const { id } = index === 0 ? first! : engine.addSheet(name);
    if (rows.length === 0) return;
    const columns = Math.max(...rows.map((row) => row.length));
    const cells = rows.map((row) => Array.from({ length: columns }, (_, at): CellInput => inputOf(row[at] ?? null)));
    engine.writeCells(id, { row: 0, column: 0, rows: rows.length, columns }, cells);
  });
}

/** A text of the CRM's is a text in the cell, whatever it begins with. */
const inputOf = (value: CellValue): CellInput => (value === null ? undefined : { value });

const sheetNames = ({ engine }: WorkbookDocument) => engine.listSheets().map(({ name }) => name);
