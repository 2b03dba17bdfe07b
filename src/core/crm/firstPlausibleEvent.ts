import { LAST_DAY } from "./cells/day";
import type { Day } from "./types";

/** Five years, with the leap days they may hold. */
const DAYS_FAR_OFF = 5 * 365 + 2;
const SPELLS = Math.floor(LAST_DAY / DAYS_FAR_OFF) + 1;

/** The events of days that lie too near to each other to have a gap of five years between them. */
interface Spell {
  readonly first: Day;
  readonly last: Day;
  readonly events: number;
}

/**
 * The first day from which on the data can be believed to speak. Rule: where more than five years without any event lie
 * between the fewer, earlier dates and the many, later ones, the earlier ones are mistyped (1926 for 2026) or of another
 * time, and the data begin after the gap.
 *
 * @param columns days of events; NO_DAY counts as none
 * @param counts 1 for each row whose events count; without it all do
 * @returns undefined where nothing is dated
 */
export function firstPlausibleEvent(columns: readonly Int32Array[], counts?: Uint8Array): Day | undefined {
  const spells = listSpells(columns, counts);
  const all = spells.reduce((sum, { events }) => sum + events, 0);
  let [first, before] = [spells[0]?.first, 0];
  spells.forEach((spell, at) => {
    const previous = spells[at - 1];
    if (previous && spell.first - previous.last > DAYS_FAR_OFF && before * 2 < all) first = spell.first;
    before += spell.events;
  });
  return first;
}

/** In order of time. To sort millions of days would take longer than to read them. */
function listSpells(columns: readonly Int32Array[], counts: Uint8Array | undefined): Spell[] {
  const [firsts, lasts] = [new Int32Array(SPELLS).fill(LAST_DAY), new Int32Array(SPELLS)];
  const events = new Int32Array(SPELLS);
  for (const days of columns) {
    if (counts) addCounted(days, counts, firsts, lasts, events);
    else addDays(days, firsts, lasts, events);
  }
  const spells = Array.from(events, (count, at) => ({ first: firsts[at] ?? 0, last: lasts[at] ?? 0, events: count }));
  return spells.filter((spell) => spell.events > 0);
}

function addDays(days: Int32Array, firsts: Int32Array, lasts: Int32Array, events: Int32Array): void {
  for (let row = 0; row < days.length; row++) addDay(days[row] ?? 0, firsts, lasts, events);
}

function addCounted(
  days: Int32Array,
  counts: Uint8Array,
  firsts: Int32Array,
  lasts: Int32Array,
  events: Int32Array,
): void {
  for (let row = 0; row < days.length; row++) if (counts[row] === 1) addDay(days[row] ?? 0, firsts, lasts, events);
}

function addDay(day: Day, firsts: Int32Array, lasts: Int32Array, events: Int32Array): void {
  if (day <= 0) return;
  const place = (day / DAYS_FAR_OFF) | 0;
  if (day < (firsts[place] ?? 0)) firsts[place] = day;
  if (day > (lasts[place] ?? 0)) lasts[place] = day;
  events[place] = (events[place] ?? 0) + 1;
}
