import { LOST, NO_DAY, OPEN, UNKNOWN, WON } from "../types";

/**
 * The status of deals of which only the won and the lost date tell it: won where it was won, lost where it was lost, open where
 * neither happened. Of a deal that has both the later one counts; with both on one day nobody knows.
 */
export function statusesByDates({
  wonDate,
  lostDate,
}: Readonly<Record<"wonDate" | "lostDate", Int32Array>>): Uint8Array {
  return Uint8Array.from(wonDate, (won, row) => {
    const lost = lostDate[row] ?? NO_DAY;
    if (won === lost) return won === NO_DAY ? OPEN : UNKNOWN;
    return won > lost ? WON : LOST;
  });
}
