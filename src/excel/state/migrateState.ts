import { SalesboardError } from "../../core/errors";
import { allowBlocks } from "./migrations/allowBlocks";
import { allowChoices } from "./migrations/allowChoices";
import { allowMoreChoices } from "./migrations/allowMoreChoices";
import { hideNamesEverywhere } from "./migrations/hideNamesEverywhere";
import { keepStartupChoice } from "./migrations/keepStartupChoice";
import { CURRENT_SCHEMA, SCHEMA_KEY, schemaOf, type StoredState } from "./storedState";

/** One step of the way: the first leads from schema 1 to 2, and so on. */
type Migration = (stored: StoredState) => StoredState;

const MIGRATIONS: readonly Migration[] = [
  keepStartupChoice,
  allowChoices,
  allowMoreChoices,
  hideNamesEverywhere,
  allowBlocks,
];

/**
 * The same settings as this version of the add-in would have kept them. Nothing is written here: opening a workbook must not
 * make Excel ask whether to save it, so the new settings go into the workbook with the next one that is written anyway.
 *
 * @throws SalesboardError where a newer add-in has kept them: what it meant nobody here knows
 * @example migrateState({ "Salesboard.options": {} }) // { "Salesboard.options": {}, "Salesboard.schema": 6 }
 */
export function migrateState(stored: StoredState): StoredState {
  const schema = schemaOf(stored);
  if (schema > CURRENT_SCHEMA) throw new SalesboardError("value", "errors:newerSchema");
  const migrated = MIGRATIONS.slice(schema - 1).reduce((state, step) => step(state), stored);
  return { ...migrated, [SCHEMA_KEY]: CURRENT_SCHEMA };
}
