import type { BuiltInKpi } from "../../kpi/catalogue/builtInKpis";
import { DASH, formula, kpiCell, quoted, sentence } from "../formulas";
import { NOTE_SIZE, QUIET, RULE } from "../look";
import { rowArea, type SheetParts } from "../sheetParts";
import type { Content } from "../sheetSpec";
import { numberText } from "../textNumbers";
import type { DashboardContext } from "./context";
import { NAME, PAGE_COLUMNS, TILES } from "./layout";
import { absentText } from "../absentText";
import { kpiMeaning, kpiText } from "../kpiText";
import { quoteStepSentence } from "../quoteStepSentence";
import { OPEN_AS_OF } from "../kpiColumns";
import { rowAfterOwners } from "./ownersTable";
import { WORKING } from "./workingCells";

/** Characters of a note that fit on one line of the page. */
const LINE = 230;
const LINE_HEIGHT = 12.5;
const DEFINED: readonly BuiltInKpi[] = ["openQuotes", "averageOrder", "closingRate", "salesCycle", "velocity"];

/** The first row under the page. */
export function rowAfterFootnotes(context: DashboardContext): number {
  return firstRow(context) + notes(context).length;
}

/** Where the figures come from, what was left out, and what each of them means. */
export function footnotes(context: DashboardContext): SheetParts {
  const first = firstRow(context);
  const lines = notes(context);
  const area = { row: first, column: NAME, rows: lines.length, columns: PAGE_COLUMNS };
  return {
    blocks: [{ row: first, column: NAME, cells: lines.map(({ content }) => [content]) }],
    merges: lines.map((_, index) => rowArea(first + index, NAME, PAGE_COLUMNS)),
    formats: [
      { area, color: QUIET, size: NOTE_SIZE, wrap: true, vertical: "Top", horizontal: "Left" },
      {
        area: rowArea(first, NAME, PAGE_COLUMNS),
        borders: [{ edge: "top", weight: "Thin", color: RULE }],
      },
    ],
    rowHeights: lines.map(({ length }, index) => ({
      row: first + index,
      height: Math.ceil(length / LINE) * LINE_HEIGHT,
    })),
  };
}

function firstRow(context: DashboardContext): number {
  return rowAfterOwners(context) + 1;
}

function notes(context: DashboardContext): { content: Content; length: number }[] {
  const { words } = context.language;
  const { meta } = context;
  const dataCheck = words("report:dataCheck.sheetName");
  const texts = [
    words("report:dashboard.notes.source", { sheet: meta.source.sheet, count: meta.source.rows, dataCheck }),
    quoteStepSentence(meta.quoteStep, words),
    ...DEFINED.map((id) => `${kpiText({ id }, "label", meta, words)}: ${kpiMeaning({ id }, meta, words)}`),
    words("report:dashboard.notes.comparison"),
    absentText(context.beside.absent, meta, words),
  ]
    .filter((text) => text !== "")
    .map((text) => ({ content: text as Content, length: text.length }));
  const leftOut = { content: formula(leftOutSentence(context)), length: LINE };
  const hidden = meta.hidesNames === true ? [hiddenNote(context)] : [];
  return [...hidden, ...texts.slice(0, 1), leftOut, ...texts.slice(1), historyNote(context)];
}

function hiddenNote({ language: { words } }: DashboardContext): { content: Content; length: number } {
  const text = words("share:hidden");
  return { content: text, length: text.length };
}

/** Where the past is from: of the period that is chosen, where some periods have a snapshot. */
function historyNote({ rows, language: { words } }: DashboardContext): { content: Content; length: number } {
  const reconstructed = words("report:dashboard.notes.history");
  if (rows.every(({ openAsOf }) => openAsOf === undefined)) {
    return { content: reconstructed, length: reconstructed.length };
  }
  const day = kpiCell(OPEN_AS_OF, WORKING.row, "");
  const kept = sentence(words, "changes:snapshotNote", { day });
  return { content: formula(`IF(LEN(${day})=0,${quoted(reconstructed)},${kept})`), length: LINE };
}

function leftOutSentence({ language: { words }, meta }: DashboardContext): string {
  const count = (id: BuiltInKpi) => numberText(kpiCell(`${id}_leftOut`, WORKING.row, "0"), 0);
  const counts = TILES.map(({ id }) => `${quoted(`${kpiText({ id }, "short", meta, words)} `)}&${count(id)}`).join(
    '&", "&',
  );
  const told = sentence(words, "report:dashboard.notes.leftOut", { counts });
  const none = TILES.map(({ id }) => `N(${kpiCell(`${id}_leftOut`, WORKING.row, "0")})=0`).join(",");
  const nothing = quoted(words("report:dashboard.notes.nothingLeftOut"));
  return `IF(${WORKING.row}=0,${quoted(DASH)},IF(AND(${none}),${nothing},${told}))`;
}
