import { NOTE_SIZE, QUIET } from "../look";
import { rowArea, type SheetParts } from "../sheetParts";
import type { TeamContext } from "./context";
import { NAME, PAGE_COLUMNS } from "./layout";
import { notes } from "./notes";
import type { TeamPages } from "./pages";
import { noteHeight } from "./rowHeights";

/** The notes under the tables. */
export function footnotes(context: TeamContext, { notes: { first } }: TeamPages): SheetParts {
  const lines = notes(context);
  return {
    blocks: [{ row: first, column: NAME, cells: lines.map((line) => [line]) }],
    merges: lines.map((_, at) => rowArea(first + at, NAME, PAGE_COLUMNS)),
    formats: [
      {
        area: { row: first, column: NAME, rows: lines.length, columns: PAGE_COLUMNS },
        ...{ color: QUIET, size: NOTE_SIZE, wrap: true, vertical: "Top", horizontal: "Left" },
      },
    ],
    rowHeights: lines.map((line, at) => ({ row: first + at, height: noteHeight(line) })),
  };
}
