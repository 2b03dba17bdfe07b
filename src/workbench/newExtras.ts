import type { SheetExtras, TableExtras } from "./document";

/** What a new sheet of Excel's has beside its cells. */
export const newSheetExtras = (): SheetExtras => ({
  gridlines: true,
  tabColor: "",
  frozenRows: 0,
  frozenColumns: 0,
  orientation: "Portrait",
  properties: new Map(),
  comments: [],
  pivotTables: 0,
  shapes: [],
});

/** What a new table of Excel's looks like. */
export const newTableExtras = (): TableExtras => ({ style: "TableStyleMedium2", bandedRows: true, filterButton: true });
