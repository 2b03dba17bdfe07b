import { HIGHLIGHT, MESSAGE, QUIET } from "../look";
import { cellArea, rowArea, type SheetParts } from "../sheetParts";
import type { TeamContext } from "./context";
import { NAME, PAGE_COLUMNS, ROW } from "./layout";
import { HEIGHT, messageHeight, personalNoteHeight } from "./rowHeights";
import { titles } from "./titles";

/** What it is, of whom and when; that these are figures about persons; and the message in a sentence. */
export function titleBlock(context: TeamContext): SheetParts {
  const { title, subtitle, note, message } = titles(context);
  return {
    blocks: [title, subtitle, note, message].map((text, at) => ({
      row: ROW.title + at,
      column: NAME,
      cells: [[text]],
    })),
    merges: [rowArea(ROW.note, NAME, PAGE_COLUMNS), rowArea(ROW.message, NAME, PAGE_COLUMNS)],
    formats: [
      { area: cellArea(ROW.title, NAME), style: "Title" },
      { area: cellArea(ROW.subtitle, NAME), color: QUIET, size: 11 },
      {
        area: rowArea(ROW.note, NAME, PAGE_COLUMNS),
        fill: HIGHLIGHT,
        wrap: true,
        vertical: "Center",
        horizontal: "Left",
      },
      {
        area: rowArea(ROW.message, NAME, PAGE_COLUMNS),
        ...MESSAGE,
      },
    ],
    rowHeights: [
      { row: ROW.message + 1, height: 8 },
      { row: ROW.title, height: HEIGHT.title },
      { row: ROW.note, height: personalNoteHeight(note) },
      { row: ROW.message, height: messageHeight(message) },
    ],
  };
}
