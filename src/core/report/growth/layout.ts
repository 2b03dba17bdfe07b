/**
 * Where things stand on the growth sheet, rows and columns from zero. All above the months stays in its place whatever the data, so
 * that the reader's list of holidays beside it does too.
 */
export const LABEL = 1;
export const COLUMN = {
  value: 2,
  lastYear: 3,
  growth: 4,
  rising: 5,
  days: 6,
  daysLastYear: 7,
  perDay: 8,
  rolling: 9,
  rollingGrowth: 10,
} as const;
export const LAST = COLUMN.rollingGrowth;
export const PAGE_COLUMNS = LAST - LABEL + 1;

export const YEARS_SHOWN = 3;
export const QUARTERS_SHOWN = 5;
export const MONTHS_SHOWN = 36;
/** A rolling year, and the one before it that it is held against. */
export const HISTORY = 23;

export const ROW = {
  title: 0,
  subtitle: 1,
  message: 2,
  choiceLabel: 3,
  choice: 4,
  chart: 6,
  periods: 31,
  periodsHead: 32,
  years: 33,
  quarters: 33 + YEARS_SHOWN,
  naive: 33 + YEARS_SHOWN + QUARTERS_SHOWN,
  expectation: 42,
  months: 48,
  monthsHead: 49,
  monthsFirst: 50,
} as const;
export const CHART_ROWS = 24;

/** The reader's own list, beside the page. */
export const HOLIDAY = {
  day: LAST + 2,
  name: LAST + 3,
  title: ROW.chart,
  head: ROW.chart + 3,
  first: ROW.chart + 4,
  rows: 150,
};
export const HOLIDAYS = "SalesboardHolidays";

/** Cells that are calculated with and never printed. */
const WORK = HOLIDAY.name + 2;
export const WORK_COLUMN = {
  period: WORK,
  row: WORK + 1,
  compared: WORK + 2,
  comparedRow: WORK + 3,
  first: WORK + 4,
  last: WORK + 5,
  firstLastYear: WORK + 6,
  lastLastYear: WORK + 7,
  historyRow: WORK + 8,
  historyValue: WORK + 9,
  historyYear: WORK + 10,
} as const;
/** The tables that other programs read. */
export const TABLE_COLUMN = WORK_COLUMN.historyYear + 2;

export const COLUMN_WIDTHS: readonly number[] = [
  1.5,
  ...[25, 12, 13, 10, 10, 10, 11, 13, 12, 13],
  2,
  ...[13, 26],
  3,
  ...[16, 9, 18, 9, 11, 11, 11, 11, 9, 13, 13],
  3,
  ...[12, 20, 13, 13, 11, 11],
];
