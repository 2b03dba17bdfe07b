import type { StoredState } from "../storedState";

/**
 * From schema 2 to 3: readers may choose where the deals are and what their columns hold. Nothing that was kept before means
 * anything else now, but an older add-in would read the workbook without minding the choices.
 */
export function allowChoices(stored: StoredState): StoredState {
  return stored;
}
