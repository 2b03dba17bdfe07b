import type { PlaceName } from "../settings";
import { isSamePlace, type Source } from "./findSources";
import { isEqual } from "./placeName";

/**
 * The place that people chose, by the names it had then: its table, wherever that is now; else the only place on its sheet;
 * else, while the page lives, the place that was read as the chosen one, however it is called now.
 *
 * @param read what was read last as the chosen place
 */
export function findChosen(
  sources: readonly Source[],
  chosen: PlaceName,
  read: Pick<Source, "sheetId" | "table"> | undefined,
): Source | undefined {
  const byTable = sources.find(({ table }) => table !== undefined && isEqual(table, chosen.table));
  if (byTable) return byTable;
  const onSheet = sources.filter(({ sheet }) => isEqual(sheet, chosen.sheet));
  if (onSheet.length === 1) return onSheet[0];
  return read && sources.find((source) => isSamePlace(source, read));
}
