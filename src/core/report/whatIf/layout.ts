/** Where things stand on the what-if sheet, rows and columns from zero. All stays in its place whatever the data, as what is typed does. */
export const LABEL = 1;
/** Beside what is typed stands its unit, in a narrow column; between the differences and the chart is another one. */
export const COLUMN = { now: 2, change: 3, unit: 4, then: 5, difference: 6, note: 8 } as const;
export const PAGE_COLUMNS = COLUMN.note - LABEL + 1;
/** Words behind figures take the last columns of the page. */
export const NOTE_COLUMNS = COLUMN.note - COLUMN.difference + 1;

export const ROW = {
  title: 0,
  subtitle: 1,
  message: 2,
  explanation: 3,
  choiceLabels: 4,
  choices: 5,
  changes: 7,
  changesHead: 8,
  decided: 9,
  closing: 10,
  orders: 11,
  order: 12,
  revenue: 13,
  cycle: 14,
  target: 15,
  gap: 16,
  notes: 17,
  needed: 19,
  neededStatus: 20,
  neededHead: 21,
  neededDecided: 22,
  neededClosing: 23,
  neededOrder: 24,
  neededCycle: 25,
  steps: 27,
  stepsHead: 28,
  stepsFirst: 29,
  team: 34,
  teamSentence: 35,
  teamHead: 36,
  teamFirst: 37,
  footnotes: 42,
} as const;
export const STEPS = 4;
export const TEAM_ROWS = 4;
/** Heads of two lines. */
export const HEAD_HEIGHT = 26;
/** A sentence of one line, and one with a long name that may take two. */
export const SENTENCE_HEIGHT = { one: 20, two: 31 } as const;

export const PERIOD_CHOICE = COLUMN.now;

/** The cells that are the reader's to change: they are left empty, so that what is typed there stays. */
export const INPUT = {
  quotes: ROW.decided,
  points: ROW.closing,
  order: ROW.order,
  days: ROW.cycle,
  target: ROW.target,
} as const;

/** Cells that are calculated with and never printed. */
export const WORK_LABEL = COLUMN.note + 2;
export const WORK = WORK_LABEL + 1;
export const WORK_FIRST = ROW.changesHead;

export const COLUMN_WIDTHS: readonly number[] = [1.5, 35, 14, 13, 6, 13, 13, 1.5, 44, 3, 30, 22];
