import type { Area, CellStyle, CellValue, Engine, SheetInfo } from "../engine/engine";
import { a1 } from "./a1";
import { toFileFormula } from "./fileFormula";
import { toFileStyle } from "./fileStyle";
import { fileText } from "./fileText";
import { toFileWidth } from "./fileWidth";
import type { FileCell, FileStyle, FileValue, WriteSheet } from "./hucre";

type FileCells = Required<Pick<WriteSheet, "rows" | "cells" | "columns" | "rowDefs">>;

/** Errors as files know them; a calculation that waits for an add-in has no result yet. */
const FILE_ERRORS: ReadonlySet<string> = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"]);

/** A sheet's cells, widths and heights for the file. */
export function cellsToFile(engine: Engine, sheet: SheetInfo): FileCells {
  const used = engine.usedArea(sheet.id, false);
  const columns = Array.from({ length: sheet.columns }, (_, column) => engine.columnWidth(sheet.id, column)).map(
    (points) => (points === DEFAULT_WIDTH ? {} : points === 0 ? { hidden: true } : { width: toFileWidth(points) }),
  );
  const rowDefs: FileCells["rowDefs"] = new Map();
  for (let row = 0; row < sheet.rows; row++) {
    const height = engine.rowHeight(sheet.id, row);
    // A row without height is a hidden one; LibreOffice wants it said.
    if (height === 0) rowDefs.set(row, { height, hidden: true });
    else if (height !== DEFAULT_HEIGHT) rowDefs.set(row, { height });
  }
  if (!used) return { rows: [], cells: new Map(), columns, rowDefs };
  const area = { row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns };
  return { ...valuesAndFormulas(engine, sheet.id, area), columns, rowDefs };
}

const DEFAULT_WIDTH = 48;
const DEFAULT_HEIGHT = 15;

function valuesAndFormulas(engine: Engine, sheetId: string, area: Area): Pick<FileCells, "rows" | "cells"> {
  const values = engine.readValues(sheetId, area);
  const formulas = engine.readFormulas(sheetId, area);
  const styles = engine.readStyles(sheetId, area);
  const addInFunctions = new Set(engine.functionNames());
  const fileStyles = new Map<CellStyle, FileStyle | undefined>();
  const styleOf = (style: CellStyle | undefined) => {
    if (!style) return undefined;
    if (!fileStyles.has(style)) {
      const converted = toFileStyle(style);
      fileStyles.set(style, Object.keys(converted).length > 0 ? converted : undefined);
    }
    return fileStyles.get(style);
  };

  const rows: FileValue[][] = [];
  const cells = new Map<string, Partial<FileCell>>();
  values.forEach((line, row) => {
    rows.push(
      line.map((value, column) => {
        const formula = formulas[row]?.[column];
        const style = styleOf(styles[row]?.[column]);
        const isFormula = formula !== value && typeof formula === "string" && !isSameError(formula, value);
        const cell: Partial<FileCell> = {
          ...(style ? { style } : {}),
          ...(isFormula
            ? formulaCell(formula, value, addInFunctions, engine.spillArea(sheetId, row, column), row, column)
            : {}),
          ...(isFormula ? {} : forcedText(value)),
        };
        if (Object.keys(cell).length > 0) cells.set(`${row},${column}`, cell);
        return isFormula ? null : fileValue(value);
      }),
    );
  });
  return { rows, cells };
}

const isSameError = (formula: string, value: CellValue) =>
  typeof value === "object" && value !== null && value.error === formula;

function formulaCell(
  formula: string,
  result: CellValue,
  addInFunctions: ReadonlySet<string>,
  spill: Area | undefined,
  row: number,
  column: number,
): Partial<FileCell> {
  const written = toFileFormula(formula, addInFunctions);
  const cached = fileValue(result);
  const isSpilling = spill !== undefined && (spill.rows > 1 || spill.columns > 1);
  return {
    formula: written.formula,
    ...(cached === null ? {} : { formulaResult: cached }),
    ...(written.isDynamic || isSpilling
      ? { formulaType: "array", formulaDynamic: true, formulaRef: a1(spill ?? { row, column, rows: 1, columns: 1 }) }
      : {}),
  };
}

/** hucre writes text like "#N/A" as the error: as a run of rich text it stays text. */
function forcedText(value: CellValue): Partial<FileCell> {
  return typeof value === "string" && value.startsWith("#") ? { richText: [{ text: fileText(value) }] } : {};
}

function fileValue(value: CellValue): FileValue {
  if (typeof value === "string") return fileText(value);
  if (typeof value !== "object" || value === null) return value;
  return FILE_ERRORS.has(value.error) ? value.error : null;
}
