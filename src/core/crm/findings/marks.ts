import { UNKNOWN, type SalesData, type Status } from "../types";
import type { FindingKind } from "./findings";

/**
 * What is found of single deals and touches figures: each has a bit in a deal's marks, and is told as one of
 * these kinds of finding. At most 32 of them.
 */
export const MARKED = {
  unknownStatus: ["unknownStatus"],
  contradiction: ["statusStageContradiction"],
  wonUndated: ["wonWithoutCloseDate"],
  lostUndated: ["lostWithoutCloseDate"],
  /** Closed before it was created, but no order before its quote. */
  closedBeforeCreated: ["closedBeforeCreated"],
  /** An order before it was created and before its quote. */
  orderBeforeBoth: ["closedBeforeCreated"],
  orderBeforeQuote: ["closedBeforeQuoted"],
  closedInFuture: ["closeDateInFuture"],
  quotedInFuture: ["createdInFuture"],
  /** Won or lost, but a quote only in the future, and when it was closed is not known. */
  closedUndatedInFuture: ["createdInFuture"],
  undatedStart: ["withoutCreatedDate"],
  startFarOff: ["dateFarOff"],
  endFarOff: ["dateFarOff"],
  /** Only kept where the day it was created is the day that counts. */
  createdIsGuess: ["ambiguousDates", "swappedDates"],
  quotedIsGuess: ["ambiguousDates", "swappedDates"],
  closedIsGuess: ["ambiguousDates", "swappedDates"],
  closedInBulk: ["closedOnOneDay"],
  negative: ["negativeAmount"],
  wonUnvalued: ["wonWithoutValue", "estimateNotCounted"],
  wonAtEstimate: ["estimateCounted"],
  openUnvalued: ["openWithoutValue"],
  otherCurrency: ["severalCurrencies"],
  repeatedId: ["duplicateId", "severalRowsPerDeal"],
  stepUnknown: ["quoteStepUnknown"],
  quotedWhenCreated: ["quoteDateFromCreated"],
} as const satisfies Readonly<Record<string, readonly FindingKind[]>>;

export type Mark = keyof typeof MARKED;

export const MARKS = Object.keys(MARKED) as readonly Mark[];

/** The bit of each mark. */
export const BIT = Object.fromEntries(MARKS.map((mark, at) => [mark, (1 << at) >>> 0])) as Readonly<
  Record<Mark, number>
>;

/** Deals of which the same was found, and that are alike in all that decides to which figures they belong. */
export interface DealGroup {
  readonly deals: number;
  readonly status: Status;
  readonly isQuote: boolean;
  /** The bits of what was found. */
  readonly marks: number;
}

const STATUSES = 4;
const CLASSES = STATUSES * 2;

/** Counts the deals by what was found of them: a few groups say all, however many deals there are. */
export function groupDeals(
  { status, isQuote }: Pick<SalesData, "status" | "isQuote">,
  marks: Uint32Array,
): DealGroup[] {
  const unmarked = new Int32Array(CLASSES);
  const counts = new Map<number, number>();
  countMarked(status, isQuote, marks, unmarked, counts);
  unmarked.forEach((deals, ofClass) => {
    if (deals > 0) counts.set(ofClass, deals);
  });
  return Array.from(counts, ([key, deals]) => ({
    deals,
    status: Math.floor((key % CLASSES) / 2) as Status,
    isQuote: key % 2 === 1,
    marks: Math.floor(key / CLASSES),
  }));
}

/** Few deals are marked: the others are counted by their class alone. */
function countMarked(
  status: Uint8Array,
  isQuote: Uint8Array,
  marks: Uint32Array,
  unmarked: Int32Array,
  marked: Map<number, number>,
): void {
  for (let row = 0; row < marks.length; row++) {
    const ofClass = (status[row] ?? UNKNOWN) * 2 + (isQuote[row] ?? 0);
    const found = marks[row] ?? 0;
    if (found === 0) {
      unmarked[ofClass] = (unmarked[ofClass] ?? 0) + 1;
      continue;
    }
    const key = found * CLASSES + ofClass;
    marked.set(key, (marked.get(key) ?? 0) + 1);
  }
}
