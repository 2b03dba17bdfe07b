/** Where rows stand in their sheet; only where each run of rows begins is kept. */
export interface SheetRows {
  /** How many rows there are. */
  count(): number;
  /** Adds rows that follow each other in the sheet. @param firstSheetRow the first one's row number, from 1 */
  add(rows: number, firstSheetRow: number): void;
  /** The row number in the sheet of one of the rows. */
  rowOf(row: number): number;
}

/** @example const rows = createSheetRows(); rows.add(10, 2); rows.rowOf(9) // 11 */
export function createSheetRows(): SheetRows {
  const runs: { readonly from: number; readonly firstSheetRow: number }[] = [];
  let count = 0;
  const rowOf = (row: number): number => {
    let at = runs.length - 1;
    while (at > 0 && (runs[at]?.from ?? 0) > row) at--;
    const { from, firstSheetRow } = runs[at] ?? { from: 0, firstSheetRow: 0 };
    return firstSheetRow + row - from;
  };
  return {
    count: () => count,
    add(rows, firstSheetRow) {
      if (runs.length === 0 || rowOf(count) !== firstSheetRow) runs.push({ from: count, firstSheetRow });
      count += rows;
    },
    rowOf,
  };
}
