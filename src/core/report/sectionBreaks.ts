import type { SheetSpec } from "./sheetSpec";

const STANDARD_HEIGHT = 15;

/** Rows that belong together: a page begins before them rather than within, unless they are longer than a page. */
export interface Section {
  readonly first: number;
  readonly end: number;
}

/**
 * Where pages begin on a sheet of such sections.
 *
 * @param pageHeight points of rows that fit on a page as wide as the sheet
 * @example sectionBreaks([{ first: 0, end: 40 }, { first: 40, end: 60 }], [], 700) // [40]
 */
export function sectionBreaks(
  sections: readonly Section[],
  rowHeights: SheetSpec["rowHeights"],
  pageHeight: number,
): readonly number[] {
  const heights = new Map(rowHeights.map(({ row, height }) => [row, height]));
  const heightOf = (row: number) => heights.get(row) ?? STANDARD_HEIGHT;
  const breaks: number[] = [];
  let used = 0;
  for (const { first, end } of sections) {
    const rows = Array.from({ length: end - first }, (_, at) => first + at);
    const whole = rows.reduce((sum, row) => sum + heightOf(row), 0);
    if (used > 0 && used + whole > pageHeight) {
      breaks.push(first);
      used = 0;
    }
    for (const row of rows) {
      if (used + heightOf(row) > pageHeight) {
        breaks.push(row);
        used = 0;
      }
      used += heightOf(row);
    }
  }
  return breaks;
}
