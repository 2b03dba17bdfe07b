import type { Area, CellInput, CellValue } from "../../engine/engine";
import type { Host } from "../host/host";
import { invalidArgument, notOffered } from "../host/officeError";
import { growTableOver } from "./growTableOver";
import { readTyped } from "./typedValue";

/**
 * Types a matrix, or one value for all cells, into an area: one gathered change for the engine.
 * @throws OfficeError InvalidArgument for a matrix of another size or a formula that cannot be read
 */
export function writeMatrix(host: Host, sheetId: string, area: Area, value: unknown): void {
  host.demandWritable(sheetId, area);
  const matrix = asMatrix(value, area);
  growTableOver(host, sheetId, area, matrix);
  const formats = host.document.engine.readNumberFormats(sheetId, area);
  const gained: (readonly (string | null)[])[] = [];
  let gainsAny = false;
  const cells = matrix.map((row, down) => {
    const line: CellInput[] = [];
    const newFormats: (string | null)[] = [];
    row.forEach((typed, across) => {
      const format = formats[down]?.[across] ?? "General";
      const { input, numberFormat } = readTyped(typed, format, host.document.date1904);
      const gain = numberFormat !== undefined && format === "General";
      gainsAny ||= gain;
      line.push(input);
      newFormats.push(gain ? numberFormat : null);
    });
    gained.push(newFormats);
    return line;
  });
  if (gainsAny) host.document.engine.writeNumberFormats(sheetId, area, gained);
  host.writes.add(sheetId, area, cells);
  host.dirty = true;
}

/** The matrix as given, or one filled with a single value. */
export function asMatrix(value: unknown, area: Area): readonly (readonly unknown[])[] {
  if (!Array.isArray(value)) {
    const single = area.rows === 1 && area.columns === 1;
    if (!single && typeof value === "string" && value.startsWith("=")) {
      throw notOffered("One formula for many cells at once");
    }
    return Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => value));
  }
  const rows = value as readonly unknown[];
  const fits = rows.length === area.rows && rows.every((row) => Array.isArray(row) && row.length === area.columns);
  if (!fits) {
    const first = Array.isArray(rows[0]) ? rows[0].length : "no";
    throw invalidArgument(
      `${rows.length} rows of ${first} columns do not fit ${area.rows} rows of ${area.columns} columns.`,
    );
  }
  return rows as readonly (readonly unknown[])[];
}

/** A cell's value as Office.js shows it: an empty cell is "", an error its text. */
export function shownValue(value: CellValue | undefined): string | number | boolean {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? value.error : value;
}

export type ValueType = "Empty" | "Error" | "Double" | "Boolean" | "String";

export function valueType(value: CellValue | undefined): ValueType {
  if (value === null || value === undefined || value === "") return "Empty";
  if (typeof value === "object") return "Error";
  return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
}
