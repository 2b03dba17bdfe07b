import { normalise } from "./cells/normalise";
import type { DealChoices, Offered, OfferedStatus, Offers } from "./choices";
import type { RawDeals } from "./dealColumns";
import { countTexts } from "./encode/textColumn";
import { readStatus } from "./status/readStatus";
import { statusByName } from "./status/statusByName";

/** What people can choose about the deals that were read, and what was taken where they chose nothing. */
export function offerChoices(
  deals: RawDeals,
  currencies: ReadonlyMap<string, number>,
  { statuses = {} }: DealChoices,
): Offers {
  return {
    statusWords: mostFrequent(countTexts(deals.statusWord)).map((word) => withStatus(word, statuses)),
    pipelines: mostFrequent(countTexts(deals.pipeline)),
    currencies: mostFrequent(currencies),
    dateOrders: deals.dateOrders,
  };
}

function withStatus(word: Offered, statuses: NonNullable<DealChoices["statuses"]>): OfferedStatus {
  const chosen = statuses[normalise(word.name)];
  if (chosen === undefined) return { ...word, status: readStatus(word.name), isChosen: false };
  return { ...word, status: statusByName[chosen], isChosen: true };
}

function mostFrequent(counts: ReadonlyMap<string, number>): Offered[] {
  const offered = Array.from(counts, ([name, rows]) => ({ name, rows })).filter(({ rows }) => rows > 0);
  return offered.sort((a, b) => b.rows - a.rows);
}
