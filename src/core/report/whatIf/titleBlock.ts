import { formula, quoted, sentence } from "../formulas";
import { HINT, MESSAGE, NOTE_SIZE, QUIET } from "../look";
import { TEXT_FORMAT } from "../numberFormats";
import { firstPeriod } from "../offers";
import { periodLabel } from "../periodLabel";
import { dayText } from "../reportMeta";
import { cellArea, rowArea, type SheetParts } from "../sheetParts";
import { unitText } from "../unitText";
import { CHOSEN_WHO, type WhatIfContext } from "./context";
import { LABEL, PAGE_COLUMNS, PERIOD_CHOICE, ROW } from "./layout";
import { messageFormula } from "./message";
import { WORKING } from "./workingCells";

/** Who, what and of when; the message in one sentence; what the page is; and the two cells the reader chooses in. */
export function titleBlock(context: WhatIfContext): SheetParts {
  const { language, meta, whos, periods, rows } = context;
  const { words } = language;
  const subtitle = sentence(words, "report:dashboard.subtitle", {
    who: CHOSEN_WHO,
    measure: quoted(unitText(meta, words)),
    period: WORKING.periodTitle,
    asOf: quoted(dayText(meta.asOf, language)),
  });
  const first = firstPeriod(periods, rows);
  return {
    blocks: [
      { row: ROW.title, column: LABEL, cells: [[words("whatIf:title")]] },
      { row: ROW.subtitle, column: LABEL, cells: [[formula(subtitle)]] },
      { row: ROW.message, column: LABEL, cells: [[formula(messageFormula(context))]] },
      { row: ROW.explanation, column: LABEL, cells: [[words("whatIf:explanation")]] },
      {
        row: ROW.choiceLabels,
        column: LABEL,
        cells: [[words("report:dashboard.who.label"), words("report:dashboard.period.label")]],
      },
      {
        row: ROW.choices,
        column: LABEL,
        cells: [[whos[0]?.name ?? null, first ? periodLabel(first, words) : null, null, words("whatIf:choose")]],
      },
    ],
    merges: [
      rowArea(ROW.message, LABEL, PAGE_COLUMNS),
      rowArea(ROW.explanation, LABEL, PAGE_COLUMNS),
      rowArea(ROW.choices, PERIOD_CHOICE, 2),
    ],
    formats: [
      { area: cellArea(ROW.title, LABEL), style: "Title" },
      { area: cellArea(ROW.subtitle, LABEL), color: QUIET, size: 11 },
      { area: rowArea(ROW.message, LABEL, PAGE_COLUMNS), ...MESSAGE },
      { area: rowArea(ROW.explanation, LABEL, PAGE_COLUMNS), color: QUIET, wrap: true, vertical: "Top" },
      { area: rowArea(ROW.choiceLabels, LABEL, PAGE_COLUMNS), color: QUIET, size: NOTE_SIZE },
      { area: rowArea(ROW.choices, LABEL, 3), style: "Input", numberFormat: TEXT_FORMAT, horizontal: "Left" },
      { area: cellArea(ROW.choices, PERIOD_CHOICE + 2), ...HINT },
    ],
    dropDowns: (
      [
        ["who", LABEL, "=SalesboardWho"],
        ["period", PERIOD_CHOICE, "=SalesboardPeriods"],
      ] as const
    ).map(([what, column, source]) => ({
      row: ROW.choices,
      column,
      source,
      promptTitle: words(`report:dashboard.${what}.label`),
      prompt: words(`report:dashboard.${what}.prompt`),
      errorTitle: words(`report:dashboard.${what}.label`),
      error: words(`report:dashboard.${what}.error`),
    })),
    // What to type where says nothing on a copy of values.
    onlyLive: [rowArea(ROW.explanation, LABEL, PAGE_COLUMNS), cellArea(ROW.choices, PERIOD_CHOICE + 2)],
    choices: [
      { row: ROW.choices, column: LABEL, offered: whos.map(({ name }) => name) },
      { row: ROW.choices, column: PERIOD_CHOICE, offered: periods.map((period) => periodLabel(period, words)) },
    ],
    rowHeights: [
      { row: ROW.title, height: 27 },
      { row: ROW.message, height: 34 },
      { row: ROW.explanation, height: 31 },
      { row: ROW.choices, height: 19 },
    ],
  };
}
