/** What is asked first of a sheet of which nothing is known. */
const FIRST_ROWS = 500;
const FIRST_CELLS = 20_000;
/** Excel answers with 5,000,000 cells at most, and is at ease up to some ten thousand rows. */
const MOST_ROWS = 10_000;
const MOST_CELLS = 5_000_000;
/** Bytes an answer should have: Excel on the web refuses more than 5 MB, and rows further down may be longer. */
const WANTED_BYTES = 2_000_000;
/** A sheet's first rows may be shorter than the others. */
const FASTEST_GROWTH = 10;
/** After a refusal. */
const CAREFUL_GROWTH = 1.2;
const SAMPLED_ROWS = 50;

type Values = readonly (readonly unknown[])[];

/** How many rows to ask for at once; it learns from Excel's answers and refusals. */
export interface ChunkSize {
  /** For the next read. */
  rows(): number;
  answered(values: Values): void;
  refused(rows: number): void;
}

/**
 * Rows for each read of an area that is so many columns wide: few at first, then as many as the length of the last rows
 * allows, half after a refusal and from there only slowly more.
 */
export function chunkSize(columns: number): ChunkSize {
  const most = Math.max(1, Math.min(MOST_ROWS, Math.floor(MOST_CELLS / columns)));
  let ceiling = most;
  let next = Math.max(1, Math.min(FIRST_ROWS, Math.floor(FIRST_CELLS / columns)));
  let bytesOfRow = 0;
  return {
    rows: () => next,
    answered(values) {
      // A run of short rows is soon forgotten, a run of long ones is not.
      bytesOfRow = Math.max(meanBytes(values), meanBytes(lastRows(values)), bytesOfRow / 2);
      ceiling = Math.min(most, Math.ceil(ceiling * CAREFUL_GROWTH));
      next = Math.max(1, Math.min(ceiling, values.length * FASTEST_GROWTH, Math.floor(WANTED_BYTES / bytesOfRow)));
    },
    refused(rows) {
      ceiling = Math.max(1, Math.floor(rows / 2));
      next = ceiling;
    },
  };
}

/** What comes next is rather like these. */
function lastRows(values: Values): Values {
  return values.slice(Math.floor(values.length * 0.9));
}

/** Bytes of a row as it is sent, by some rows spread over the answer: writing all of them out would cost as much as reading. */
function meanBytes(values: Values): number {
  const step = Math.max(1, Math.floor(values.length / SAMPLED_ROWS));
  const sampled = values.filter((_, row) => row % step === 0);
  return new Blob([JSON.stringify(sampled)]).size / Math.max(1, sampled.length);
}
