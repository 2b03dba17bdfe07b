import type { StoredState } from "../storedState";

/**
 * From schema 4 to 5: names are hidden on all sheets and in the whole pane. Before that it was chosen for the team benchmark only; who had
 * chosen it does not see names appear.
 */
export function hideNamesEverywhere(stored: StoredState): StoredState {
  const options = stored["Salesboard.options"] as { readonly benchmark?: Record<string, unknown> } | undefined;
  if (options?.benchmark?.hidesNames === undefined) return stored;
  const { hidesNames, ...benchmark } = options.benchmark;
  return { ...stored, "Salesboard.options": { ...options, benchmark, ...(hidesNames === true && { hidesNames }) } };
}
