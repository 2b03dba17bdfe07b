import type { DealChanges, KeptReading } from "./types";

/**
 * What a reading is, beside the one that is kept.
 * - "same": the same export, perhaps with cells that somebody edited.
 * - "next": the next export of the same deals.
 * - "other": a list of other deals, with which nothing is compared.
 * - "noIds": the deals have no ids, so that none can be found again.
 */
export type Verdict = "same" | "next" | "other" | "noIds";

/** Fewer deals than these are a correction by hand. */
const FEWEST = 2;
/** Of all deals: so many touched make the next export where time has gone on ... */
const TOUCHED = 0.005;
/** ... and so many new or vanished where it has not. */
const REPLACED = 0.02;
/** Where fewer than these are in both, they are not the same deals. */
const IN_COMMON = 0.1;

/**
 * Whether a reading is the next export. It is where the latest event is at least a day later and at least two deals, and 0.5 %
 * of all, are new, changed or vanished; or where at least two, and 2 % of all, are new or vanished. So neither a cell that
 * somebody corrects nor the same export read again is one.
 */
export function judgeReading(
  before: Pick<KeptReading, "deals" | "latest">,
  after: Pick<KeptReading, "deals" | "latest">,
  { added, vanished, changed, unchanged }: DealChanges,
): Verdict {
  const [old, now] = [before.deals.id.length, after.deals.id.length];
  if (now === 0) return "noIds";
  const inBoth = changed.length + unchanged;
  if (inBoth < IN_COMMON * Math.min(old, now)) return "other";
  const all = Math.max(old, now);
  const replaced = added.length + vanished.length;
  const touched = replaced + changed.length;
  const isLater = after.latest > before.latest;
  if (isLater && touched >= Math.max(FEWEST, TOUCHED * all)) return "next";
  return replaced >= Math.max(FEWEST, REPLACED * all) ? "next" : "same";
}
