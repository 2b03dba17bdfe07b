import type { Area, CellValue, TableInfo } from "./engine";
import { rangeOf } from "./geometry";
import { moveArea } from "./shift";
import type { Shift } from "./shift";
import type { Host } from "./startUniver";
import { RemoveSuperTableMutation, SetSuperTableMutation } from "./univer";

export interface Tables {
  listTables(): readonly TableInfo[];
  addTable(sheetId: string, area: Area, name: string): TableInfo;
  renameTable(tableId: string, name: string): void;
  /** Whether the table has another area than before. */
  resizeTable(tableId: string, area: Area): boolean;
  deleteTable(tableId: string): void;
  /** Header cells were written: the tables there take their columns' names from them. */
  headersChanged(sheetId: string, area: Area): void;
  /** Rows or columns were inserted or deleted. */
  shift(sheetId: string, shift: Shift): void;
  forgetSheet(sheetId: string): void;
}

type ReadTexts = (sheetId: string, area: Area) => CellValue[][];

/** The registry of tables over Univer's: structured references find their columns there. */
export function tablesOf(host: Host, readValues: ReadTexts): Tables {
  const tables = new Map<string, TableInfo>();
  let made = 0;

  const get = (tableId: string) => {
    const table = tables.get(tableId);
    if (!table) throw new Error(`No table has the id "${tableId}"`);
    return table;
  };
  const columnsOf = (sheetId: string, area: Area) =>
    (readValues(sheetId, { ...area, rows: 1 })[0] ?? []).map((value, index) =>
      value === null || typeof value === "object" || value === "" ? `Column${index + 1}` : String(value),
    );
  const register = (table: TableInfo) => {
    tables.set(table.id, table);
    const titleMap = new Map(table.columns.map((column, index) => [column, index]));
    const reference = { sheetId: table.sheetId, range: rangeOf(table.area), titleMap };
    host.run(SetSuperTableMutation.id, { tableName: table.name, reference });
  };
  const unregister = (table: TableInfo) => host.run(RemoveSuperTableMutation.id, { tableName: table.name });

  return {
    listTables: () => [...tables.values()],
    addTable: (sheetId, area, name) => {
      const table = { id: `${++made}`, name, sheetId, area, columns: columnsOf(sheetId, area) };
      register(table);
      return table;
    },
    renameTable: (tableId, name) => {
      unregister(get(tableId));
      register({ ...get(tableId), name });
    },
    resizeTable: (tableId, area) => {
      const table = get(tableId);
      const isMoved = isOtherArea(area, table.area);
      if (isMoved) register({ ...table, area, columns: columnsOf(table.sheetId, area) });
      return isMoved;
    },
    deleteTable: (tableId) => {
      unregister(get(tableId));
      tables.delete(tableId);
    },
    headersChanged: (sheetId, area) => {
      for (const table of tables.values()) {
        if (table.sheetId !== sheetId || !holdsRow(area, table.area.row)) continue;
        const columns = columnsOf(sheetId, table.area);
        if (columns.some((column, index) => column !== table.columns[index])) register({ ...table, columns });
      }
    },
    shift: (sheetId, shift) => {
      for (const table of [...tables.values()].filter((candidate) => candidate.sheetId === sheetId)) {
        const area = moveArea(table.area, shift);
        if (!area) {
          unregister(table);
          tables.delete(table.id);
        } else if (isOtherArea(area, table.area)) {
          register({ ...table, area, columns: columnsOf(sheetId, area) });
        }
      }
    },
    forgetSheet: (sheetId) => {
      for (const table of [...tables.values()].filter((candidate) => candidate.sheetId === sheetId)) {
        unregister(table);
        tables.delete(table.id);
      }
    },
  };
}

const isOtherArea = (one: Area, other: Area) =>
  one.row !== other.row || one.column !== other.column || one.rows !== other.rows || one.columns !== other.columns;
const holdsRow = (area: Area, row: number) => row >= area.row && row < area.row + area.rows;
