import { readStatus } from "../crm/status/readStatus";
import { LOST, type Status, UNKNOWN, WON } from "../crm/types";
import { type Cell, type CellRange, cellText } from "../criteria/cell";
import type { Culture } from "../criteria/culture";
import { rowsThatMeet } from "../criteria/rowsThatMeet";
import { SalesboardError } from "../errors";

/**
 * Share of the decided deals that were won: won / (won + lost), over the rows that meet the criteria. Open deals and
 * blanks do not count. A status word nobody knows is an error that quotes it; without won or lost deals there is no data.
 *
 * @example closingRate([["Won"], ["Lost"], ["Open"], ["Lost"]], [], english) // 1/3
 */
export function closingRate(status: CellRange, criteria: readonly CellRange[], culture: Culture): number {
  const counts = rowsThatMeet(status, criteria, culture);
  const statusOf = new Map<string, Status>();
  let [won, lost, at] = [0, 0, 0];
  for (const row of status) {
    for (const cell of row) {
      const text = counts[at++] === 1 ? statusText(cell) : "";
      if (text === "") continue;
      const read = statusOf.get(text) ?? readStatus(text);
      statusOf.set(text, read);
      if (read === UNKNOWN) throw new SalesboardError("value", "functions:error.unknownStatus", { word: text, at });
      if (read === WON) won++;
      if (read === LOST) lost++;
    }
  }
  if (won + lost === 0) {
    const why = counts.includes(1) ? "functions:error.nothingDecided" : "functions:error.noRowMeets";
    throw new SalesboardError("noData", why);
  }
  return won / (won + lost);
}

/** A blank cell may arrive as 0: no status is called that. */
function statusText(cell: Cell): string {
  return cell === 0 ? "" : cellText(cell);
}
