/** The add-in's settings of a workbook as plain data, by key, of whatever schema wrote them. */
export type StoredState = Readonly<Record<string, unknown>>;

export const SCHEMA_KEY = "Salesboard.schema";

/** What this version of the add-in reads and writes. A higher number is written by a newer add-in. */
export const CURRENT_SCHEMA = 6;

/**
 * Which schema wrote these settings. The first add-in kept no number, so settings without one are of the first; a workbook
 * without settings has nothing to bring up to date.
 */
export function schemaOf(stored: StoredState): number {
  const schema = stored[SCHEMA_KEY];
  if (typeof schema === "number" && Number.isInteger(schema) && schema > 0) return schema;
  return Object.keys(stored).length === 0 ? CURRENT_SCHEMA : 1;
}
