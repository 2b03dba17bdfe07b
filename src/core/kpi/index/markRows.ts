import { LOST, NO_DAY, OPEN, UNKNOWN, WON, type SalesData } from "../../crm/types";
import { KIND } from "./dayTotals";

/** A bit for each kind. */
const BIT = {
  opened: 1 << KIND.opened,
  exited: 1 << KIND.exited,
  undatedOpen: 1 << KIND.undatedOpen,
  undatedClosed: 1 << KIND.undatedClosed,
  won: 1 << KIND.won,
  lost: 1 << KIND.lost,
  wonUndated: 1 << KIND.wonUndated,
  lostUndated: 1 << KIND.lostUndated,
  cycles: 1 << KIND.cycles,
  unknown: 1 << KIND.unknown,
} as const satisfies Record<keyof typeof KIND, number>;

/** Of which kinds each row is, a bit for each; 0 for those that the mask leaves out. */
export function markRows(data: SalesData, mask: Uint8Array | undefined): Uint16Array {
  const marks = new Uint16Array(data.rows);
  for (let row = 0; row < data.rows; row++) {
    if (mask === undefined || mask[row] === 1) marks[row] = markOf(data, row);
  }
  return marks;
}

function markOf({ status: statuses, isQuote: quotes, closed: closeDays, quoted: quoteDays }: SalesData, row: number) {
  const status = statuses[row];
  if (status === UNKNOWN) return BIT.unknown;
  const closed = closeDays[row] ?? NO_DAY;
  const quoted = quoteDays[row] ?? NO_DAY;
  const isQuote = quotes[row] === 1;
  let mark = 0;
  if (isQuote && status === OPEN) mark |= quoted === NO_DAY ? BIT.undatedOpen : BIT.opened;
  if (isQuote && status !== OPEN && closed !== NO_DAY) {
    mark |= quoted === NO_DAY ? BIT.undatedClosed : BIT.opened | BIT.exited;
  }
  if (status === WON) mark |= closed === NO_DAY ? BIT.wonUndated : BIT.won;
  if (status === LOST && isQuote) mark |= closed === NO_DAY ? BIT.lostUndated : BIT.lost;
  if (status === WON && quoted !== NO_DAY && closed >= quoted) mark |= BIT.cycles;
  return mark;
}
