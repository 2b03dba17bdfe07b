import { formula, quoted } from "../formulas";
import { ACCENT, NOTE_SIZE, QUIET, RULE } from "../look";
import type { SheetParts } from "../sheetParts";
import { rowArea } from "../sheetParts";
import type { GrowthContext } from "./context";
import { HOLIDAY, HOLIDAYS } from "./layout";

/** Beside the page: the reader's own list of days on which nobody works. Its cells are left empty, so that what is typed there stays. */
export function holidays({ language: { words } }: GrowthContext): SheetParts {
  const days = { row: HOLIDAY.first, column: HOLIDAY.day, rows: HOLIDAY.rows, columns: 1 };
  const wrong = quoted(words("growth:holidays.noDates"));
  return {
    blocks: [
      {
        row: HOLIDAY.title,
        column: HOLIDAY.day,
        cells: [
          [words("growth:holidays.title")],
          [words("growth:holidays.help")],
          [formula(`IF(COUNTA(${HOLIDAYS})>COUNT(${HOLIDAYS}),${wrong},"")`)],
          [words("growth:holidays.day"), words("growth:holidays.name")],
        ],
      },
    ],
    formats: [
      { area: rowArea(HOLIDAY.title, HOLIDAY.day, 2), bold: true, color: ACCENT },
      { area: { row: HOLIDAY.title + 1, column: HOLIDAY.day, rows: 2, columns: 2 }, color: QUIET, size: NOTE_SIZE },
      { area: rowArea(HOLIDAY.title + 2, HOLIDAY.day, 2), bold: true },
      { area: rowArea(HOLIDAY.head, HOLIDAY.day, 2), color: QUIET, size: NOTE_SIZE },
      {
        area: { ...days, columns: 2 },
        borders: [
          { edge: "insideHorizontal", weight: "Hairline", color: RULE },
          { edge: "top", weight: "Thin", color: RULE },
          { edge: "bottom", weight: "Hairline", color: RULE },
        ],
      },
      // The same in every language, and read in one way only.
      { area: days, numberFormat: "yyyy-mm-dd", horizontal: "Left" },
    ],
    names: [{ name: HOLIDAYS, area: days }],
  };
}
