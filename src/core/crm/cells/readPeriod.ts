import { toDate } from "./day";
import { normalise } from "./normalise";
import { readDay, serialDay } from "./readDay";

/** How months begin: English, Dutch, German, Danish, French. */
const MONTHS: readonly (readonly string[])[] = [
  ["jan"],
  ["feb", "fev"],
  ["mar", "maa", "mrt", "mae", "mrz"],
  ["apr", "avr"],
  ["may", "mei", "mai", "maj"],
  ["jun", "juin"],
  ["jul", "juil"],
  ["aug", "aou"],
  ["sep"],
  ["oct", "okt"],
  ["nov"],
  ["dec", "dez"],
];
const YEAR = /^(?:(?:fy|bj) ?)?((?:19|20)\d{2})$/;
const QUARTER = /^((?:19|20)\d{2}) ?[qkt] ?([1-4])$/;
const QUARTER_FIRST = /^[qkt] ?([1-4]) ?((?:19|20)\d{2})$/;
const MONTH = /^((?:19|20)\d{2}) (\d{1,2})$/;
const MONTH_FIRST = /^(\d{1,2}) ((?:19|20)\d{2})$/;
const NAMED = /^(\p{L}{3,}) ((?:19|20)?\d{2})$/u;
const NAMED_LAST = /^((?:19|20)\d{2}) (\p{L}{3,})$/u;
/** 1927: a number below is no date. */
const EARLIEST_SERIAL = 10_000;

/**
 * The period that a cell or a header names, as the product writes it: a year, a quarter or a month. A date names its month, as Excel
 * turns a typed 2026-09 into one. Undefined where it names none.
 *
 * @example readPeriod("Q3 2026") // "2026-Q3"
 * @example readPeriod("sept 2026") // "2026-09"
 */
export function readPeriod(cell: unknown, date1904 = false): string | undefined {
  if (typeof cell === "number") {
    if (Number.isInteger(cell) && cell >= 1900 && cell <= 2100) return String(cell);
    return cell >= EARLIEST_SERIAL ? monthOfDay(serialDay(cell, date1904)) : undefined;
  }
  if (typeof cell !== "string") return undefined;
  const text = normalise(cell);
  const quarter = QUARTER.exec(text);
  if (quarter) return `${quarter[1] ?? ""}-Q${quarter[2] ?? ""}`;
  const quarterFirst = QUARTER_FIRST.exec(text);
  if (quarterFirst) return `${quarterFirst[2] ?? ""}-Q${quarterFirst[1] ?? ""}`;
  const [, year] = YEAR.exec(text) ?? [];
  return year ?? readMonth(text) ?? monthOfText(cell.trim());
}

function readMonth(text: string): string | undefined {
  const month = MONTH.exec(text);
  if (month) return monthText(month[1], Number(month[2]));
  const first = MONTH_FIRST.exec(text);
  if (first) return monthText(first[2], Number(first[1]));
  const named = NAMED.exec(text);
  if (named) return monthText(named[2], monthNamed(named[1]));
  const last = NAMED_LAST.exec(text);
  return last ? monthText(last[1], monthNamed(last[2])) : undefined;
}

function monthNamed(name = ""): number {
  return 1 + MONTHS.findIndex((beginnings) => beginnings.some((beginning) => name.startsWith(beginning)));
}

function monthText(year = "", month: number): string | undefined {
  if (month < 1 || month > 12) return undefined;
  return `${year.length === 2 ? `20${year}` : year}-${String(month).padStart(2, "0")}`;
}

/** A date that is written as text. Where it reads two ways, nobody knows its month. */
function monthOfText(text: string): string | undefined {
  const read = readDay(text);
  return read.kind === "day" ? monthOfDay(read.day) : undefined;
}

function monthOfDay(day: number | undefined): string | undefined {
  if (day === undefined) return undefined;
  const { year, month } = toDate(day);
  return monthText(String(year), month);
}
