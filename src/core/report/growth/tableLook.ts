import { rowCell } from "../address";
import { ACCENT, ACTUAL, BAD, NOTE_SIZE, QUIET, RULE } from "../look";
import { COUNT_FORMAT } from "../numberFormats";
import { cellArea, rowArea } from "../sheetParts";
import type { ConditionalFormatSpec, Format } from "../sheetSpec";
import type { GrowthContext } from "./context";
import { COLUMN, LABEL, PAGE_COLUMNS } from "./layout";

/** The sign says which way. */
const GROWTH_FORMAT = "+0.0%;-0.0%;0.0%";
const HEAD_HEIGHT = 30;

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
export function headFormats(row: number, columns = PAGE_COLUMNS): Format[] {
  return [
    { area: rowArea(row, LABEL, columns), color: QUIET, size: NOTE_SIZE, wrap: true, vertical: "Bottom" },
    { area: rowArea(row, LABEL + 1, columns - 1), horizontal: "Right" },
  ];
}

export const headHeight = (row: number) => ({ row, height: HEAD_HEIGHT });

/** Rows of periods: what counts in dark, what it is held against in grey. */
export function periodFormats({ money }: GrowthContext, row: number, rows: number): Format[] {
  const column = (at: number, columns = 1) => ({ row, column: at, rows, columns });
  return [
    {
      area: column(LABEL, PAGE_COLUMNS),
      color: ACTUAL,
      vertical: "Center",
      borders: [{ edge: "insideHorizontal", weight: "Hairline", color: RULE }],
    },
    { area: column(COLUMN.value, PAGE_COLUMNS - 1), horizontal: "Right" },
    { area: column(LABEL), horizontal: "Left" },
    { area: column(COLUMN.value, 2), numberFormat: money },
    { area: column(COLUMN.lastYear), color: QUIET },
    { area: column(COLUMN.growth), numberFormat: GROWTH_FORMAT, bold: true },
    { area: column(COLUMN.rising, 3), color: QUIET, size: NOTE_SIZE },
    { area: column(COLUMN.days, 2), numberFormat: COUNT_FORMAT },
    { area: column(COLUMN.perDay), numberFormat: GROWTH_FORMAT },
    { area: column(COLUMN.rolling), numberFormat: money },
    { area: column(COLUMN.rollingGrowth), numberFormat: GROWTH_FORMAT },
  ];
}

/** What has shrunk is red as well as negative. */
export function shrinking(row: number, rows: number): ConditionalFormatSpec[] {
  return [COLUMN.growth, COLUMN.perDay, COLUMN.rollingGrowth].map((column) => ({
    area: { ...cellArea(row, column), rows },
    formula: `=N(${rowCell(row, column)})<0`,
    color: BAD,
  }));
}
