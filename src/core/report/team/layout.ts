/** Where things stand on the team benchmark, rows and columns from zero: three columns for each of the three judged figures. */
export const NAME = 1;
export const OPEN = 2;
export const FIRST_FIGURE = 3;
export const COLUMNS_A_FIGURE = 3;
export const PROFILE = 12;
export const LEARN_FROM = 13;
export const LAST = LEARN_FROM;
export const PAGE_COLUMNS = LAST - NAME + 1;
/** The figures once more as a table, for programs; never printed. */
export const TABLE = LAST + 2;

export const COLUMN_WIDTHS: readonly number[] = [
  1.5,
  26,
  10,
  ...[0, 1, 2].flatMap(() => [9, 7, 20]),
  26,
  26,
  3,
  26,
  14,
  12,
  8,
  10,
  18,
];

/** Characters that fit on one line of a column of 26, and of the whole page. */
export const NAME_LINE = 28;
export const PAGE_LINE = 205;
export const LINE_HEIGHT = 15;

export const ROW = { title: 0, subtitle: 1, note: 2, message: 3, head: 5, team: 6, people: 7 } as const;

/** A person's page: the same number of rows whatever is found, so that what people write on its lines stays beside its person. */
export const PAGE = {
  title: 0,
  subtitle: 1,
  headline: 2,
  head: 4,
  figures: 5,
  coaching: 10,
  slots: 11,
  agreements: 32,
  lines: 34,
  rows: 40,
} as const;
export const SLOTS = 4;
export const ROWS_A_SLOT = 5;
export const LINES = 5;
/** Where the right half of a person's page begins. */
export const RIGHT = 8;
export const MEANING = 9;
