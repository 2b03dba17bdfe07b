import type { RawDeals } from "./dealColumns";
import { LOST, NO_DAY, WON } from "./types";

/**
 * The day of the order or of the loss: of a won deal the won date, of a lost one the lost date, where the sheet has them; else the
 * close date. NO_DAY for open deals, whose close date is the expected one.
 */
export function closeDays({ days, status }: Pick<RawDeals, "days" | "status">): Int32Array {
  return daysOf(status, days.closed, days.wonDate, days.lostDate);
}

function daysOf(status: Uint8Array, closeDate: Int32Array, wonDate: Int32Array, lostDate: Int32Array): Int32Array {
  const closed = new Int32Array(status.length).fill(NO_DAY);
  for (let row = 0; row < closed.length; row++) {
    if (status[row] !== WON && status[row] !== LOST) continue;
    const own = (status[row] === WON ? wonDate[row] : lostDate[row]) ?? NO_DAY;
    closed[row] = own === NO_DAY ? (closeDate[row] ?? NO_DAY) : own;
  }
  return closed;
}
