import type { Area, CellInput, CellValue } from "./engine";
import { growSheet } from "./growSheet";
import { textOf, type Display } from "./numberFormats";
import type { Host } from "./startUniver";
import { CellValueType, ErrorType, FormulaDataModel, SetRangeValuesMutation } from "./univer";
import type { ICellData } from "./univer";

export interface Cells {
  readValues(sheetId: string, area: Area): CellValue[][];
  readFormulas(sheetId: string, area: Area): CellValue[][];
  readTexts(sheetId: string, area: Area): string[][];
  writeCells(sheetId: string, area: Area, cells: readonly (readonly CellInput[])[]): void;
  clearContents(sheetId: string, area: Area): void;
  usedArea(sheetId: string, valuesOnly: boolean, within?: Area): Area | undefined;
  regionAround(sheetId: string, row: number, column: number): Area;
  spillArea(sheetId: string, row: number, column: number): Area | undefined;
}

/** The sentence that came with a custom function's error in this cell, if one did. */
export type ErrorMessages = (sheetId: string, row: number, column: number, error: string) => string | undefined;

const ERRORS: ReadonlySet<unknown> = new Set([...Object.values(ErrorType), "#GETTING_DATA"]);

/**
 * Cells are read from Univer's raw matrix and, where an array formula spills, from its array data; never through its
 * getValues, which in places gives formatted text.
 */
export function cellsOf(host: Host, display: Display, messages: ErrorMessages): Cells {
  const model = host.injector.get(FormulaDataModel);
  const spills = (sheetId: string) => model.getArrayFormulaCellData()[host.unitId]?.[sheetId];
  const anchors = (sheetId: string) => model.getArrayFormulaRange()[host.unitId]?.[sheetId];

  const read = <T>(
    sheetId: string,
    area: Area,
    each: (cell: ICellData | undefined, row: number, column: number) => T,
  ): T[][] => {
    const matrix = host.sheet(sheetId).getCellMatrix().getMatrix();
    const spilled = spills(sheetId);
    return Array.from({ length: area.rows }, (_, r) => {
      const row = area.row + r;
      const cells = matrix[row];
      const spilledCells = spilled?.[row];
      return Array.from({ length: area.columns }, (_unused, c) => {
        const column = area.column + c;
        return each(
          spilledCells?.[column] ? { ...cells?.[column], ...spilledCells[column] } : (cells?.[column] ?? undefined),
          row,
          column,
        );
      });
    });
  };

  const value = (sheetId: string, cell: ICellData | undefined, row: number, column: number): CellValue => {
    const plain = valueOf(cell);
    if (plain === null || typeof plain !== "object") return plain;
    const message = messages(sheetId, row, column, plain.error);
    return message === undefined ? plain : { ...plain, message };
  };

  return {
    readValues: (sheetId, area) => read(sheetId, area, (cell, row, column) => value(sheetId, cell, row, column)),
    readFormulas: (sheetId, area) =>
      read(sheetId, area, (cell, row, column) => {
        if (!cell?.f && !cell?.si) return value(sheetId, cell, row, column);
        return model.getFormulaStringByCell(row, column, sheetId, host.unitId) ?? value(sheetId, cell, row, column);
      }),
    readTexts: (sheetId, area) => {
      const styles = host.workbook.getStyles();
      return read(sheetId, area, (cell) =>
        textOf(valueOf(cell), styles.getStyleByCell(cell)?.n?.pattern ?? "General", display),
      );
    },
    writeCells: (sheetId, area, cells) => {
      growSheet(host, sheetId, area);
      const matrix = host.sheet(sheetId).getCellMatrix().getMatrix();
      const cellValue: Record<number, Record<number, ICellData>> = {};
      for (let r = 0; r < area.rows; r++) {
        const old = matrix[area.row + r];
        const row: Record<number, ICellData> = {};
        let written = false;
        for (let c = 0; c < area.columns; c++) {
          const input = cells[r]?.[c];
          if (input === undefined) continue;
          const isNew = !old?.[area.column + c];
          const data = cellDataOf(input);
          if (isNew && data.v === undefined && !data.f) continue;
          row[area.column + c] = isNew ? data : { ...EMPTY, ...data };
          written = true;
        }
        if (written) cellValue[area.row + r] = row;
      }
      host.run(SetRangeValuesMutation.id, { subUnitId: sheetId, cellValue });
    },
    clearContents: (sheetId, area) => {
      const matrix = host.sheet(sheetId).getCellMatrix().getMatrix();
      const cellValue: Record<number, Record<number, ICellData>> = {};
      for (const [row, cells] of Object.entries(matrix)) {
        if (+row < area.row || +row >= area.row + area.rows) continue;
        for (const column of Object.keys(cells ?? {})) {
          if (+column < area.column || +column >= area.column + area.columns) continue;
          (cellValue[+row] ??= {})[+column] = { ...EMPTY };
        }
      }
      if (Object.keys(cellValue).length > 0) host.run(SetRangeValuesMutation.id, { subUnitId: sheetId, cellValue });
    },
    usedArea: (sheetId, valuesOnly, within) => {
      const box = new Box();
      const isUsed = (cell: ICellData | null | undefined) => saysSomething(cell) || (!valuesOnly && Boolean(cell?.s));
      const isIn = (at: number, first: number | undefined, count = 0) =>
        first === undefined || (at >= first && at < first + count);
      for (const matrix of [host.sheet(sheetId).getCellMatrix().getMatrix(), spills(sheetId) ?? {}]) {
        for (const [row, cells] of Object.entries(matrix)) {
          if (!isIn(+row, within?.row, within?.rows)) continue;
          for (const column in cells) {
            if (isIn(+column, within?.column, within?.columns) && isUsed(cells[+column])) box.include(+row, +column);
          }
        }
      }
      return box.area();
    },
    regionAround: (sheetId, row, column) => {
      const matrices = [host.sheet(sheetId).getCellMatrix().getMatrix(), spills(sheetId) ?? {}];
      const isBlank = (at: Area) => {
        for (let r = Math.max(0, at.row); r < at.row + at.rows; r++) {
          for (let c = Math.max(0, at.column); c < at.column + at.columns; c++) {
            if (matrices.some((matrix) => saysSomething(matrix[r]?.[c] ?? undefined))) return false;
          }
        }
        return true;
      };
      return regionOf({ row, column, rows: 1, columns: 1 }, isBlank);
    },
    spillArea: (sheetId, row, column) => {
      const range = anchors(sheetId)?.[row]?.[column];
      if (!range) return undefined;
      return {
        row: range.startRow,
        column: range.startColumn,
        rows: range.endRow - range.startRow + 1,
        columns: range.endColumn - range.startColumn + 1,
      };
    },
  };
}

/** Grows an area by the line beside it, corners included, as long as something stands there. */
function regionOf(first: Area, isBlank: (area: Area) => boolean): Area {
  let area = first;
  for (;;) {
    const { row, column, rows, columns } = area;
    const wide = { column: column - 1, columns: columns + 2 };
    const high = { row: row - 1, rows: rows + 2 };
    if (!isBlank({ ...wide, row: row + rows, rows: 1 })) area = { ...area, rows: rows + 1 };
    else if (row > 0 && !isBlank({ ...wide, row: row - 1, rows: 1 })) area = { ...area, row: row - 1, rows: rows + 1 };
    else if (!isBlank({ ...high, column: column + columns, columns: 1 })) area = { ...area, columns: columns + 1 };
    else if (column > 0 && !isBlank({ ...high, column: column - 1, columns: 1 }))
      area = { ...area, column: column - 1, columns: columns + 1 };
    else return area;
  }
}

/** Whether a cell has a value or a formula. */
function saysSomething(cell: ICellData | null | undefined): boolean {
  if (!cell) return false;
  return (cell.v !== undefined && cell.v !== null) || Boolean(cell.f) || Boolean(cell.si);
}

/** Takes away what a cell had before: Univer leaves what a write does not mention. */
const EMPTY = { v: null, f: null, si: null, p: null, t: null } as const;

/**
 * Text that could be taken for something else is marked as forced text: "1", "TRUE" or "#N/A" stay text and "=1+1" is no formula. Other
 * text is not, as the formula bar puts an apostrophe before what is forced.
 */
function cellDataOf(input: NonNullable<CellInput>): ICellData {
  if ("formula" in input) return { ...valueData(input.cached ?? null), f: input.formula };
  return valueData(input.value);
}

function valueData(value: CellValue): ICellData {
  switch (typeof value) {
    case "number":
      return { v: value, t: CellValueType.NUMBER };
    case "boolean":
      return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
    case "string":
      return value === ""
        ? {}
        : { v: value, t: isPlainText(value) ? CellValueType.STRING : CellValueType.FORCE_STRING };
    default:
      return value === null ? {} : { v: value.error, t: CellValueType.STRING };
  }
}

const isPlainText = (text: string) => /^\p{L}/u.test(text) && !/^(?:true|false)$/i.test(text);

/** The value in Univer's cell data. */
export function valueOf(cell: ICellData | undefined): CellValue {
  const value = cell?.v;
  if (value === undefined || value === null) return null;
  if (cell?.t === CellValueType.FORCE_STRING) return String(value);
  if (ERRORS.has(value)) return { error: String(value) };
  if (cell?.t === CellValueType.BOOLEAN) return value === 1 || value === true || value === "1";
  return value;
}

class Box {
  private top = Infinity;
  private left = Infinity;
  private bottom = -1;
  private right = -1;

  include(row: number, column: number): void {
    if (row < this.top) this.top = row;
    if (row > this.bottom) this.bottom = row;
    if (column < this.left) this.left = column;
    if (column > this.right) this.right = column;
  }

  area(): Area | undefined {
    if (this.bottom < 0) return undefined;
    return { row: this.top, column: this.left, rows: this.bottom - this.top + 1, columns: this.right - this.left + 1 };
  }
}
