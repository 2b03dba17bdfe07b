import { NOTE_SIZE, QUIET } from "../look";
import { rowArea, type SheetParts } from "../sheetParts";
import { chanceRows } from "./chanceTable";
import { numberOf, things, type TeamContext } from "./context";
import { NAME, PAGE_COLUMNS } from "./layout";

const LINE = 260;
const NOTE_LINE_HEIGHT = 12.5;

export function footnoteRows(context: TeamContext) {
  const first = chanceRows(context).end + 1;
  return { first, end: first + notes(context).length };
}

/** What the figures stand on, what the verdicts mean, and who is not there. */
export function footnotes(context: TeamContext): SheetParts {
  const lines = notes(context);
  const { first } = footnoteRows(context);
  return {
    blocks: [{ row: first, column: NAME, cells: lines.map((line) => [line]) }],
    merges: lines.map((_, at) => rowArea(first + at, NAME, PAGE_COLUMNS)),
    formats: [
      {
        area: { row: first, column: NAME, rows: lines.length, columns: PAGE_COLUMNS },
        ...{ color: QUIET, size: NOTE_SIZE, wrap: true, vertical: "Top", horizontal: "Left" },
      },
    ],
    rowHeights: lines.map((line, at) => ({
      row: first + at,
      height: NOTE_LINE_HEIGHT * Math.ceil(line.length / LINE),
    })),
  };
}

function notes(context: TeamContext): readonly string[] {
  const { benchmark, language, meta } = context;
  const { words } = language;
  const counted = things(context);
  const { sheet, rows } = meta.source;
  return [
    words("team:notes.source", { ...counted, sheet, deals: numberOf(language, rows) }),
    ...(benchmark.unowned > 0 ? [words("team:notes.unowned", { ...counted, count: benchmark.unowned })] : []),
    words("team:notes.verdict"),
    words("team:notes.open", counted),
    benchmark.still
      ? words(`team:notes.still.${benchmark.still.from}`, {
          ...counted,
          days: numberOf(language, benchmark.still.days),
        })
      : words("team:notes.still.unknown", counted),
    ...(benchmark.people.some(({ hasLeft }) => hasLeft) ? [words("team:notes.left", counted)] : []),
    words("team:notes.order", counted),
    words("team:notes.values"),
  ];
}
