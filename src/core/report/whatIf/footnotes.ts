import { NOTE_SIZE, QUIET, RULE } from "../look";
import { rowArea, type SheetParts } from "../sheetParts";
import { measure, things, type WhatIfContext } from "./context";
import { LABEL, PAGE_COLUMNS, ROW } from "./layout";

/** Characters of a note that fit on one line of the page. */
const LINE = 165;
const LINE_HEIGHT = 12.5;
export const NOTES = ["model", "cycle", "target", "source"] as const;

/** What is reckoned, and what it leaves aside. */
export function footnotes(context: WhatIfContext): SheetParts {
  const { words } = context.language;
  const values = { ...things(context), measure: measure(context), kpis: words("report:kpis.sheetName") };
  const lines = NOTES.map((note) => words(`whatIf:notes.${note}`, values));
  const first = ROW.footnotes;
  return {
    blocks: [{ row: first, column: LABEL, cells: lines.map((line) => [line]) }],
    merges: lines.map((_, at) => rowArea(first + at, LABEL, PAGE_COLUMNS)),
    formats: [
      {
        area: { row: first, column: LABEL, rows: lines.length, columns: PAGE_COLUMNS },
        ...{ color: QUIET, size: NOTE_SIZE, wrap: true, vertical: "Top", horizontal: "Left" },
      },
      { area: rowArea(first, LABEL, PAGE_COLUMNS), borders: [{ edge: "top", weight: "Thin", color: RULE }] },
    ],
    rowHeights: lines.map(({ length }, at) => ({ row: first + at, height: Math.ceil(length / LINE) * LINE_HEIGHT })),
  };
}
