/** What the tables with the sample data are called; several sets of them are told apart by a number. */
const SAMPLE_TABLE = /^SalesboardSample(?:Deals|History|People)(\d*)$/i;

/**
 * Which set of the sample data a table belongs to; undefined for data of the reader's own.
 *
 * @example sampleSet("SalesboardSampleHistory2") // "2"
 */
export function sampleSet(table: string | undefined): string | undefined {
  return SAMPLE_TABLE.exec(table ?? "")?.[1];
}
