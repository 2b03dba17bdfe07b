import { SalesboardError } from "../errors";
import { type Cell, type CellRange, isBlank } from "./cell";
import { checkRange } from "./checkRange";
import { type CellTest, criterionTest } from "./criterionTest";
import type { Criterion } from "./criterion";
import type { Culture } from "./culture";
import { parseCriterion } from "./parseCriterion";

/**
 * Which cells of a range count, given pairs of a range and a criterion as in COUNTIFS. Gives 1 or 0 for each cell of the
 * range, row by row; without pairs all count. Every range must have the size of the first.
 *
 * @example rowsThatMeet([["won"], ["lost"]], [[["An"], ["Bo"]], [["An"]]], dutch) // Uint8Array [1, 0]
 */
export function rowsThatMeet(range: CellRange, pairs: readonly CellRange[], culture: Culture): Uint8Array {
  checkRange(range);
  if (pairs.length % 2 === 1) throw new SalesboardError("value", "functions:error.criteriaInPairs");
  const rows = new Uint8Array(range.length * (range[0]?.length ?? 0)).fill(1);
  for (let i = 0; i < pairs.length; i += 2) {
    const [column = [], given = []] = pairs.slice(i, i + 2);
    const pair = i / 2 + 1;
    checkSize(column, range, pair);
    leaveOut(rows, column, parseCriterion(onlyCell(given, pair), culture), culture);
  }
  return rows;
}

function leaveOut(rows: Uint8Array, column: CellRange, criterion: Criterion, culture: Culture): void {
  const meets = withBlankZeros(column, criterion, criterionTest(criterion, culture));
  let at = 0;
  for (const row of column) {
    for (const cell of row) {
      if (rows[at] === 1 && !meets(cell)) rows[at] = 0;
      at++;
    }
  }
}

/**
 * Some hosts hand a blank cell over as 0. In a column of texts, and wherever the criterion is a date, 0 stands for a
 * blank; in a column of numbers it stays the number it may well be.
 */
function withBlankZeros(column: CellRange, { operand }: Criterion, meets: CellTest): CellTest {
  const zeroIsBlank = (operand.kind === "number" && operand.isDate) || holdsTextsOnly(column);
  return zeroIsBlank ? (cell) => meets(cell === 0 ? null : cell) : meets;
}

function holdsTextsOnly(column: CellRange): boolean {
  let texts = 0;
  for (const row of column) {
    for (const cell of row) {
      if (typeof cell === "number" && cell !== 0) return false;
      if (typeof cell === "string" && !isBlank(cell)) texts++;
    }
  }
  return texts > 0;
}

function checkSize(column: CellRange, range: CellRange, pair: number): void {
  checkRange(column);
  const [rows, columns] = [range.length, range[0]?.length ?? 0];
  const [ownRows, ownColumns] = [column.length, column[0]?.length ?? 0];
  if (rows !== ownRows || columns !== ownColumns) {
    const values = { pair, rows: ownRows, columns: ownColumns, neededRows: rows, neededColumns: columns };
    throw new SalesboardError("value", "functions:error.criteriaSize", values);
  }
}

function onlyCell(given: CellRange, pair: number): Cell {
  const cell = given[0]?.[0];
  if (cell === undefined || given.length > 1 || (given[0]?.length ?? 0) > 1) {
    throw new SalesboardError("value", "functions:error.criterionOneCell", { pair });
  }
  return cell;
}
