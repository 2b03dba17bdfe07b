import { OPEN } from "../crm/types";
import { pickRecords } from "./recordDeals";
import type { KeptReading } from "./types";

/** So many deals are kept of a reading: seven short cells each, some 3 MB in the workbook. */
export const MOST_KEPT = 50_000;

/**
 * What is kept of a reading until the next export: all its deals, or, where there are too many, only the open ones, as those are
 * the ones that must not get lost.
 *
 * @param most for tests
 */
export function keepReading(reading: KeptReading, most = MOST_KEPT): KeptReading {
  const { deals } = reading;
  if (deals.id.length <= most) return reading;
  const open = new Int32Array(most);
  let count = 0;
  for (let row = 0; row < deals.id.length && count < most; row++) {
    if (deals.status[row] === OPEN) open[count++] = row;
  }
  return { ...reading, deals: pickRecords(deals, open.subarray(0, count)), isPart: true };
}
