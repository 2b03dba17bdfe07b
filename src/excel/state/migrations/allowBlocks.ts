import type { StoredState } from "../storedState";

/**
 * From schema 5 to 6: a chosen place may be one of several lists on a sheet. An older add-in would read all of them as one list.
 */
export function allowBlocks(stored: StoredState): StoredState {
  return stored;
}
