import type { Day } from "./types";

/** Five years, with the leap days they may hold. */
const DAYS_FAR_OFF = 5 * 365 + 2;

/** The events of days that lie too near to each other to have a gap of five years between them. */
interface Spell {
  first: Day;
  last: Day;
  events: number;
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
  const spells: (Spell | undefined)[] = [];
  for (const days of columns) {
    let spell: Spell = { first: 0, last: 0, events: 0 };
    let [from, until] = [0, 0];
    for (let row = 0; row < days.length; row++) {
      const day = days[row] ?? 0;
      if (day <= 0 || (counts !== undefined && counts[row] !== 1)) continue;
      // Nearly always the spell of the row before.
      if (day < from || day >= until) {
        const place = Math.floor(day / DAYS_FAR_OFF);
        [from, until] = [place * DAYS_FAR_OFF, (place + 1) * DAYS_FAR_OFF];
        spell = spells[place] ??= { first: day, last: day, events: 0 };
      }
      if (day < spell.first) spell.first = day;
      if (day > spell.last) spell.last = day;
      spell.events++;
    }
  }
  return spells.filter((spell) => spell !== undefined);
}
