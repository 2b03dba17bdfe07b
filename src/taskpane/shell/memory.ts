/**
 * What the pane remembers on this computer, never anything of a person or from a cell. Excel on the web keeps the storage of
 * one customer's documents apart from another's by a key of its own. A browser may refuse to keep anything.
 */
export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(named(key), value);
  } catch {
    // It will be forgotten, no more.
  }
}

/** What was remembered; undefined where nothing was. */
export function recall(key: string): string | undefined {
  try {
    return localStorage.getItem(named(key)) ?? undefined;
  } catch {
    return undefined;
  }
}

function named(key: string): string {
  const { partitionKey } = Office.context as { readonly partitionKey?: string };
  return `${partitionKey ?? ""}Salesboard.${key}`;
}
