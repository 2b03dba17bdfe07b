import type { BuiltInKpi } from "../../kpi/catalogue/builtInKpis";
import { rowCell } from "../address";
import { formula, kpiCell, kpiRowNumber, sentence } from "../formulas";
import { kpiText } from "../kpiText";
import { ACCENT, ACTUAL, HIGHLIGHT, NOTE_SIZE, QUIET, RULE } from "../look";
import { COUNT_FORMAT, TEXT_FORMAT } from "../numberFormats";
import { rowArea, type SheetParts } from "../sheetParts";
import type { Area, Content, Format } from "../sheetSpec";
import { formatOf, type DashboardContext } from "./context";
import { FIRST_NARROW, NAME, NAME_LINE, PAGE_COLUMNS, ROW, WORK } from "./layout";
import { CHOSEN_WHO, ownerRowCells, WORKING } from "./workingCells";

/**
 * What was put in, what moved and what came out, in this order; n stands in grey beside what needs it, and last year's sum
 * beside this year's.
 */
const COLUMNS: readonly { readonly id: BuiltInKpi; readonly what: "value" | "n" | "lastYear" }[] = [
  { id: "newQuotes", what: "value" },
  { id: "openQuotes", what: "value" },
  { id: "openValue", what: "value" },
  { id: "closingRate", what: "value" },
  { id: "closingRate", what: "n" },
  { id: "salesCycle", what: "value" },
  { id: "salesCycle", what: "n" },
  { id: "orders", what: "value" },
  { id: "averageOrder", what: "value" },
  { id: "averageOrder", what: "n" },
  { id: "revenue", what: "value" },
  { id: "revenue", what: "lastYear" },
];

/** The row of the heads, which a printed page repeats. */
export const OWNERS_HEAD = ROW.owners + 1;
const HEAD = OWNERS_HEAD;
const FIRST = HEAD + 1;
const LINE_HEIGHT = 15;

/** The first row under the owners' table. */
export function rowAfterOwners({ whos }: DashboardContext): number {
  return FIRST + whos.length;
}

/** Everybody, each team and each owner in the chosen period; in the CRM's order, since few deals make no ranking. */
export function ownersTable(context: DashboardContext): SheetParts {
  const { whos, language } = context;
  const { words } = language;
  return {
    blocks: [
      {
        row: ROW.owners,
        column: NAME,
        cells: [[formula(sentence(words, "report:dashboard.owners.title", { period: WORKING.periodTitle }))]],
      },
      {
        row: HEAD,
        column: NAME,
        cells: [[words("report:dashboard.owners.name"), null, ...COLUMNS.map((column) => head(context, column))]],
      },
      { row: FIRST, column: NAME, cells: whos.map((who, index) => [who.name, null, ...figures(FIRST + index)]) },
      { row: FIRST, column: WORK, cells: whos.map((_, index) => rowNumbers(FIRST + index)) },
    ].filter(({ cells }) => cells.length > 0),
    formats: formats(context),
    conditionalFormats: [
      {
        area: { row: FIRST, column: NAME, rows: Math.max(whos.length, 1), columns: PAGE_COLUMNS },
        formula: `=${rowCell(FIRST, NAME)}=${CHOSEN_WHO}`,
        fill: HIGHLIGHT,
      },
    ],
    rowHeights: [
      { row: HEAD, height: 28 },
      ...whos.flatMap(({ name }, index) => {
        const lines = Math.ceil(name.length / NAME_LINE);
        return lines > 1 ? [{ row: FIRST + index, height: lines * LINE_HEIGHT }] : [];
      }),
    ],
  };
}

function head({ language: { words }, meta }: DashboardContext, { id, what }: (typeof COLUMNS)[number]): string {
  if (what === "n") return words("report:dashboard.owners.n");
  const short = kpiText({ id }, "short", meta, words);
  return what === "lastYear" ? words("report:dashboard.owners.lastYear", { what: short }) : short;
}

function figures(row: number): Content[] {
  const { now, lastYear } = ownerRowCells(row);
  return COLUMNS.map(({ id, what }) =>
    formula(kpiCell(what === "n" ? `${id}_n` : id, what === "lastYear" ? lastYear : now)),
  );
}

function rowNumbers(row: number): Content[] {
  return [WORKING.period, WORKING.lastYear].map((period) => formula(kpiRowNumber(rowCell(row, NAME), period)));
}

function formats(context: DashboardContext): Format[] {
  const count = Math.max(context.whos.length, 1);
  const body = (column: number, columns: number): Area => ({ row: FIRST, column, rows: count, columns });
  const columns = COLUMNS.flatMap(({ id, what }, index): Format[] => {
    const area = body(FIRST_NARROW + index, 1);
    if (what === "n") return [{ area, numberFormat: COUNT_FORMAT, color: QUIET, size: NOTE_SIZE }];
    return [{ area, numberFormat: formatOf(context, id), ...(what === "lastYear" && { color: QUIET }) }];
  });
  // Everybody and the teams come first.
  const together = Math.max(context.whos.filter(({ kind }) => kind !== "owner").length, 1);
  return [
    { area: rowArea(ROW.owners, NAME, PAGE_COLUMNS), bold: true, color: ACTUAL },
    {
      area: rowArea(HEAD, NAME, PAGE_COLUMNS),
      color: QUIET,
      size: NOTE_SIZE,
      wrap: true,
      vertical: "Bottom",
      borders: [{ edge: "bottom", weight: "Thin", color: ACTUAL }],
    },
    { area: rowArea(HEAD, FIRST_NARROW, COLUMNS.length), horizontal: "Right" },
    {
      area: body(NAME, PAGE_COLUMNS),
      color: ACTUAL,
      vertical: "Center",
      borders: [{ edge: "insideHorizontal", weight: "Hairline", color: RULE }],
    },
    { area: body(NAME, 1), numberFormat: TEXT_FORMAT, wrap: true },
    { area: body(FIRST_NARROW, COLUMNS.length), horizontal: "Right" },
    ...columns,
    { area: { row: FIRST, column: NAME, rows: together, columns: PAGE_COLUMNS }, bold: true },
    { area: body(WORK, 2), color: QUIET, size: NOTE_SIZE, horizontal: "Left" },
    { area: rowArea(ROW.owners, NAME, 1), color: ACCENT },
  ];
}
