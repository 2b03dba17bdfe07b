import { NOTE_SIZE, QUIET, RULE } from "../look";
import { rowArea, type SheetParts } from "../sheetParts";
import type { GrowthContext } from "./context";
import { LABEL, PAGE_COLUMNS } from "./layout";
import { rowAfterMonths } from "./monthsTable";

/** Characters of a note that fit on one line of the page. */
const LINE = 165;
const LINE_HEIGHT = 12.5;
const NOTES = ["source", "growth", "part", "days", "rolling", "expectation"] as const;

/** The first row under the page. */
export function rowAfterFootnotes(context: GrowthContext): number {
  return firstRow(context) + notes(context).length;
}

/** What each figure means. */
export function footnotes(context: GrowthContext): SheetParts {
  const lines = notes(context);
  const first = firstRow(context);
  return {
    blocks: [{ row: first, column: LABEL, cells: lines.map((line) => [line]) }],
    // What is said of formulas is not true of a copy with values.
    onlyLive: [rowArea(first + lines.length - NOTES.length, LABEL, PAGE_COLUMNS)],
    merges: lines.map((_, at) => rowArea(first + at, LABEL, PAGE_COLUMNS)),
    formats: [
      {
        area: { row: first, column: LABEL, rows: lines.length, columns: PAGE_COLUMNS },
        color: QUIET,
        size: NOTE_SIZE,
        wrap: true,
        vertical: "Top",
        horizontal: "Left",
      },
      { area: rowArea(first, LABEL, PAGE_COLUMNS), borders: [{ edge: "top", weight: "Thin", color: RULE }] },
    ],
    rowHeights: lines.map(({ length }, at) => ({ row: first + at, height: Math.ceil(length / LINE) * LINE_HEIGHT })),
  };
}

function notes({ language: { words }, meta }: GrowthContext): readonly string[] {
  const kpis = words("report:kpis.sheetName");
  const hidden = meta.hidesNames === true ? [words("share:hidden")] : [];
  return [...hidden, ...NOTES.map((note) => words(`growth:notes.${note}`, { kpis }))];
}

function firstRow(context: GrowthContext): number {
  return rowAfterMonths(context) + 1;
}
