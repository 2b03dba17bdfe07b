import type { Words } from "../../words";
import { ACCENT, ACTUAL, NOTE_SIZE, QUIET } from "../look";
import { TEXT_FORMAT } from "../numberFormats";
import { rowArea, type SheetParts } from "../sheetParts";
import type { Area, ConditionalFormatSpec, Content, Format, SheetSpec, TableSpec } from "../sheetSpec";

/** One of the tables of the data check: something for people to read, under a header that other programs know it by. */
export interface CheckTable {
  readonly name: string;
  readonly title: string;
  /** Sentences between title and table. */
  readonly notes?: readonly string[];
  /** Column names that do not change with the language: other programs read the table by them. */
  readonly columns: readonly string[];
  readonly labels: readonly (string | null)[];
  readonly rows: readonly (readonly Content[])[];
  /** Which columns hold numbers, and how they are written. */
  readonly numbers: readonly { readonly column: number; readonly numberFormat: string }[];
  readonly formats: (firstRow: number) => readonly Format[];
  readonly conditionalFormats?: (firstRow: number) => readonly ConditionalFormatSpec[];
  readonly rowHeights?: (firstRow: number) => SheetSpec["rowHeights"];
}

/** The column of the sheet in which all tables begin. */
export const FIRST_COLUMN = 1;

/** Widths in characters: of texts, then of numbers and links, then of what is not printed. */
export const COLUMN_WIDTHS = [1.5, 38, 54, 40, 9, 9, 16, 9, 9, 9, 22, 40, 10];
/** So many columns are printed, from the first of the tables on. */
export const PRINTED_COLUMNS = 9;
const LINE_HEIGHT = 15;
const NOTE_LINE = 190;

/** Rows that a table takes, with the empty ones that follow it. */
export function rowsOf({ rows, notes = [] }: CheckTable): number {
  return rows.length + notes.length + 4;
}

/** Title, notes, readable labels, the table's own header, its rows. */
export function tableParts(table: CheckTable, at: number): SheetParts {
  const { rows, notes = [] } = table;
  const head = at + 1 + notes.length;
  const first = head + 2;
  return {
    blocks: [
      { row: at, column: FIRST_COLUMN, cells: [[table.title]] },
      ...notes.map((note, index) => ({ row: at + 1 + index, column: FIRST_COLUMN, cells: [[note]] })),
      { row: head, column: FIRST_COLUMN, cells: [table.labels] },
      { row: head + 1, column: FIRST_COLUMN, cells: [table.columns] },
      { row: first, column: FIRST_COLUMN, cells: rows },
    ],
    merges: notes.map((_, index) => rowArea(at + 1 + index, FIRST_COLUMN, PRINTED_COLUMNS)),
    formats: [
      { area: rowArea(at, FIRST_COLUMN, table.columns.length), bold: true, size: 13, color: ACCENT },
      ...notes.map((_, index): Format => ({
        area: rowArea(at + 1 + index, FIRST_COLUMN, PRINTED_COLUMNS),
        color: QUIET,
        wrap: true,
        vertical: "Top",
      })),
      {
        area: rowArea(head, FIRST_COLUMN, table.columns.length),
        bold: true,
        color: ACTUAL,
        wrap: true,
        vertical: "Bottom",
      },
      { area: rowArea(head + 1, FIRST_COLUMN, table.columns.length), size: NOTE_SIZE, color: QUIET },
      {
        area: { row: first, column: FIRST_COLUMN, rows: rows.length, columns: table.columns.length },
        numberFormat: TEXT_FORMAT,
        vertical: "Top",
      },
      ...table.numbers.flatMap(({ column, numberFormat }) => numberColumn(table, head, column, numberFormat)),
      ...table.formats(first),
    ],
    conditionalFormats: table.conditionalFormats?.(first) ?? [],
    // The table's own header is for programs: the labels above it are for people, in their language.
    rowHeights: [
      ...notes.map((note, index) => ({ row: at + 1 + index, height: LINE_HEIGHT * linesOf(note, NOTE_LINE) })),
      { row: head + 1, height: 0 },
      ...(table.rowHeights?.(first) ?? []),
    ],
  };
}

/** Numbers stand right, their heads above them. */
function numberColumn({ rows }: CheckTable, head: number, column: number, numberFormat: string): Format[] {
  const place = { column: FIRST_COLUMN + column, columns: 1 };
  return [
    { area: { row: head, rows: rows.length + 2, ...place }, horizontal: "Right" },
    { area: { row: head + 2, rows: rows.length, ...place }, numberFormat },
  ];
}

export function tableSpec({ name, rows, columns, notes = [] }: CheckTable, at: number): TableSpec {
  return {
    name,
    area: { row: at + notes.length + 2, column: FIRST_COLUMN, rows: rows.length + 1, columns: columns.length },
    style: "TableStyleLight1",
  };
}

/** The heights of rows whose texts take several lines. @param lines of each row */
export function heightsOf(lines: readonly number[], firstRow: number): SheetSpec["rowHeights"] {
  return lines.map((count, index) => ({ row: firstRow + index, height: LINE_HEIGHT * count }));
}

/** On how many lines a text stands, with room for so many characters on each; a line may end early. */
export function linesOf(text: string, room: number): number {
  return Math.max(1, Math.ceil(text.length / room));
}

/** The cells of a table's columns, by the first of them, below its head. */
export function bodyOf(first: number, rows: number): (column: number, columns?: number) => Area {
  return (column, columns = 1) => ({ row: first, column: FIRST_COLUMN + column, rows, columns });
}

/** Ids that only programs read stand small and quiet. */
export function quietColumn(first: number, column: number, rows: number): Format {
  return { area: { row: first, column: FIRST_COLUMN + column, rows, columns: 1 }, color: QUIET, size: NOTE_SIZE };
}

/** A text that follows a column of numbers or of long texts, with its head: a little away from them. */
export function beside(first: number, column: number, count: number): Format {
  const area = { row: first - 2, column: FIRST_COLUMN + column, rows: count + 2, columns: 1 };
  return { area, horizontal: "Left", indent: 1 };
}

export function headsOf(keys: readonly string[], words: Words): string[] {
  return keys.map((key) => words(`report:dataCheck.head.${key}`));
}
