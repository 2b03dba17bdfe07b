import { AS_OF, FIRST_DAY } from "./makeSheets";

/** Months are numbered from the first one, quarters likewise; a peer looks a day's month up rather than reckon it each time. */
export const MONTHS = 60;
export const QUARTERS = MONTHS / 3;

const FIRST_YEAR = 2021;
const MONTHS_BEFORE = 6;
const EXCEL_DAY_OF_1970 = 25569;

/** The number of the month of each day from FIRST_DAY to AS_OF. */
const monthOfDay = Uint8Array.from({ length: AS_OF - FIRST_DAY + 1 }, (_, at) => {
  const date = new Date((FIRST_DAY + at - EXCEL_DAY_OF_1970) * 86_400_000);
  return (date.getUTCFullYear() - FIRST_YEAR) * 12 + date.getUTCMonth() - MONTHS_BEFORE;
});

export function monthOf(day: number): number {
  return monthOfDay[day - FIRST_DAY] ?? -1;
}

/** @example monthName(0) // "2021-07" */
export function monthName(month: number): string {
  const sinceJanuary = month + MONTHS_BEFORE;
  return `${String(FIRST_YEAR + Math.floor(sinceJanuary / 12))}-${String((sinceJanuary % 12) + 1).padStart(2, "0")}`;
}

/** @example quarterName(0) // "2021-Q3" */
export function quarterName(quarter: number): string {
  const sinceJanuary = quarter + MONTHS_BEFORE / 3;
  return `${String(FIRST_YEAR + Math.floor(sinceJanuary / 4))}-Q${String((sinceJanuary % 4) + 1)}`;
}
