/** What rows of the data give to the totals, row by row. */
export interface RowFacts {
  /** Of which kinds each row is, a bit for each. */
  readonly marks: Uint16Array;
  /** The numbers of its two days among the days that occur; a deal of unknown status starts on the day it was created. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** NaN where a row has no amount. */
  readonly amounts: Float64Array;
}
