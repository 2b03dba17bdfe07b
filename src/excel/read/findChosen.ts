import type { Role } from "../../core/crm/types";
import type { PlaceName } from "../settings";
import { readAddress } from "../watch/readAddress";
import { overlap } from "../areas/overlap";
import { isSamePlace, type Source } from "./findSources";
import { isEqual } from "./placeName";

/**
 * The place that people chose, by the names it had then: its table, wherever that is now; else the only place on its sheet; else that
 * of several lists there that stands where it stood, or takes most of those cells; else the only one there of that role; else, while
 * the page lives, the place that was read as the chosen one, however it is called now.
 *
 * @param read what was read last as the chosen place
 */
export function findChosen(
  sources: readonly Source[],
  chosen: PlaceName,
  role: Role,
  read?: Pick<Source, "sheetId" | "table" | "block">,
): Source | undefined {
  const byTable = sources.find(({ table }) => table !== undefined && isEqual(table, chosen.table));
  if (byTable) return byTable;
  const onSheet = sources.filter(({ sheet }) => isEqual(sheet, chosen.sheet));
  return (
    onlyOf(onSheet) ??
    blockAt(onSheet, chosen.block) ??
    onlyOf(onSheet.filter(({ recognised }) => recognised.role === role)) ??
    (read && readBefore(sources, read))
  );
}

function onlyOf(sources: readonly Source[]): Source | undefined {
  return sources.length === 1 ? sources[0] : undefined;
}

/** Rows may have come to a list since, and rows above or columns beside it. */
function blockAt(sources: readonly Source[], block: string | undefined): Source | undefined {
  const [area] = (block === undefined ? undefined : readAddress(block)) ?? [];
  if (!area) return undefined;
  const first = sources.find((one) => one.area.row === area.row && one.area.column === area.column);
  const [most] = sources
    .map((source) => ({ source, cells: overlap(source.area, area) }))
    .filter(({ cells }) => cells > 0)
    .sort((one, other) => other.cells - one.cells);
  return first ?? most?.source;
}

function readBefore(sources: readonly Source[], read: Pick<Source, "sheetId" | "table" | "block">): Source | undefined {
  const onSheet = sources.filter(({ sheetId }) => sheetId === read.sheetId);
  return sources.find((source) => isSamePlace(source, read)) ?? blockAt(onSheet, read.block);
}
