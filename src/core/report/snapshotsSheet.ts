import { SNAPSHOT_COLUMNS } from "../kpi/snapshots/snapshotRows";
import type { Language } from "../words";
import { ACCENT, QUIET } from "./look";
import { COUNT_FORMAT, TEXT_FORMAT } from "./numberFormats";
import { joinParts, rowArea } from "./sheetParts";
import type { Area, Content, SheetSpec } from "./sheetSpec";

export const SNAPSHOT_TABLE = "SalesboardSnapshots";

const HEADER_ROW = 4;
const FIRST_ROW = HEADER_ROW + 1;
const COUNT_COLUMN = SNAPSHOT_COLUMNS.indexOf("openQuotes");
const VALUE_COLUMN = SNAPSHOT_COLUMNS.indexOf("openValue");

/**
 * The sheet that keeps what was open at each export: a row for everybody, each team and each owner, and each as-of date.
 *
 * @param rows the table's rows, older ones as they stand in the workbook; at least one
 */
export function snapshotsSheet(rows: readonly (readonly Content[])[], { words }: Language): SheetSpec {
  const columns = SNAPSHOT_COLUMNS.length;
  const table: Area = { row: HEADER_ROW, column: 0, rows: rows.length + 1, columns };
  const body = (column: number, count: number): Area => ({ row: FIRST_ROW, column, rows: rows.length, columns: count });
  const parts = joinParts([
    {
      blocks: [
        { row: 0, column: 0, cells: [[words("changes:snapshots.title")]] },
        { row: 1, column: 0, cells: [[words("changes:snapshots.explanation")], [words("changes:snapshots.kept")]] },
        {
          row: HEADER_ROW,
          column: 0,
          cells: [SNAPSHOT_COLUMNS.map((column) => words(`changes:snapshots.column.${column}`))],
        },
        { row: FIRST_ROW, column: 0, cells: rows },
      ],
      formats: [
        { area: rowArea(0, 0, 1), style: "Title" },
        { area: { row: 1, column: 0, rows: 2, columns: 1 }, color: QUIET },
        { area: rowArea(HEADER_ROW, 0, columns), bold: true, color: ACCENT, vertical: "Bottom" },
        { area: rowArea(HEADER_ROW, COUNT_COLUMN, 2), horizontal: "Right" },
        { area: body(0, COUNT_COLUMN), numberFormat: TEXT_FORMAT },
        { area: body(COUNT_COLUMN, 2), numberFormat: COUNT_FORMAT },
        { area: body(VALUE_COLUMN + 1, 2), numberFormat: TEXT_FORMAT },
        // Not close to the numbers before it.
        {
          area: { row: HEADER_ROW, column: VALUE_COLUMN + 1, rows: rows.length + 1, columns: 1 },
          horizontal: "Left",
          indent: 1,
        },
      ],
      rowHeights: [{ row: 0, height: 28 }],
    },
  ]);
  return {
    ...parts,
    id: "snapshots",
    name: words("changes:snapshots.sheetName"),
    gridlines: false,
    columnWidths: [13, 10, 34, 14, 22, 34, 32],
    tables: [{ name: SNAPSHOT_TABLE, area: table, style: "TableStyleLight1" }],
    frozenRows: FIRST_ROW,
    print: {
      area: { ...table, row: 0, rows: table.row + table.rows },
      orientation: "Landscape",
      pagesWide: 1,
      titleRows: { row: HEADER_ROW, rows: 1 },
      breaks: [],
    },
  };
}
