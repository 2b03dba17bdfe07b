import { toDay } from "../../crm/cells/day";
import { serialDay } from "../../crm/cells/readDay";
import type { Day } from "../../crm/types";
import { MONTHS, firstDay, lastDay, periodOf, type CalendarPeriod } from "./calendarPeriod";
import { ALL_PERIODS, partPeriod, singlePeriod } from "./listPeriods";
import type { Period } from "../types";

export interface PeriodOptions {
  readonly asOf: Day;
  /** The first day on which anything happened: days before it are not counted. */
  readonly firstEvent?: Day;
  /** The month (1-12) in which the fiscal year starts. */
  readonly fiscalYearStart?: number;
  /** Whether a serial counts days from 1904. */
  readonly date1904?: boolean;
}

const YEAR = /^(\d{4})$/;
/** Q or K: quarter, kwartaal, kvartal. T: trimestre. */
const QUARTER = /^(\d{4})[-\s/]?[QKT]([1-4])$/i;
const QUARTER_FIRST = /^[QKT]([1-4])[-\s/]?(\d{4})$/i;
const MONTH = /^(\d{4})[-/](\d{1,2})$/;
const MONTH_FIRST = /^(\d{1,2})[-/](\d{4})$/;
const PART = /^(.+) to (\d{2})-(\d{2})$/;

/**
 * Reads the period argument of a function: "2026", 2026, "2026-Q3", "2026 Q3", "2026-09", a part as the KPI table names it
 * ("2025-Q3 to 08-15"), a date (its month: Excel turns a typed 2026-09 into one); "", null and "all" are all periods.
 *
 * @returns undefined where the argument names no period
 * @example parsePeriod("2026 Q3", { asOf: 46280 })?.id // "2026-Q3"
 */
export function parsePeriod(argument: unknown, options: PeriodOptions): Period | undefined {
  const { asOf, firstEvent, fiscalYearStart = 1, date1904 = false } = options;
  const text = argument === null || argument === undefined ? "" : String(argument).trim();
  if (text === "" || text.toLowerCase() === ALL_PERIODS) {
    const days = firstEvent === undefined ? 0 : Math.max(0, asOf - firstEvent + 1);
    return { id: ALL_PERIODS, kind: "all", end: asOf, days };
  }
  const part = PART.exec(text);
  if (part) return parsePart(part, asOf, fiscalYearStart, firstEvent);
  const found = parseCalendarPeriod(text, fiscalYearStart) ?? monthOfSerial(argument, fiscalYearStart, date1904);
  return found && singlePeriod(found, asOf, fiscalYearStart, firstEvent);
}

function parseCalendarPeriod(text: string, fiscalYearStart: number): CalendarPeriod | undefined {
  const year = YEAR.exec(text);
  if (year) return fiscal("year", Number(year[1]), 0, fiscalYearStart);
  const quarter = QUARTER.exec(text);
  if (quarter) return fiscal("quarter", Number(quarter[1]), Number(quarter[2]) - 1, fiscalYearStart);
  const quarterFirst = QUARTER_FIRST.exec(text);
  if (quarterFirst) return fiscal("quarter", Number(quarterFirst[2]), Number(quarterFirst[1]) - 1, fiscalYearStart);
  const month = MONTH.exec(text);
  if (month) return calendarMonth(Number(month[1]), Number(month[2]));
  const monthFirst = MONTH_FIRST.exec(text);
  return monthFirst ? calendarMonth(Number(monthFirst[2]), Number(monthFirst[1])) : undefined;
}

function fiscal(
  kind: "year" | "quarter",
  year: number,
  at: number,
  fiscalYearStart: number,
): CalendarPeriod | undefined {
  if (year < 1900) return undefined;
  const firstMonth = (fiscalYearStart === 1 ? year : year - 1) * 12 + fiscalYearStart - 1;
  const months = MONTHS[kind];
  return { kind, firstMonth: firstMonth + at * months, months };
}

function calendarMonth(year: number, month: number): CalendarPeriod | undefined {
  if (year < 1900 || month < 1 || month > 12) return undefined;
  return { kind: "month", firstMonth: year * 12 + month - 1, months: 1 };
}

function monthOfSerial(argument: unknown, fiscalYearStart: number, date1904: boolean): CalendarPeriod | undefined {
  if (typeof argument !== "number" || !Number.isFinite(argument) || argument < 10_000 || argument > 110_000)
    return undefined;
  const day = serialDay(argument, date1904);
  return day === undefined ? undefined : periodOf("month", day, fiscalYearStart);
}

function parsePart(
  [, name = "", month, day]: RegExpExecArray,
  asOf: Day,
  fiscalYearStart: number,
  firstEvent?: Day,
): Period | undefined {
  const period = parseCalendarPeriod(name, fiscalYearStart);
  if (period === undefined) return undefined;
  const firstYear = Math.floor(period.firstMonth / 12);
  const end = [firstYear, firstYear + 1]
    .map((year) => toDay(year, Number(month), Number(day)))
    .find((candidate) => candidate >= firstDay(period) && candidate <= lastDay(period));
  return end === undefined || end > asOf ? undefined : partPeriod(period, end, fiscalYearStart, firstEvent);
}
