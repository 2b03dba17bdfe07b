import type { CellValue } from "./engine";
import type { Result } from "./invocations";
import {
  ArrayValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from "./univer";
import type { BaseValueObject, FunctionVariantType } from "./univer";

const isErrorType = (error: string): error is ErrorType => (Object.values(ErrorType) as string[]).includes(error);

/** An error as Univer calculates with it; one that Univer does not know is #VALUE!. */
export const errorOf = (error: string): ErrorValueObject =>
  ErrorValueObject.create(isErrorType(error) ? error : ErrorType.VALUE);

/** A value as Univer calculates with it. Nothing is 0, as Excel shows it. */
export function variantOf(value: CellValue, numberFormat = ""): BaseValueObject {
  switch (typeof value) {
    case "number":
      return Number.isFinite(value) ? NumberValueObject.create(value, numberFormat) : errorOf(ErrorType.NUM);
    case "string":
      return StringValueObject.create(value);
    case "boolean":
      return BooleanValueObject.create(value);
    default:
      return value === null ? NumberValueObject.create(0) : errorOf(value.error);
  }
}

/** A custom function's result; rows shorter than the longest end in #N/A. */
export function variantOfResult(value: Result, numberFormat?: string): FunctionVariantType {
  if (!Array.isArray(value)) return variantOf(value as CellValue, numberFormat);
  const rows = value as readonly (readonly CellValue[])[];
  const columnCount = Math.max(0, ...rows.map((row) => row.length));
  if (columnCount === 0) return errorOf(ErrorType.VALUE);
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) =>
      Array.from({ length: columnCount }, (_, column) =>
        variantOf(column < row.length ? (row[column] ?? null) : { error: ErrorType.NA }),
      ),
    ),
    rowCount: rows.length,
    columnCount,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

/** What Univer calculated, as a matrix of values; one value is a matrix of one cell. */
export function matrixOf(variant: BaseValueObject): CellValue[][] {
  if (!variant.isArray()) return [[scalarOf(variant)]];
  return (variant as ArrayValueObject).getArrayValue().map((row) => row.map((cell) => (cell ? scalarOf(cell) : null)));
}

/** A single value that Univer calculated. */
export function scalarOf(variant: BaseValueObject): CellValue {
  if (variant.isError()) return { error: String((variant as ErrorValueObject).getErrorType()) };
  if (variant.isNull()) return null;
  if (variant.isBoolean()) return Boolean(variant.getValue());
  return variant.getValue();
}
