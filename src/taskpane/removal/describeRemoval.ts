import type { Words } from "../../core/words";
import { LOG_ID } from "../../excel/fix/log/fixLog";
import type { Removal } from "../../excel/remove/removal";

/** What "Disconnect and remove" would do, as sentences. */
export interface RemovalWords {
  readonly goes: readonly string[];
  readonly stays: readonly string[];
  readonly breaks: readonly string[];
}

/** Cells that are named; of more it is said how many there are. */
const NAMED = 12;

/** Says exactly what will go, what stays, and what of the reader's will give errors. */
export function describeRemoval(removal: Removal, words: Words): RemovalWords {
  const deleted = removal.sheets.filter(({ how }) => how === "delete").map(({ sheetName }) => sheetName);
  const cleared = removal.sheets.filter(({ how }) => how === "clear");
  const hidden = removal.names.length + removal.sheets.reduce((count, { tables }) => count + tables.length, 0);
  return {
    goes: [
      ...listed("pane:removal.sheets", deleted.map(quoted), words),
      ...(deleted.length > 0 ? [words("pane:removal.notes")] : []),
      ...removal.sheets
        .filter(({ id, why }) => id === LOG_ID && why !== "rearranged")
        .map(({ sheetName }) => words("fix:removal", { sheet: sheetName })),
      ...cleared.map(({ sheetName, why }) =>
        words(why === "rearranged" ? "pane:removal.objects" : "pane:removal.block", { sheet: sheetName }),
      ),
      ...(hidden > 0 ? [words("pane:removal.names", { count: hidden })] : []),
      ...(removal.settings.length > 0 ? [words("pane:removal.settings")] : []),
    ],
    stays: [
      ...cleared.map(({ sheetName, why }) => words(`pane:removal.${why ?? "ownThings"}`, { sheet: sheetName })),
      ...listed("pane:removal.samples", removal.sampleSheets.map(quoted), words),
      ...listed("ownKpis:stays", removal.ownKpiSheets.map(quoted), words),
      words("pane:removal.yours"),
    ],
    breaks: [
      ...listed("pane:removal.cells", removal.brokenCells, words),
      ...listed("pane:removal.brokenNames", removal.brokenNames.map(quoted), words),
      ...(removal.hasOthersCharts ? [words("pane:removal.charts")] : []),
    ],
  };
}

function listed(key: string, items: readonly string[], words: Words): readonly string[] {
  if (items.length === 0) return [];
  const named = items.slice(0, NAMED).join(", ");
  const list = items.length > NAMED ? words("pane:removal.more", { list: named, count: items.length - NAMED }) : named;
  return [words(key, { list, count: items.length })];
}

const quoted = (name: string) => `"${name}"`;
