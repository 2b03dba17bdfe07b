import type { Source } from "./findSources";

/**
 * What a source is called where it must be told from others: by its sheet, and by its table or its cells where the sheet has several.
 *
 * @example nameOfSource(source, sources) // "Data!Table1", or "Data, A1:F300"
 */
export function nameOfSource({ sheet, sheetId, table, block }: Source, all: readonly Source[]): string {
  if (block !== undefined) return `${sheet}, ${block}`;
  const isAlone = all.filter((other) => other.sheetId === sheetId).length < 2;
  return isAlone || table === undefined ? sheet : `${sheet}!${table}`;
}
