/** Numbers strings in the order in which they are first met. */
export interface StringTable {
  /** The strings by their number. */
  readonly texts: readonly string[];
  /** The number of a string, from zero; a new string gets the next one. */
  numberOf(text: string): number;
}

const SLOTS_AT_FIRST = 256;

/**
 * A Map from strings to numbers, made for ids by the hundred thousand, each of which comes as a new string: faster than the
 * built-in one for long ids, and the garbage collector has less to look through. Open addressing, at most half full.
 *
 * @param room how many strings may come: the table then need not grow
 */
export function createStringTable(room = 0): StringTable {
  const texts: string[] = [];
  let mask = slotsFor(room) - 1;
  /** For each slot the hash and one more than the number, 0 for none: side by side, as far places of memory are slow to reach. */
  let slots = new Int32Array((mask + 1) * 2);

  const put = (hash: number, following: number) => {
    let slot = hash & mask;
    while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & mask;
    slots[slot * 2] = hash;
    slots[slot * 2 + 1] = following;
  };
  const grow = () => {
    const before = slots;
    slots = new Int32Array(before.length * 2);
    mask = mask * 2 + 1;
    for (let at = 0; at < before.length; at += 2) {
      const following = before[at + 1] ?? 0;
      if (following !== 0) put(before[at] ?? 0, following);
    }
  };
  const add = (text: string, hash: number): number => {
    const number = texts.push(text) - 1;
    if (texts.length * 2 > mask) grow();
    put(hash, number + 1);
    return number;
  };

  return {
    texts,
    numberOf(text) {
      const hash = hashOf(text);
      for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
        const number = (slots[slot * 2 + 1] ?? 0) - 1;
        if (number < 0) return add(text, hash);
        if (slots[slot * 2] === hash && texts[number] === text) return number;
      }
    },
  };
}

/** A power of two, so that the last bits of a hash are its slot. */
function slotsFor(strings: number): number {
  let slots = SLOTS_AT_FIRST;
  while (slots < strings * 2 + 2) slots *= 2;
  return slots;
}

/**
 * Each sign counts, two at a time; the last steps spread ids that differ in few of them over all slots. The last sign is added
 * behind that: ids that count up lie side by side, and the memory that one of them fetched serves the next nine.
 */
function hashOf(text: string): number {
  const end = text.length - 1;
  let hash = end;
  let at = 0;
  for (; at + 1 < end; at += 2) {
    hash = (Math.imul(hash, 0x01000193) + (text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16))) | 0;
    hash ^= hash >>> 15;
  }
  if (at < end) hash = (Math.imul(hash, 0x01000193) + text.charCodeAt(at)) | 0;
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 12)) + text.charCodeAt(end)) | 0;
}
