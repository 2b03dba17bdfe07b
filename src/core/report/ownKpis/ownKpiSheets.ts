import { DEFINITION_COLUMNS, TYPED_COLUMNS, type DefinitionColumn } from "../../kpi/own/ownColumns";
import { OWN_BETTER, OWN_LEVELS, OWN_MEASURES, OWN_SOURCES, OWN_UNITS } from "../../kpi/own/ownKpi";
import type { Words } from "../../words";
import { ACCENT, NOTE_SIZE, QUIET } from "../look";
import { TEXT_FORMAT } from "../numberFormats";
import { rowArea } from "../sheetParts";
import type { Area, Block, Content, Format } from "../sheetSpec";

/** A sheet that people fill in themselves: it is made once, and never written again but for the column that says what came of it. */
export interface OwnKpiSheet {
  readonly name: string;
  readonly blocks: readonly Block[];
  readonly formats: readonly Format[];
  readonly columnWidths: readonly number[];
  readonly rowHeights: readonly { readonly row: number; readonly height: number }[];
  /** The table's, its header row included. */
  readonly table: Area;
  readonly dropDowns: readonly OwnDropDown[];
}

/** Cells that offer words to choose from. */
export interface OwnDropDown {
  readonly area: Area;
  readonly choices: readonly string[];
  readonly title: string;
}

/** Rows that are there to be filled in; a table grows with what is written below it. */
const EMPTY_ROWS = 12;
const EMPTY_VALUES = 30;

const DROP_DOWNS = {
  source: OWN_SOURCES,
  measure: OWN_MEASURES,
  unit: OWN_UNITS,
  better: OWN_BETTER,
  level: OWN_LEVELS,
} as const satisfies Partial<Record<DefinitionColumn, readonly string[]>>;

/** Heads wrap, so that the table prints on one page across and can still be read. */
const WIDTHS: Readonly<Record<DefinitionColumn, number>> = {
  name: 28,
  source: 13,
  measure: 12,
  column: 13,
  where1: 13,
  is1: 13,
  where2: 13,
  is2: 13,
  ofWhich: 13,
  ofWhichIs: 13,
  date: 12,
  owner: 15,
  unit: 10,
  better: 8,
  level: 12,
  says: 60,
};

/** The sheet on which people define KPIs of their own: what to do, two examples, and an empty table. */
export function definitionsSheet(words: Words): OwnKpiSheet {
  const help = [1, 2, 3, 4].map((line) =>
    words(`ownKpis:help${String(line)}`, { valuesSheet: words("ownKpis:valuesSheet") }),
  );
  const examples = examplesOf(words);
  const [examplesRow, header] = [help.length + 2, help.length + 2 + examples.length + 2];
  const columns = DEFINITION_COLUMNS.map((column) => words(`ownKpis:column.${column}`));
  const table = { row: header, column: 0, rows: EMPTY_ROWS + 1, columns: columns.length };
  const says = DEFINITION_COLUMNS.indexOf("says");
  return {
    name: words("ownKpis:sheet"),
    blocks: [
      ...titleBlocks(words("ownKpis:title"), help),
      { row: examplesRow, column: 0, cells: [[words("ownKpis:examples")], ...examples] },
      { row: header, column: 0, cells: [columns] },
    ],
    formats: [
      ...titleFormats(help.length),
      {
        area: { row: examplesRow, column: 0, rows: examples.length + 1, columns: columns.length },
        color: QUIET,
        italic: true,
        numberFormat: TEXT_FORMAT,
      },
      ...tableFormats(table, says),
    ],
    columnWidths: DEFINITION_COLUMNS.map((column) => WIDTHS[column]),
    rowHeights: [{ row: 0, height: 28 }],
    table,
    dropDowns: Object.entries(DROP_DOWNS).map(([column, choices]) => ({
      area: {
        row: header + 1,
        column: DEFINITION_COLUMNS.indexOf(column as DefinitionColumn),
        rows: EMPTY_ROWS,
        columns: 1,
      },
      choices: choices.map((choice) => words(`ownKpis:${column}.${choice}`)),
      title: words(`ownKpis:column.${column}`),
    })),
  };
}

/** The sheet on which people type values. */
export function valuesSheet(words: Words): OwnKpiSheet {
  const help = [1, 2, 3].map((line) => words(`ownKpis:values.help${String(line)}`));
  const header = help.length + 2;
  const columns = TYPED_COLUMNS.map((column) => words(`ownKpis:column.${column}`));
  const table = { row: header, column: 0, rows: EMPTY_VALUES + 1, columns: columns.length };
  const value = TYPED_COLUMNS.indexOf("value");
  return {
    name: words("ownKpis:valuesSheet"),
    blocks: [...titleBlocks(words("ownKpis:values.title"), help), { row: header, column: 0, cells: [columns] }],
    formats: [
      ...titleFormats(help.length),
      ...tableFormats(table, TYPED_COLUMNS.indexOf("says")),
      { area: { ...table, row: header + 1, rows: EMPTY_VALUES, column: value, columns: 1 }, numberFormat: "General" },
      { area: { ...table, column: value, columns: 1 }, horizontal: "Right" },
    ],
    // Together as wide as the longest line above the table.
    columnWidths: [30, 24, 14, 14, 76],
    rowHeights: [{ row: 0, height: 28 }],
    table,
    dropDowns: [],
  };
}

function titleBlocks(title: string, help: readonly string[]): Block[] {
  return [{ row: 0, column: 0, cells: [[title], ...help.map((line) => [line])] }];
}

function titleFormats(lines: number): Format[] {
  return [
    { area: rowArea(0, 0, 1), style: "Title" },
    { area: { row: 1, column: 0, rows: lines, columns: 1 }, color: QUIET },
  ];
}

/** Criteria and periods stay as they are typed: >=1-1-2026 and 2026-09 are no formulas and no dates. */
function tableFormats(table: Area, says: number): Format[] {
  const body = { ...table, row: table.row + 1, rows: table.rows - 1 };
  return [
    { area: { ...table, rows: 1 }, bold: true, color: ACCENT, wrap: true, vertical: "Bottom" },
    { area: body, numberFormat: TEXT_FORMAT, vertical: "Top" },
    { area: { ...body, column: says, columns: 1 }, color: QUIET, size: NOTE_SIZE, wrap: true },
    // A number stands at the right of the column before it.
    { area: { ...table, column: says, columns: 1 }, horizontal: "Left", indent: 1 },
  ];
}

/** Rows as people would fill them in. */
function examplesOf(words: Words): Content[][] {
  const word = (column: keyof typeof DROP_DOWNS, choice: string) => words(`ownKpis:${column}.${choice}`);
  const appointments: Partial<Record<DefinitionColumn, string>> = {
    name: words("ownKpis:example1.name"),
    source: word("source", "activities"),
    measure: word("measure", "count"),
    where1: words("ownKpis:example1.where1"),
    is1: words("ownKpis:example1.is1"),
    where2: words("ownKpis:example1.where2"),
    is2: words("ownKpis:example1.is2"),
    unit: word("unit", "count"),
    better: word("better", "more"),
    level: word("level", "input"),
  };
  const satisfied: Partial<Record<DefinitionColumn, string>> = {
    name: words("ownKpis:example2.name"),
    source: word("source", "typed"),
    measure: word("measure", "rate"),
    unit: word("unit", "share"),
    better: word("better", "more"),
    level: word("level", "output"),
  };
  return [appointments, satisfied].map((example) => DEFINITION_COLUMNS.map((column) => example[column] ?? null));
}
