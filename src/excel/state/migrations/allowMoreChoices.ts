import type { StoredState } from "../storedState";

/**
 * From schema 3 to 4: readers may choose what status words mean, a pipeline, a currency, the order of steps and of dates, and where
 * what tells more about the deals is. An older add-in would read the workbook without minding that.
 */
export function allowMoreChoices(stored: StoredState): StoredState {
  return stored;
}
