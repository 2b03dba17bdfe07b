import type { WorkbookDocument } from "../document";
import { a1 } from "./a1";
import { newTableExtras } from "../newExtras";
import { fileText } from "./fileText";
import type { TableDefinition } from "./hucre";

/** A sheet's tables for the file. */
export function tablesToFile(document: WorkbookDocument, sheetId: string): TableDefinition[] {
  return document.engine
    .listTables()
    .filter((table) => table.sheetId === sheetId)
    .map((table) => {
      const { style, bandedRows, filterButton } = document.tables.get(table.id) ?? newTableExtras();
      return {
        name: table.name,
        range: a1(table.area),
        columns: table.columns.map((name) => ({ name: fileText(name) })),
        style,
        showRowStripes: bandedRows,
        showAutoFilter: filterButton,
      };
    });
}
