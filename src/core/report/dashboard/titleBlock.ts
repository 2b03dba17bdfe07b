import { quoted, formula, sentence } from "../formulas";
import { HINT, MESSAGE, NOTE_SIZE, QUIET } from "../look";
import { TEXT_FORMAT } from "../numberFormats";
import { firstPeriod } from "../offers";
import { periodLabel } from "../periodLabel";
import { dayText } from "../reportMeta";
import { cellArea, rowArea, type SheetParts } from "../sheetParts";
import type { DropDownSpec } from "../sheetSpec";
import { unitText } from "../unitText";
import type { DashboardContext } from "./context";
import { FIRST_NARROW, NAME, PAGE_COLUMNS, PERIOD_CHOICE, ROW } from "./layout";
import { CHOSEN_WHO, WORKING } from "./workingCells";
import { messageFormula } from "./message";

/** Who, what, unit and when; the message in one sentence; and the two cells the reader chooses in. */
export function titleBlock(context: DashboardContext): SheetParts {
  const { words } = context.language;
  return {
    blocks: [
      { row: ROW.title, column: NAME, cells: [[words("report:dashboard.title")]] },
      { row: ROW.subtitle, column: NAME, cells: [[formula(subtitle(context))]] },
      { row: ROW.message, column: NAME, cells: [[formula(messageFormula(context))]] },
      ...choiceBlocks(context),
    ],
    merges: [
      rowArea(ROW.message, NAME, PAGE_COLUMNS),
      rowArea(ROW.choices, NAME, 2),
      rowArea(ROW.choices, PERIOD_CHOICE, 2),
    ],
    formats: [
      { area: cellArea(ROW.title, NAME), style: "Title" },
      { area: cellArea(ROW.subtitle, NAME), color: QUIET, size: 11 },
      {
        area: rowArea(ROW.message, NAME, PAGE_COLUMNS),
        ...MESSAGE,
      },
      { area: rowArea(ROW.choiceLabels, NAME, PAGE_COLUMNS), color: QUIET, size: NOTE_SIZE },
      { area: rowArea(ROW.choices, NAME, 2), style: "Input", numberFormat: TEXT_FORMAT, horizontal: "Left" },
      { area: rowArea(ROW.choices, PERIOD_CHOICE, 2), style: "Input", numberFormat: TEXT_FORMAT, horizontal: "Left" },
      {
        area: cellArea(ROW.choices, PERIOD_CHOICE + 2),
        ...HINT,
      },
    ],
    dropDowns: [
      dropDown(context, ROW.choices, NAME, "=SalesboardWho", "who"),
      dropDown(context, ROW.choices, PERIOD_CHOICE, "=SalesboardPeriods", "period"),
    ],
    choices: [
      { row: ROW.choices, column: NAME, offered: context.whos.map(({ name }) => name) },
      { row: ROW.choices, column: PERIOD_CHOICE, offered: context.periods.map((period) => periodLabel(period, words)) },
    ],
    onlyLive: [cellArea(ROW.choices, PERIOD_CHOICE + 2)],
    rowHeights: [
      { row: ROW.title, height: 27 },
      { row: ROW.message, height: 34 },
      { row: ROW.choices, height: 19 },
    ],
  };
}

function choiceBlocks({ language, rows, whos, periods }: DashboardContext) {
  const { words } = language;
  const first = firstPeriod(periods, rows);
  return [
    { row: ROW.choiceLabels, column: NAME, cells: [[words("report:dashboard.who.label")]] },
    { row: ROW.choiceLabels, column: FIRST_NARROW, cells: [[words("report:dashboard.period.label")]] },
    { row: ROW.choices, column: NAME, cells: [[whos[0]?.name ?? null]] },
    {
      row: ROW.choices,
      column: PERIOD_CHOICE,
      cells: [[first ? periodLabel(first, words) : null, null, words("report:dashboard.choose")]],
    },
  ];
}

function subtitle({ language, meta }: DashboardContext): string {
  const { words } = language;
  return sentence(words, "report:dashboard.subtitle", {
    who: CHOSEN_WHO,
    measure: quoted(unitText(meta, words)),
    period: WORKING.periodTitle,
    asOf: quoted(dayText(meta.asOf, language)),
  });
}

function dropDown(
  { language: { words } }: DashboardContext,
  row: number,
  column: number,
  source: string,
  what: "who" | "period",
): DropDownSpec {
  return {
    row,
    column,
    source,
    promptTitle: words(`report:dashboard.${what}.label`),
    prompt: words(`report:dashboard.${what}.prompt`),
    errorTitle: words(`report:dashboard.${what}.label`),
    error: words(`report:dashboard.${what}.error`),
  };
}
