import { serialOfTime } from "../engine/dateSystem";
import type { CellValue } from "../engine/engine";

/** A value read from a CSV field, with the number format that Excel would give its cell. */
export interface CsvValue {
  readonly value: CellValue;
  readonly numberFormat?: string;
}

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
/** Where fields are parted by ";" the comma begins the decimals, and a point may part thousands: "12.500" is no 12.5. */
const NUMBER_BESIDE_SEMICOLONS = /^-?(?:0|[1-9]\d*)$/;
const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/;
/** Excel keeps fifteen digits of a number: a longer one is an id. */
const DIGITS = 15;
/** Serial 61 is 1 March 1900; before it Excel's calendar has a day that never was. */
const FIRST_SAFE_SERIAL = 61;

/**
 * A field of a CSV file as a cell: numbers with a decimal point, TRUE and FALSE, and ISO dates are read, everything else stays the text
 * it is: also "=1+1", "007", "31-12-2026" and "1,5", whose meaning depends on a language.
 *
 * @param delimiter what parts the fields; beside ";" only whole numbers are read
 * @param date1904 whether the workbook counts its days from 1904
 */
export function csvValue(field: string, delimiter: string, date1904 = false): CsvValue {
  if (field === "") return { value: null };
  const number = delimiter === ";" ? NUMBER_BESIDE_SEMICOLONS : NUMBER;
  if (number.test(field) && field.replace(/[-.]/g, "").length <= DIGITS) return { value: Number(field) };
  if (/^true$/i.test(field)) return { value: true };
  if (/^false$/i.test(field)) return { value: false };
  return dateValue(field, date1904) ?? { value: field };
}

function dateValue(field: string, date1904: boolean): CsvValue | undefined {
  const parts = DATE.exec(field);
  if (!parts) return undefined;
  const [year, month, day, hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal =
    date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hours < 24 && minutes < 60 && seconds < 60;
  const serial = serialOfTime(date.getTime(), date1904) + (hours * 3600 + minutes * 60 + seconds) / 86_400;
  if (!isReal || serial < (date1904 ? 0 : FIRST_SAFE_SERIAL)) return undefined;
  return { value: serial, numberFormat: parts[4] === undefined ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm:ss" };
}
