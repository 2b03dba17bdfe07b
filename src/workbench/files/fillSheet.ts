import type { WorkbookDocument } from "../document";
import { areaOf } from "./a1";
import { isTimeOnly, serialOfTime } from "../engine/dateSystem";
import type { CellInput, CellStyle, CellValue } from "../engine/engine";
import { fromFileFormula, moveFormula } from "./fileFormula";
import { CELL_CHARACTERS } from "./fileError";
import { fromFileStyle } from "./fileStyle";
import type { FileCell, FileSheet, FileStyle, FileValue, FileWorkbook } from "./hucre";

/** Writes a sheet of a file into the engine: values, formulas with the results they were saved with, styles. */
export function fillSheet(document: WorkbookDocument, sheetId: string, sheet: FileSheet, workbook: FileWorkbook): void {
  const rows = Math.max(sheet.rows.length, ...lines(sheet, 0));
  const columns = Math.max(0, ...sheet.rows.map((row) => row.length), ...lines(sheet, 1));
  if (rows === 0 || columns === 0) return;
  const area = { row: 0, column: 0, rows, columns };
  const systems = { inFile: workbook.dateSystem === "1904", inDocument: document.date1904 };
  const masters = sharedMasters(sheet);
  const isSpilled = spillTest(sheet);
  const styleOf = styleReader(workbook.themeColors ?? []);
  const styles: (CellStyle | undefined)[][] = [];
  const cells = Array.from({ length: rows }, (_, row) => {
    const styleLine: (CellStyle | undefined)[] = (styles[row] = []);
    return Array.from({ length: columns }, (_unused, column): CellInput => {
      const cell = sheet.cells?.get(`${row},${column}`);
      styleLine.push(cell?.style && styleOf(cell.style));
      const formula = cell && formulaOf(cell, row, column, masters);
      const value = valueOf(sheet.rows[row]?.[column] ?? cell?.value ?? null, cell, systems);
      if (formula !== undefined) return { formula, cached: value };
      return value === null || isSpilled(row, column) ? undefined : { value };
    });
  });
  expectAddInFunctions(document, sheet);
  document.engine.writeCells(sheetId, area, cells);
  document.engine.writeStyles(sheetId, area, styles);
}

/** Functions of an add-in that has yet to come: their cells show the results they were saved with, not #NAME?. */
function expectAddInFunctions({ engine }: WorkbookDocument, sheet: FileSheet): void {
  const known = new Set(engine.functionNames());
  const names = new Set<string>();
  sheet.cells?.forEach(({ formula }) => {
    for (const [, name = ""] of formula?.matchAll(/_xldudf_(\w+)/g) ?? []) if (!known.has(name)) names.add(name);
  });
  if (names.size === 0) return;
  const anything = { name: "arguments", dimensionality: "matrix", repeating: true } as const;
  engine.registerFunctions([...names].map((name) => ({ id: name, name, parameters: [anything] })));
}

function lines(sheet: FileSheet, part: 0 | 1): number[] {
  let last = 0;
  for (const key of sheet.cells?.keys() ?? []) last = Math.max(last, Number(key.split(",")[part]) + 1);
  return [last];
}

interface Master {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** The cells whose formula others share, by the number they share it under. */
function sharedMasters(sheet: FileSheet): ReadonlyMap<number, Master> {
  const masters = new Map<number, Master>();
  sheet.cells?.forEach((cell, key) => {
    if (cell.formulaSharedIndex === undefined || !cell.formula) return;
    const [row = 0, column = 0] = key.split(",").map(Number);
    masters.set(cell.formulaSharedIndex, { formula: cell.formula, row, column });
  });
  return masters;
}

function formulaOf(
  cell: FileCell,
  row: number,
  column: number,
  masters: ReadonlyMap<number, Master>,
): string | undefined {
  if (cell.formula) return fromFileFormula(cell.formula);
  const master = cell.formulaSharedIndex === undefined ? undefined : masters.get(cell.formulaSharedIndex);
  return master && fromFileFormula(moveFormula(master.formula, row - master.row, column - master.column));
}

/** A spill's other cells are saved as values; written as such they would stand in its way. */
function spillTest(sheet: FileSheet): (row: number, column: number) => boolean {
  const spilled = new Set<string>();
  sheet.cells?.forEach(({ formulaRef, formulaType, formula }) => {
    const area = formulaType === "array" && formula && formulaRef ? areaOf(formulaRef) : undefined;
    if (!area) return;
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) spilled.add(`${row},${column}`);
    }
  });
  return (row, column) => spilled.has(`${row},${column}`);
}

interface DateSystems {
  /** Whether days are counted from 1904. */
  readonly inFile: boolean;
  readonly inDocument: boolean;
}

function valueOf(value: FileValue, cell: FileCell | undefined, { inFile, inDocument }: DateSystems): CellValue {
  // A day is counted as the document counts; a time without a day is the number that is in the file.
  if (value instanceof Date) {
    return serialOfTime(value.getTime(), isTimeOnly(cell?.style?.numFmt ?? "") ? inFile : inDocument);
  }
  if (typeof value !== "string") return value;
  if (cell?.type === "error" || (cell?.formula !== undefined && ERRORS.has(value))) return { error: value };
  return value === "" ? null : value.slice(0, CELL_CHARACTERS);
}

const ERRORS: ReadonlySet<string> = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
]);

function styleReader(themeColors: readonly string[]): (style: FileStyle) => CellStyle {
  const known = new Map<string, CellStyle>();
  return (style) => {
    const key = JSON.stringify(style);
    let read = known.get(key);
    if (!read) known.set(key, (read = fromFileStyle(style, themeColors)));
    return read;
  };
}
