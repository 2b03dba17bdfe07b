import { HIGHLIGHT, MESSAGE, QUIET } from "../look";
import { dayText } from "../reportMeta";
import { cellArea, rowArea, type SheetParts } from "../sheetParts";
import type { TeamContext } from "./context";
import { headlineText } from "./headlineText";
import { LINE_HEIGHT, NAME, PAGE_COLUMNS, PAGE_LINE, ROW } from "./layout";
import { periodText } from "./periodText";

/** What it is, of whom and when; that these are figures about persons; and the message in a sentence. */
export function titleBlock(context: TeamContext): SheetParts {
  const { benchmark, language, meta, hidesNames } = context;
  const { words } = language;
  const measure = words(`report:measure.${meta.measure}`);
  const amounts =
    meta.currency === undefined
      ? words("report:measure.ownCurrency", { measure })
      : words("report:measure.in", { measure, currency: meta.currency });
  const subtitle = words("team:subtitle", {
    who: benchmark.who.name,
    period: periodText(benchmark.period, language),
    amounts,
    asOf: dayText(meta.asOf, language),
  });
  const note = [
    `${words("team:note.title")}. ${words("team:note.text")}`,
    ...(hidesNames ? [words("share:hidden")] : []),
  ];
  const message = headlineText(context);
  const cells = [[words("team:title")], [subtitle], [note.join(" ")], [message]];
  return {
    blocks: cells.map((row, at) => ({ row: ROW.title + at, column: NAME, cells: [row] })),
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
      { row: ROW.title, height: 27 },
      { row: ROW.note, height: 8 + LINE_HEIGHT * Math.ceil(note.join(" ").length / PAGE_LINE) },
      { row: ROW.message, height: 8 + 17 * Math.ceil(message.length / (0.85 * PAGE_LINE)) },
    ],
  };
}
