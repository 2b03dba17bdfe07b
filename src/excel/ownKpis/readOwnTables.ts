import type { Area } from "../../core/report/sheetSpec";
import { OWN_TABLES, type OwnTableKind } from "./ownTables";

/** One of the tables as it stands. */
export interface OwnTable {
  readonly table: string;
  readonly sheet: string;
  readonly sheetId: string;
  /** Its header row included. */
  readonly area: Area;
  readonly headers: readonly unknown[];
  readonly rows: readonly (readonly unknown[])[];
}

export type OwnTables = Readonly<Partial<Record<OwnTableKind, OwnTable>>>;

/** Reads the tables of people's own KPIs; nothing where there are none. */
export async function readOwnTables(context: Excel.RequestContext): Promise<OwnTables> {
  const { tables } = context.workbook;
  tables.load("items/name,items/showTotals,items/worksheet/id,items/worksheet/name");
  await context.sync();
  const found = (Object.keys(OWN_TABLES) as OwnTableKind[]).flatMap((kind) => {
    const table = tables.items.find(({ name }) => name.toLowerCase() === OWN_TABLES[kind].toLowerCase());
    if (!table) return [];
    const range = table.getRange();
    range.load("values,rowIndex,columnIndex,rowCount,columnCount");
    return [{ kind, table, range }];
  });
  if (found.length === 0) return {};
  await context.sync();
  return Object.fromEntries(
    found.map(({ kind, table, range }): [OwnTableKind, OwnTable] => {
      const [headers = [], ...rows] = range.values as unknown[][];
      const area = { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
      const body = table.showTotals ? rows.slice(0, -1) : rows;
      const { id, name } = table.worksheet;
      return [kind, { table: table.name, sheet: name, sheetId: id, area, headers, rows: body }];
    }),
  );
}
