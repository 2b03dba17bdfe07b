import type { Source } from "./findSources";

/**
 * What a source is called where it must be told from others: by its sheet, and by its table where the sheet has several.
 *
 * @example nameOfSource(source, sources) // "Data!Table1"
 */
export function nameOfSource({ sheet, sheetId, table }: Source, all: readonly Source[]): string {
  const isAlone = all.filter((other) => other.sheetId === sheetId).length < 2;
  return isAlone || table === undefined ? sheet : `${sheet}!${table}`;
}
