import { NOTE_SIZE, QUIET, RULE } from "../look";
import { rowArea, type SheetParts } from "../sheetParts";
import { measure, things, type WhatIfContext } from "./context";
import { LABEL, PAGE_COLUMNS, ROW } from "./layout";

/** Characters of a note that fit on one line of the page. */
const LINE = 165;
const LINE_HEIGHT = 12.5;
const NOTES = ["model", "cycle", "target", "source"] as const;

/** What is reckoned, and what it leaves aside. */
export function footnotes(context: WhatIfContext): SheetParts {
  const lines = notes(context);
  const first = ROW.footnotes;
  return {
    blocks: [{ row: first, column: LABEL, cells: lines.map((line) => [line]) }],
    // What is said of formulas is not true of a copy with values.
    onlyLive: [rowArea(first + lines.length - 1, LABEL, PAGE_COLUMNS)],
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

/** The first row under the page. */
export function rowAfterFootnotes(context: WhatIfContext): number {
  return ROW.footnotes + notes(context).length;
}

function notes(context: WhatIfContext): readonly string[] {
  const { language, meta } = context;
  const { words } = language;
  const values = { ...things(context), measure: measure(context), kpis: words("report:kpis.sheetName") };
  const hidden = meta.hidesNames === true ? [words("share:hidden")] : [];
  return [...hidden, ...NOTES.map((note) => words(`whatIf:notes.${note}`, values))];
}
