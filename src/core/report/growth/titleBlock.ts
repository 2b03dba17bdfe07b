import { formula, quoted, sentence } from "../formulas";
import { HINT, MESSAGE, NOTE_SIZE, QUIET } from "../look";
import { TEXT_FORMAT } from "../numberFormats";
import { dayText } from "../reportMeta";
import { cellArea, rowArea, type SheetParts } from "../sheetParts";
import { unitText } from "../unitText";
import { CHOSEN_WHO, type GrowthContext } from "./context";
import { LABEL, PAGE_COLUMNS, ROW } from "./layout";
import { messageFormula } from "./message";

/** Who, what and of when; the message in one sentence; and the cell in which the reader chooses whose figures to see. */
export function titleBlock(context: GrowthContext): SheetParts {
  const { language, meta, whos } = context;
  const { words } = language;
  const subtitle = sentence(words, "growth:subtitle", {
    who: CHOSEN_WHO,
    measure: quoted(unitText(meta, words)),
    asOf: quoted(dayText(meta.asOf, language)),
  });
  return {
    blocks: [
      { row: ROW.title, column: LABEL, cells: [[words("growth:title")]] },
      { row: ROW.subtitle, column: LABEL, cells: [[formula(subtitle)]] },
      { row: ROW.message, column: LABEL, cells: [[formula(messageFormula(context))]] },
      { row: ROW.choiceLabel, column: LABEL, cells: [[words("report:dashboard.who.label")]] },
      { row: ROW.choice, column: LABEL, cells: [[whos[0]?.name ?? null, null, words("growth:choose")]] },
    ],
    merges: [rowArea(ROW.message, LABEL, PAGE_COLUMNS), rowArea(ROW.choice, LABEL, 2)],
    formats: [
      { area: cellArea(ROW.title, LABEL), style: "Title" },
      { area: cellArea(ROW.subtitle, LABEL), color: QUIET, size: 11 },
      {
        area: rowArea(ROW.message, LABEL, PAGE_COLUMNS),
        ...MESSAGE,
      },
      { area: cellArea(ROW.choiceLabel, LABEL), color: QUIET, size: NOTE_SIZE },
      { area: rowArea(ROW.choice, LABEL, 2), style: "Input", numberFormat: TEXT_FORMAT, horizontal: "Left" },
      {
        area: cellArea(ROW.choice, LABEL + 2),
        ...HINT,
      },
    ],
    dropDowns: [
      {
        row: ROW.choice,
        column: LABEL,
        source: "=SalesboardWho",
        promptTitle: words("report:dashboard.who.label"),
        prompt: words("report:dashboard.who.prompt"),
        errorTitle: words("report:dashboard.who.label"),
        error: words("report:dashboard.who.error"),
      },
    ],
    choices: [{ row: ROW.choice, column: LABEL, offered: whos.map(({ name }) => name) }],
    onlyLive: [cellArea(ROW.choice, LABEL + 2)],
    rowHeights: [
      { row: ROW.title, height: 27 },
      { row: ROW.message, height: 34 },
      { row: ROW.choice, height: 19 },
    ],
  };
}
