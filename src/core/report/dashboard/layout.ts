/**
 * Where things stand on the dashboard, rows and columns from zero. Four tiles of equal width share the page; the name
 * column is wide enough for most names, and the twelve narrow columns carry twelve periods.
 */
export const NAME = 1;
/** Characters of a name, in bold, that fit on one line of its column. */
export const NAME_LINE = 29;
export const NAME_REST = 2;
export const FIRST_NARROW = 3;
export const PERIODS_SHOWN = 12;
export const LAST = FIRST_NARROW + PERIODS_SHOWN - 1;
export const PAGE_COLUMNS = LAST - NAME + 1;

export const ROW = {
  title: 0,
  subtitle: 1,
  message: 2,
  choiceLabels: 3,
  choices: 4,
  tileLabel: 6,
  tileValue: 7,
  tileN: 8,
  previous: 9,
  previousVariance: 10,
  lastYear: 11,
  lastYearVariance: 12,
  target: 13,
  targetVariance: 14,
  tileNote: 15,
  charts: 17,
  cohort: 28,
  trend: 39,
  cohortDays: 52,
  others: 55,
} as const;

export const CHART_ROWS = 11;
export const COHORT_ROWS = 9;
export const PERIOD_CHOICE = 3;

/** Cells that are calculated with and never printed. */
export const WORK_LABEL = LAST + 2;
export const WORK = WORK_LABEL + 1;

export const COLUMN_WIDTHS: readonly number[] = [
  1.5,
  32,
  9.2,
  ...Array.from({ length: PERIODS_SHOWN }, () => 10.3),
  3,
  24,
  ...Array.from({ length: PERIODS_SHOWN }, () => 16),
];

/** The four figures, and the columns each one's tile and chart take. */
export const TILES = [
  { id: "openQuotes", column: NAME, columns: 2 },
  { id: "averageOrder", column: FIRST_NARROW, columns: 4 },
  { id: "closingRate", column: FIRST_NARROW + 4, columns: 4 },
  { id: "salesCycle", column: FIRST_NARROW + 8, columns: 4 },
] as const;

export type Tile = (typeof TILES)[number];
