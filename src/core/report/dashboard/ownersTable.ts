import type { BuiltInKpi } from "../../kpi/catalogue/builtInKpis";
import { rowCell } from "../address";
import { DASH, formula, kpiCell, kpiRowNumber, sentence } from "../formulas";
import { kpiText } from "../kpiText";
import { ACCENT, ACTUAL, HIGHLIGHT, NOTE_SIZE, QUIET, RULE } from "../look";
import { COUNT_FORMAT, TEXT_FORMAT } from "../numberFormats";
import { rowArea, type SheetParts } from "../sheetParts";
import type { Area, Content, Format } from "../sheetSpec";
import { formatOf, isTold, type DashboardContext } from "./context";
import { FIRST_NARROW, NAME, NAME_LINE, PAGE_COLUMNS, WORK } from "./layout";
import { rowAfterOthers } from "./otherKpis";
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

const LINE_HEIGHT = 15;

/** The row of the heads, which a printed page repeats; the title stands above it. */
export function ownersHead(context: DashboardContext): number {
  return rowAfterOthers(context) + 1;
}

/** The first row under the owners' table. */
export function rowAfterOwners(context: DashboardContext): number {
  return ownersHead(context) + 1 + context.whos.length;
}

/** Everybody, each team and each owner in the chosen period; in the CRM's order, since few deals make no ranking. */
export function ownersTable(context: DashboardContext): SheetParts {
  const { whos, language } = context;
  const { words } = language;
  const head = ownersHead(context);
  const [title, first] = [head - 1, head + 1];
  return {
    blocks: [
      {
        row: title,
        column: NAME,
        cells: [[formula(sentence(words, "report:dashboard.owners.title", { period: WORKING.periodTitle }))]],
      },
      {
        row: head,
        column: NAME,
        cells: [[words("report:dashboard.owners.name"), null, ...COLUMNS.map((column) => headOf(context, column))]],
      },
      {
        row: first,
        column: NAME,
        cells: whos.map((who, index) => [who.name, null, ...figures(context, first + index)]),
      },
      { row: first, column: WORK, cells: whos.map((_, index) => rowNumbers(first + index)) },
    ].filter(({ cells }) => cells.length > 0),
    formats: formats(context),
    conditionalFormats: [
      {
        area: { row: first, column: NAME, rows: Math.max(whos.length, 1), columns: PAGE_COLUMNS },
        formula: `=${rowCell(first, NAME)}=${CHOSEN_WHO}`,
        fill: HIGHLIGHT,
      },
    ],
    rowHeights: [
      { row: head, height: 28 },
      ...whos.flatMap(({ name }, index) => {
        const lines = Math.ceil(name.length / NAME_LINE);
        return lines > 1 ? [{ row: first + index, height: lines * LINE_HEIGHT }] : [];
      }),
    ],
  };
}

function headOf({ language: { words }, meta }: DashboardContext, { id, what }: (typeof COLUMNS)[number]): string {
  if (what === "n") return words("report:dashboard.owners.n");
  const short = kpiText({ id }, "short", meta, words);
  return what === "lastYear" ? words("report:dashboard.owners.lastYear", { what: short }) : short;
}

function figures(context: DashboardContext, row: number): Content[] {
  const { now, lastYear } = ownerRowCells(row);
  return COLUMNS.map(({ id, what }) => {
    if (what === "n" && !isTold(context, id)) return DASH;
    return formula(kpiCell(what === "n" ? `${id}_n` : id, what === "lastYear" ? lastYear : now));
  });
}

function rowNumbers(row: number): Content[] {
  return [WORKING.period, WORKING.lastYear].map((period) => formula(kpiRowNumber(rowCell(row, NAME), period)));
}

function formats(context: DashboardContext): Format[] {
  const count = Math.max(context.whos.length, 1);
  const head = ownersHead(context);
  const [title, first] = [head - 1, head + 1];
  const body = (column: number, columns: number): Area => ({ row: first, column, rows: count, columns });
  const columns = COLUMNS.flatMap(({ id, what }, index): Format[] => {
    const area = body(FIRST_NARROW + index, 1);
    if (what === "n") return [{ area, numberFormat: COUNT_FORMAT, color: QUIET, size: NOTE_SIZE }];
    return [{ area, numberFormat: formatOf(context, id), ...(what === "lastYear" && { color: QUIET }) }];
  });
  // Everybody and the teams come first.
  const together = Math.max(context.whos.filter(({ kind }) => kind !== "owner").length, 1);
  return [
    { area: rowArea(title, NAME, PAGE_COLUMNS), bold: true, color: ACTUAL },
    {
      area: rowArea(head, NAME, PAGE_COLUMNS),
      color: QUIET,
      size: NOTE_SIZE,
      wrap: true,
      vertical: "Bottom",
      borders: [{ edge: "bottom", weight: "Thin", color: ACTUAL }],
    },
    { area: rowArea(head, FIRST_NARROW, COLUMNS.length), horizontal: "Right" },
    {
      area: body(NAME, PAGE_COLUMNS),
      color: ACTUAL,
      vertical: "Center",
      borders: [{ edge: "insideHorizontal", weight: "Hairline", color: RULE }],
    },
    { area: body(NAME, 1), numberFormat: TEXT_FORMAT, wrap: true },
    { area: body(FIRST_NARROW, COLUMNS.length), horizontal: "Right" },
    ...columns,
    { area: { row: first, column: NAME, rows: together, columns: PAGE_COLUMNS }, bold: true },
    { area: body(WORK, 2), color: QUIET, size: NOTE_SIZE, horizontal: "Left" },
    { area: rowArea(title, NAME, 1), color: ACCENT },
  ];
}
