import { NOTE_SIZE, QUIET, RULE } from "../look";
import { rowArea, type SheetParts } from "../sheetParts";
import { dayText } from "../reportMeta";
import { daysOf, type GrowthContext } from "./context";
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

function notes(context: GrowthContext): readonly string[] {
  const { meta } = context;
  const { words } = context.language;
  const kpis = words("report:kpis.sheetName");
  const hidden = meta.hidesNames === true ? [words("share:hidden")] : [];
  return [...hidden, ...earlyNote(context), ...NOTES.map((note) => words(`growth:notes.${note}`, { kpis }))];
}

/** That growth against the first days of the data may look too high, where anything is held against them. */
function earlyNote(context: GrowthContext): readonly string[] {
  const { early, language, years, quarters, months } = context;
  if (early === undefined) return [];
  const until = early.from + early.days;
  const compared = [...years, ...quarters, ...months].map((period) => daysOf(context, period).lastYear?.first);
  if (!compared.some((first) => first !== undefined && first < until)) return [];
  const { from, days } = early;
  return [
    language.words("growth:notes.early", {
      from: dayText(from, language),
      count: days,
      until: dayText(until, language),
    }),
  ];
}

function firstRow(context: GrowthContext): number {
  return rowAfterMonths(context) + 1;
}
