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

/** What decides the kinds of a row, as one number: its status, and four signs of one bit each. */
const SIGNS = 4;
const [IS_QUOTE, NOT_CLOSED, NOT_QUOTED, CLOSED_BEFORE] = [8, 4, 2, 1] as const;
const MARKS = Uint16Array.from({ length: (UNKNOWN + 1) << SIGNS }, (_, number) => markOf(number >> SIGNS, number));

/** Of which kinds each row is, a bit for each; 0 for those that the mask leaves out. */
export function markRows({ status, isQuote, closed, quoted }: SalesData, mask: Uint8Array | undefined): Uint16Array {
  const marks = marksOf(status, isQuote, closed, quoted);
  if (mask) for (let row = 0; row < marks.length; row++) if (mask[row] !== 1) marks[row] = 0;
  return marks;
}

/**
 * Handed the arrays themselves, as said of the visits of steps. The signs are reckoned (NO_DAY is below zero) and the kinds looked
 * up: the processor cannot foretell what deals are, and to ask took four times as long.
 */
function marksOf(statuses: Uint8Array, quotes: Uint8Array, closeDays: Int32Array, quoteDays: Int32Array): Uint16Array {
  const marks = new Uint16Array(statuses.length);
  for (let row = 0; row < marks.length; row++) {
    const closed = closeDays[row] ?? NO_DAY;
    const quoted = quoteDays[row] ?? NO_DAY;
    const days = ((closed >>> 31) * NOT_CLOSED) | ((quoted >>> 31) * NOT_QUOTED) | (((closed - quoted) | 0) >>> 31);
    marks[row] = MARKS[((statuses[row] ?? UNKNOWN) << SIGNS) | ((quotes[row] ?? 0) * IS_QUOTE) | days] ?? 0;
  }
  return marks;
}

function markOf(status: number, signs: number): number {
  if (status === UNKNOWN) return BIT.unknown;
  const [isQuote, isClosed, isQuoted] = [
    (signs & IS_QUOTE) !== 0,
    (signs & NOT_CLOSED) === 0,
    (signs & NOT_QUOTED) === 0,
  ];
  let mark = 0;
  if (isQuote && status === OPEN) mark |= isQuoted ? BIT.opened : BIT.undatedOpen;
  if (isQuote && status !== OPEN && isClosed) mark |= isQuoted ? BIT.opened | BIT.exited : BIT.undatedClosed;
  if (status === WON) mark |= isClosed ? BIT.won : BIT.wonUndated;
  if (status === LOST && isQuote) mark |= isClosed ? BIT.lost : BIT.lostUndated;
  if (status === WON && isQuoted && isClosed && (signs & CLOSED_BEFORE) === 0) mark |= BIT.cycles;
  return mark;
}
