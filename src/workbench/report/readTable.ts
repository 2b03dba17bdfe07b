import type { CellValue, Engine } from "../engine/engine";

/** The rows of a table in the workbook, each by column header; no rows where there is no such table. */
export function readTable(engine: Engine, name: string): Readonly<Record<string, CellValue>>[] {
  const table = engine.listTables().find((other) => other.name === name);
  if (!table) return [];
  const [header = [], ...rows] = engine.readValues(table.sheetId, table.area);
  const titles = header.map(String);
  return rows.map((row) => Object.fromEntries(titles.map((title, column) => [title, row[column] ?? null])));
}
