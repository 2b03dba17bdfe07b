import { Findings } from "./findings";
import { matchTexts } from "../encode/matchTexts";
import type { StageHistory } from "../sheets/stageHistory";
import type { Finding, TextColumn } from "../types";

/**
 * Finds the rows of the stage history that belong to no deal of the list: they tell nothing, and nobody would notice.
 *
 * @param notRead ids of deals that are in the list, but were not to be read
 */
export function reportHistory(
  id: TextColumn,
  { rows, deal, place }: StageHistory,
  notRead: ReadonlySet<string> = new Set(),
): Finding[] {
  const findings = new Findings(place.sheet, place.firstColumn ?? 0);
  const dealOf = matchTexts(deal, id);
  if (!dealOf.includes(-1)) return [];
  for (let row = 0; row < rows; row++) {
    const code = deal.codes[row] ?? -1;
    if (code >= 0 && dealOf[code] === -1 && !notRead.has(deal.texts[code] ?? "")) {
      findings.add("historyOfOtherDeals", place.sheetRows.rowOf(row), place.dealColumn);
    }
  }
  return findings.finish(rows);
}
