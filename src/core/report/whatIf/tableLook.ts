import { ACCENT, ACTUAL, NOTE_SIZE, QUIET, RULE } from "../look";
import { cellArea, rowArea } from "../sheetParts";
import type { Format } from "../sheetSpec";
import { COLUMN, LABEL, PAGE_COLUMNS } from "./layout";

/** Numbers beside a coloured cell keep clear of its edge. */
export const RIGHT = { horizontal: "Right", indent: 1 } as const;

/** A share that is more or less. */
export const CHANGE_FORMAT = "+0.0%;-0.0%;0.0%";

/** The columns of figures, from left to right. */
const FIGURES = [COLUMN.now, COLUMN.change, COLUMN.then, COLUMN.difference];

/** Each row's number formats, from the column of the figures as they were to the right. */
export function numberFormats(rows: readonly (readonly [row: number, ...formats: string[]])[]): Format[] {
  return rows.flatMap(([row, ...formats]) =>
    formats.flatMap((numberFormat, at) => {
      const column = FIGURES[at];
      return column === undefined ? [] : [{ area: cellArea(row, column), numberFormat }];
    }),
  );
}

/** The title of a part of the page. */
export function titleFormat(row: number): Format {
  return {
    area: rowArea(row, LABEL, PAGE_COLUMNS),
    bold: true,
    color: ACCENT,
    borders: [{ edge: "bottom", weight: "Thin", color: ACTUAL }],
  };
}

/** Heads over the numbers they speak of. */
export function headFormats(row: number, columns: number): Format[] {
  return [
    { area: rowArea(row, LABEL, columns), color: QUIET, size: NOTE_SIZE, wrap: true, vertical: "Bottom" },
    { area: rowArea(row, LABEL + 1, columns - 1), ...RIGHT },
  ];
}

/** A line of words under a title. */
export function sentenceFormat(row: number): Format {
  return { area: rowArea(row, LABEL, PAGE_COLUMNS), color: ACTUAL, wrap: true, vertical: "Center", horizontal: "Left" };
}

/** Rows of figures, with words behind them from a column on. */
export function lineFormats(row: number, rows: number, noteColumn: number): Format[] {
  const block = { row, column: LABEL, rows, columns: PAGE_COLUMNS };
  return [
    {
      area: block,
      color: ACTUAL,
      vertical: "Center",
      borders: [{ edge: "insideHorizontal", weight: "Hairline", color: RULE }],
    },
    { area: { ...block, column: COLUMN.now, columns: noteColumn - COLUMN.now }, ...RIGHT },
    {
      area: { ...block, column: noteColumn, columns: PAGE_COLUMNS + LABEL - noteColumn },
      ...{ color: QUIET, size: NOTE_SIZE, horizontal: "Left", indent: 1, wrap: true },
    },
  ];
}
