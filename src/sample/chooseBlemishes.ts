import { QUOTE_STEP } from "./firm";
import type { Deal } from "./simulateDeals";

/** What is wrong with a row, as in every real CRM. */
export type Blemish =
  | "wonWithoutCloseDate"
  | "missingOwner"
  | "closedBeforeCreated"
  | "textCreated"
  | "textClosed"
  | "textAmount"
  | "doubleRow"
  | "productSpelling"
  | "expectedCloseInPast"
  | "trailingBlank";

const isQuote = (deal: Deal): boolean => deal.history.some(({ step }) => step === QUOTE_STEP);

/** How many rows have it, and which deals can. Double is a row that is no quote, so that it changes no figure of quotes. */
const DOSES: readonly [Blemish, number, (deal: Deal) => boolean][] = [
  ["wonWithoutCloseDate", 4, (deal) => deal.status === "Won"],
  ["missingOwner", 3, (deal) => deal.status !== "Open"],
  ["closedBeforeCreated", 1, (deal) => deal.status === "Won"],
  ["textCreated", 1, (deal) => deal.status === "Lost"],
  ["textClosed", 1, (deal) => deal.status === "Won"],
  ["textAmount", 2, (deal) => isQuote(deal) && deal.status !== "Open"],
  ["doubleRow", 1, (deal) => deal.status === "Lost" && !isQuote(deal) && deal.value !== undefined],
  ["productSpelling", 7, (deal) => deal.product === "Solar roof"],
  ["expectedCloseInPast", 1, (deal) => deal.status === "Open"],
  ["trailingBlank", 6, (deal) => isQuote(deal)],
];

/** Which deals have something wrong, by id: each at most one thing, spread over the years. */
export function chooseBlemishes(deals: readonly Deal[]): ReadonlyMap<string, Blemish> {
  const chosen = new Map<string, Blemish>();
  for (const [blemish, dose, canHave] of DOSES) {
    const candidates = deals.filter((deal) => canHave(deal) && !chosen.has(deal.id));
    for (let nth = 0; nth < dose; nth += 1) {
      const deal = candidates[Math.floor((candidates.length * (nth + 0.5)) / dose)];
      if (deal !== undefined) chosen.set(deal.id, blemish);
    }
  }
  return chosen;
}
