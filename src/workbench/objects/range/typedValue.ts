import { serialOfTime } from "../../engine/dateSystem";
import type { CellInput } from "../../engine/engine";
import { checkFormula } from "./checkFormula";
import { invalidArgument } from "../host/officeError";

export interface Typed {
  readonly input: CellInput;
  /** The format Excel gives a General cell in which such a text is typed. */
  readonly numberFormat?: string;
}

const longestText = 32_767;
const errors = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"]);

/**
 * What a cell holds after a value was typed into it, by the rules of en-US: "12" is a number, "1/31/2026" a date, "=A1" a formula,
 * "'=A1" text, and everything is text in a cell formatted "@". Null keeps the cell as it is.
 * @param date1904 whether the workbook counts its days from 1904
 * @throws OfficeError InvalidArgument for a formula that cannot be read, and for what is no cell value
 */
export function readTyped(value: unknown, cellFormat: string, date1904 = false): Typed {
  if (value === null || value === undefined) return { input: undefined };
  if (cellFormat === "@" && typeof value !== "string") return text(String(value).toUpperCase());
  if (typeof value === "number" || typeof value === "boolean") return { input: { value } };
  if (typeof value !== "string") throw invalidArgument(`A cell cannot hold ${JSON.stringify(value)}.`);
  if (value.length > longestText) throw invalidArgument(`A cell holds at most ${longestText} characters.`);
  if (value === "") return { input: { value: null } };
  if (cellFormat === "@") return text(value);
  if (value.startsWith("'")) return text(value.slice(1));
  if (value.startsWith("=") && value.length > 1) return formula(value);
  return readLiteral(value, date1904) ?? (/^[+\-@]./.test(value) ? formula(`=${value}`) : text(value));
}

function text(value: string): Typed {
  return { input: { value } };
}

function formula(value: string): Typed {
  const problem = checkFormula(value);
  if (problem) throw invalidArgument(`The formula ${value} cannot be read: ${problem}.`);
  return { input: { formula: value } };
}

function readLiteral(typed: string, date1904: boolean): Typed | undefined {
  const value = typed.trim();
  if (/^(true|false)$/i.test(value)) return { input: { value: value.toLowerCase() === "true" } };
  if (errors.has(value.toUpperCase())) return { input: { value: { error: value.toUpperCase() } } };
  return readNumber(value) ?? readDate(value, date1904) ?? readTime(value);
}

function readNumber(value: string): Typed | undefined {
  const match = /^([+-])?([$€£]\s?)?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(e[+-]?\d+)?(\s?%)?$/i.exec(value);
  if (!match) return undefined;
  const [, sign, currency, digits = "", power = "", percent] = match;
  const size = Number(digits.replaceAll(",", "") + power) / (percent ? 100 : 1);
  const number = sign === "-" ? -size : size;
  const decimals = digits.includes(".");
  const input = { value: number };
  if (percent) return { input, numberFormat: decimals ? "0.00%" : "0%" };
  if (currency) return { input, numberFormat: `${currency.trim()}#,##0${decimals ? ".00" : ""}` };
  if (power) return { input, numberFormat: "0.00E+00" };
  return digits.includes(",") ? { input, numberFormat: decimals ? "#,##0.00" : "#,##0" } : { input };
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function readDate(value: string, date1904: boolean): Typed | undefined {
  const date = (year: number, month: number, day: number, numberFormat: string) =>
    typedDay([year, month, day], numberFormat, date1904);
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(value);
  if (iso) return date(Number(iso[1]), Number(iso[2]), Number(iso[3]), "m/d/yyyy");
  const american = /^(\d{1,2})[-/](\d{1,2})[-/](\d{2}|\d{4})$/.exec(value);
  if (american) return date(fullYear(american[3]), Number(american[1]), Number(american[2]), "m/d/yyyy");
  const month = /^(\d{4})[-/](\d{1,2})$/.exec(value);
  if (month) return date(Number(month[1]), Number(month[2]), 1, "mmm-yy");
  const named = /^(\d{1,2})[- ]([a-z]{3})[a-z]*[- ](\d{2}|\d{4})$/i.exec(value);
  if (named) return date(fullYear(named[3]), monthNumber(named[2]), Number(named[1]), "d-mmm-yy");
  return undefined;
}

function monthNumber(name = ""): number {
  return months.indexOf(name.toLowerCase()) + 1;
}

function fullYear(digits = ""): number {
  const year = Number(digits);
  return digits.length === 4 ? year : year + (year < 30 ? 2000 : 1900);
}

function typedDay(
  [year, month, day]: readonly [number, number, number],
  numberFormat: string,
  date1904: boolean,
): Typed | undefined {
  const time = Date.UTC(year, month - 1, day);
  const back = new Date(time);
  const real = back.getUTCFullYear() === year && back.getUTCMonth() === month - 1 && back.getUTCDate() === day;
  if (!real || year < (date1904 ? 1904 : 1900)) return undefined;
  return { input: { value: serialOfTime(time, date1904) }, numberFormat };
}

function readTime(value: string): Typed | undefined {
  const match = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/.exec(value);
  if (!match) return undefined;
  const seconds = Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0);
  return { input: { value: seconds / 86_400 }, numberFormat: match[3] ? "h:mm:ss" : "h:mm" };
}
