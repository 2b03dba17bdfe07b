import type { CellError, CellValue, Engine, FunctionCall, FunctionMetadata, FunctionResult } from "../engine/engine";
import { sheetColumns, sheetRows } from "../objects/range/address";
import type { Push } from "./messages";

const customFunctions = 1;
const invoke = 1000;
const cancelable = 1;
const streaming = 2;
const allowsErrors = 4;

/** functions.json's entry, with what only the host of the add-in looks at. */
export interface DescribedFunction extends FunctionMetadata {
  readonly allowErrorForDataTypeAny?: boolean;
}

/** The messages that ask the add-in for the results of calls, all calls of one calculation together. */
export function encodeCalls(calls: readonly FunctionCall[], functions: readonly DescribedFunction[]): readonly Push[] {
  const byName = new Map(functions.map((metadata) => [metadata.name.toUpperCase(), metadata]));
  return calls.map((call) => {
    const metadata = byName.get(call.name.toUpperCase());
    const args = call.args.map((argument, place) =>
      encodeArgument(call.wholeColumns?.includes(place) ? toSheetsEnd(argument) : argument),
    );
    const message = [call.id, metadata?.id ?? call.name, args, call.address, flagsOf(metadata)];
    return { messageCategory: customFunctions, messageType: invoke, targetId: "", message };
  });
}

function flagsOf(metadata: DescribedFunction | undefined): number {
  const { stream, cancelable: canCancel } = metadata?.options ?? {};
  return (
    (canCancel ? cancelable : 0) + (stream ? streaming : 0) + (metadata?.allowErrorForDataTypeAny ? allowsErrors : 0)
  );
}

function encodeArgument(argument: unknown): unknown {
  if (Array.isArray(argument)) return argument.map(encodeArgument);
  if (isCellError(argument)) return { type: "CustomFunctionError", code: argument.error };
  return argument;
}

/**
 * Excel passes whole columns with all their rows; the engine cut them where its sheet ends. Among the arguments of a repeating
 * parameter the longest are the whole columns.
 */
function toSheetsEnd(argument: FunctionCall["args"][number]): unknown {
  if (isMatrix(argument)) return padded(argument);
  if (!Array.isArray(argument)) return argument;
  const longest = Math.max(...argument.map(lengthOf));
  return argument.map((part: unknown) => (isMatrix(part) && lengthOf(part) === longest ? padded(part) : part));
}

type Matrix = readonly (readonly CellValue[])[];

/** A list of rows of cells; not a list of such lists. */
function isMatrix(argument: unknown): argument is Matrix {
  return Array.isArray(argument) && Array.isArray(argument[0]) && !Array.isArray(argument[0][0]);
}

function lengthOf(argument: unknown): number {
  return isMatrix(argument) ? Math.max(argument.length, argument[0]?.length ?? 0) : 1;
}

function padded(matrix: Matrix): Matrix {
  const width = matrix[0]?.length ?? 0;
  if (matrix.length < width) return matrix.map((row) => [...row, ...blanks(sheetColumns - row.length)]);
  const blankRow = blanks(width);
  return [...matrix, ...Array.from({ length: sheetRows - matrix.length }, () => blankRow)];
}

function blanks(count: number): null[] {
  return Array.from({ length: Math.max(count, 0) }, () => null);
}

/** Hands the add-in's answers to the engine; both shapes the client knows are read. */
export function deliverResults(engine: Engine, results: unknown): void {
  if (!Array.isArray(results)) return;
  engine.deliver(results.map(decodeResult));
}

/** The answer's own codes for errors. */
const errorsByCode: Readonly<Record<number, string>> = { 1: "#N/A", 5: "#DIV/0!", 6: "#NUM!", 8: "#NULL!" };

function decodeResult(result: unknown): FunctionResult {
  const { id, failed, value, code } = parts(result);
  if (failed) {
    const error = errorsByCode[code] ?? "#VALUE!";
    const message = typeof value === "string" && value !== "" ? { message: value } : {};
    return { id, value: { error, ...message } };
  }
  return { id, ...decodeValue(value) };
}

function parts(result: unknown): { id: number; failed: boolean; value: unknown; code: number } {
  if (Array.isArray(result)) {
    return { id: Number(result[0]), failed: result[1] === false, value: result[2], code: Number(result[3]) };
  }
  const { id, failed, value, errorCode } = result as Record<string, unknown>;
  return { id: Number(id), failed: failed === true, value, code: Number(errorCode) };
}

function decodeValue(value: unknown): Omit<FunctionResult, "id"> {
  if (!Array.isArray(value)) return decodeCell(value);
  const rows = (Array.isArray(value[0]) ? value : [value]) as readonly (readonly unknown[])[];
  const cells = rows.map((row) => row.map(decodeCell));
  const numberFormat = cells.flat().find((cell) => cell.numberFormat !== undefined)?.numberFormat;
  return {
    value: cells.map((row) => row.map((cell) => cell.value)),
    ...(numberFormat !== undefined && { numberFormat }),
  };
}

interface DecodedCell {
  readonly value: CellValue;
  readonly numberFormat?: string;
}

function decodeCell(value: unknown): DecodedCell {
  // Excel shows 0 where a function gives nothing.
  if (value === null || value === undefined) return { value: 0 };
  if (typeof value !== "object") return { value: value as CellValue };
  const { type, basicValue, numberFormat, message, errorMessage } = value as Record<string, unknown>;
  if (type === "Error") {
    const sentence = message ?? errorMessage;
    return { value: { error: String(basicValue), ...(typeof sentence === "string" && { message: sentence }) } };
  }
  const plain = isPlain(basicValue) ? basicValue : ({ error: "#VALUE!" } as const);
  return { value: plain, ...(typeof numberFormat === "string" && { numberFormat }) };
}

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

function isCellError(value: unknown): value is CellError {
  return typeof value === "object" && value !== null && "error" in value;
}
