import type { SheetSpec } from "../sheetSpec";

/** Points of rows that fit on a landscape page of A4 as wide as the benchmark; Letter holds about as many. */
const PAGE_HEIGHT = 760;
const STANDARD_HEIGHT = 15;

/** Rows that belong together: a page begins before them rather than within, unless they are longer than a page. */
export interface Section {
  readonly first: number;
  readonly end: number;
}

/** Where pages begin on the part with the tables of people. */
export function pageBreaks(sections: readonly Section[], rowHeights: SheetSpec["rowHeights"]): readonly number[] {
  const heights = new Map(rowHeights.map(({ row, height }) => [row, height]));
  const heightOf = (row: number) => heights.get(row) ?? STANDARD_HEIGHT;
  const breaks: number[] = [];
  let used = 0;
  for (const { first, end } of sections) {
    const rows = Array.from({ length: end - first }, (_, at) => first + at);
    const whole = rows.reduce((sum, row) => sum + heightOf(row), 0);
    if (used > 0 && used + whole > PAGE_HEIGHT) {
      breaks.push(first);
      used = 0;
    }
    for (const row of rows) {
      if (used + heightOf(row) > PAGE_HEIGHT) {
        breaks.push(row);
        used = 0;
      }
      used += heightOf(row);
    }
  }
  return breaks;
}
