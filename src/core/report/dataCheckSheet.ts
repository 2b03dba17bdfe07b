import type { Finding, Role } from "../crm/types";
import type { Language } from "../words";
import { rowCell } from "./address";
import { ACCENT, ACTUAL, NOTE_SIZE, QUIET } from "./look";
import { COUNT_FORMAT, RATE_FORMAT, TEXT_FORMAT } from "./numberFormats";
import { dayText, type ReportMeta } from "./reportMeta";
import { cellArea, joinParts, rowArea, type SheetParts } from "./sheetParts";
import type { ConditionalFormatSpec, Content, Format, SheetSpec, TableSpec } from "./sheetSpec";

/** A sheet that was read, and how each of its columns was understood; a column without a field was not used. */
export interface ReadSheet {
  readonly sheet: string;
  readonly role: Role;
  /** Rows below the header. */
  readonly rows: number;
  readonly columns: readonly { readonly header: string; readonly field?: string }[];
}

const FIRST_COLUMN = 1;
const FIRST_TABLE_ROW = 5;
const EXAMPLES = 5;
/** Characters of cell addresses that fit on one line of their column. */
const EXAMPLES_LINE = 30;
/** Of two lines, less what says that there are more and what is lost where a line ends early. */
const EXAMPLES_FIT = 44;
/** Characters of an effect sentence that fit on one line of its column. */
const EFFECT_LINE = 58;
const LINE_HEIGHT = 15;

interface CheckTable {
  readonly name: string;
  readonly title: string;
  /** Column names that do not change with the language: other programs read the table by them. */
  readonly columns: readonly string[];
  readonly labels: readonly string[];
  readonly rows: readonly (readonly Content[])[];
  /** Which columns hold numbers, and how they are written. */
  readonly numbers: readonly { readonly column: number; readonly numberFormat: string }[];
  readonly formats: (firstRow: number) => readonly Format[];
  readonly conditionalFormats?: (firstRow: number) => readonly ConditionalFormatSpec[];
  readonly rowHeights?: (firstRow: number) => SheetSpec["rowHeights"];
}

/**
 * The data check: what was found, sheet by sheet what was read, and how each column was understood. Three tables that keep
 * everything; what is only there for programs (ids, all cells) stands right of the printed page.
 */
export function dataCheckSheet(
  sheets: readonly ReadSheet[],
  findings: readonly Finding[],
  language: Language,
  meta: ReportMeta,
): SheetSpec {
  const tables = [
    findingsTable(findings, language),
    sourcesTable(sheets, language),
    columnsTable(sheets, language),
  ].filter(({ rows }) => rows.length > 0);
  let row = FIRST_TABLE_ROW;
  const placed = tables.map((table) => {
    const at = row;
    row += table.rows.length + 4;
    return { table, at };
  });
  const parts = joinParts([
    titleBlock(findings, language, meta),
    ...placed.map(({ table, at }) => tableParts(table, at)),
  ]);
  return {
    ...parts,
    id: "datacheck",
    name: language.words("report:dataCheck.sheetName"),
    gridlines: false,
    columnWidths: [1.5, 46, 62, 26, 14, 34, 24, 40],
    tables: placed.map(({ table, at }) => tableSpec(table, at)),
    frozenRows: 0,
    print: {
      area: { row: 0, column: FIRST_COLUMN, rows: row, columns: 5 },
      orientation: "Landscape",
      pagesWide: 1,
      breaks: [],
    },
  };
}

function titleBlock(findings: readonly Finding[], language: Language, meta: ReportMeta): SheetParts {
  const { words } = language;
  const read = words("report:dataCheck.message", { count: meta.source.rows, sheet: meta.source.sheet });
  return {
    blocks: [
      { row: 0, column: FIRST_COLUMN, cells: [[words("report:dataCheck.title")]] },
      {
        row: 1,
        column: FIRST_COLUMN,
        cells: [[words("report:dataCheck.subtitle", { asOf: dayText(meta.asOf, language) })]],
      },
      {
        row: 2,
        column: FIRST_COLUMN,
        cells: [[findings.length > 0 ? read : `${read} ${words("report:dataCheck.noFindings")}`]],
      },
    ],
    formats: [
      { area: cellArea(0, FIRST_COLUMN), style: "Title" },
      { area: cellArea(1, FIRST_COLUMN), color: QUIET },
      { area: cellArea(2, FIRST_COLUMN), bold: true, color: ACCENT, size: 12 },
    ],
    rowHeights: [{ row: 0, height: 27 }],
  };
}

/** Title, readable labels, the table's own header, its rows. */
function tableParts(table: CheckTable, at: number): SheetParts {
  const first = at + 3;
  const { rows } = table;
  return {
    blocks: [
      { row: at, column: FIRST_COLUMN, cells: [[table.title]] },
      { row: at + 1, column: FIRST_COLUMN, cells: [table.labels] },
      { row: at + 2, column: FIRST_COLUMN, cells: [table.columns] },
      { row: first, column: FIRST_COLUMN, cells: rows },
    ],
    formats: [
      { area: rowArea(at, FIRST_COLUMN, table.columns.length), bold: true, size: 13, color: ACCENT },
      { area: rowArea(at + 1, FIRST_COLUMN, table.columns.length), bold: true, color: ACTUAL },
      { area: rowArea(at + 2, FIRST_COLUMN, table.columns.length), size: NOTE_SIZE, color: QUIET },
      {
        area: { row: first, column: FIRST_COLUMN, rows: rows.length, columns: table.columns.length },
        numberFormat: TEXT_FORMAT,
        vertical: "Top",
      },
      ...table.numbers.flatMap(({ column, numberFormat }) => numberColumn(table, at, column, numberFormat)),
      ...table.formats(first),
    ],
    conditionalFormats: table.conditionalFormats?.(first) ?? [],
    // The table's own header is for programs: the labels above it are for people, in their language.
    rowHeights: [{ row: at + 2, height: 0 }, ...(table.rowHeights?.(first) ?? [])],
  };
}

/** Numbers stand right, their heads above them. */
function numberColumn({ rows }: CheckTable, at: number, column: number, numberFormat: string): Format[] {
  const place = { column: FIRST_COLUMN + column, columns: 1 };
  return [
    { area: { row: at + 1, rows: rows.length + 2, ...place }, horizontal: "Right" },
    { area: { row: at + 3, rows: rows.length, ...place }, numberFormat },
  ];
}

function tableSpec(table: CheckTable, at: number): TableSpec {
  return {
    name: table.name,
    area: { row: at + 2, column: FIRST_COLUMN, rows: table.rows.length + 1, columns: table.columns.length },
    style: "TableStyleLight1",
  };
}

function findingsTable(findings: readonly Finding[], { words }: Language): CheckTable {
  const effect = (finding: Finding) =>
    words(`findings:${finding.kind}.effect`, { ...finding.values, count: finding.count });
  const columns = ["Title", "Effect", "Count", "Share", "Examples", "Kind", "Cells"];
  return {
    name: "SalesboardFindings",
    title: words("report:dataCheck.findings"),
    columns,
    labels: labels(["title", "effect", "count", "share", "examples", "kind", "cells"], words),
    rows: findings.map((finding) => [
      words(`findings:${finding.kind}.title`, { ...finding.values, count: finding.count }),
      effect(finding),
      finding.count,
      finding.share,
      examples(finding, words),
      finding.kind,
      finding.cells.join(", "),
    ]),
    numbers: [
      { column: 2, numberFormat: COUNT_FORMAT },
      { column: 3, numberFormat: RATE_FORMAT },
    ],
    formats: (first) => {
      const body = (column: number, columnCount = 1) => ({
        row: first,
        column: FIRST_COLUMN + column,
        rows: findings.length,
        columns: columnCount,
      });
      return [
        { area: body(1), numberFormat: "General", wrap: true },
        { area: body(4), numberFormat: "General", wrap: true },
        { area: body(0), wrap: true },
        besideNumbers(first, 4, findings.length),
        { area: body(5, 2), color: QUIET, size: NOTE_SIZE },
      ];
    },
    rowHeights: (first) =>
      findings.map((finding, index) => ({
        row: first + index,
        height:
          LINE_HEIGHT *
          Math.max(2, lines(effect(finding), EFFECT_LINE), lines(examples(finding, words), EXAMPLES_LINE)),
      })),
  };
}

const lines = (text: string, line: number) => Math.ceil(text.length / line);

/** The first cells of a finding, as many as fit on two lines but at least one, short enough to print; the table's last column has them all. */
function examples({ cells }: Finding, words: Language["words"]): string {
  const fitting = cells.filter((_, index) => cells.slice(0, index + 1).join(", ").length <= EXAMPLES_FIT).length;
  const count = Math.min(EXAMPLES, Math.max(1, fitting));
  const shown = cells.slice(0, count).join(", ");
  return cells.length > count ? words("report:dataCheck.examples", { shown }) : shown;
}

function sourcesTable(sheets: readonly ReadSheet[], { words }: Language): CheckTable {
  return {
    name: "SalesboardSources",
    title: words("report:dataCheck.sources"),
    columns: ["Sheet", "RoleLabel", "Rows", "Role"],
    labels: labels(["sheet", "role", "rows", "roleId"], words),
    rows: sheets.map(({ sheet, role, rows }) => [sheet, words(`report:dataCheck.role.${role}`), rows, role]),
    numbers: [{ column: 2, numberFormat: COUNT_FORMAT }],
    formats: (first) => [quietIds(first, sheets.length), besideNumbers(first, 3, sheets.length)],
  };
}

function columnsTable(sheets: readonly ReadSheet[], { words }: Language): CheckTable {
  const rows = sheets.flatMap(({ sheet, columns }) =>
    columns.map(({ header, field }) => [
      sheet,
      header,
      field ? words(`report:field.${field}`) : words("report:dataCheck.notRecognised"),
      field ?? null,
    ]),
  );
  return {
    name: "SalesboardColumns",
    title: words("report:dataCheck.columns"),
    columns: ["Sheet", "Header", "FieldLabel", "Field"],
    labels: labels(["sheet", "header", "field", "fieldId"], words),
    rows,
    numbers: [],
    formats: (first) => [quietIds(first, rows.length), besideNumbers(first, 3, rows.length)],
    conditionalFormats: (first) => [
      {
        area: { row: first, column: FIRST_COLUMN + 2, rows: rows.length, columns: 1 },
        formula: `=LEN(${rowCell(first, FIRST_COLUMN + 3)})=0`,
        color: QUIET,
      },
    ],
  };
}

function quietIds(first: number, count: number): Format {
  return {
    area: { row: first, column: FIRST_COLUMN + 3, rows: count, columns: 1 },
    color: QUIET,
    size: NOTE_SIZE,
  };
}

/** A text that follows a column of numbers, with its head: a little away from them. */
function besideNumbers(first: number, column: number, count: number): Format {
  const area = { row: first - 2, column: FIRST_COLUMN + column, rows: count + 2, columns: 1 };
  return { area, horizontal: "Left", indent: 1 };
}

function labels(heads: readonly string[], words: Language["words"]): string[] {
  return heads.map((head) => words(`report:dataCheck.head.${head}`));
}
