import type { StoredState } from "../storedState";

/**
 * From schema 1 to 2: whether the add-in starts with the workbook became the reader's choice, kept with the connection. Before
 * that, connecting always had it start.
 */
export function keepStartupChoice(stored: StoredState): StoredState {
  const connection = stored["Salesboard.connection"];
  if (typeof connection !== "object" || connection === null) return stored;
  return { ...stored, "Salesboard.connection": { ...connection, startsWithWorkbook: true } };
}
