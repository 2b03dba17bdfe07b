const SLOTS_AT_FIRST = 256;
/** The part of the slots that may be taken: with more, looking for a free one takes longer; with fewer, the table is too large for the processor's own memory. */
const MOST_TAKEN = 0.8;

/**
 * A Map from strings to numbers, in the order in which they are first met. Made for ids by the hundred thousand, each of which
 * comes as a new string: faster than the built-in one for long ids, and the garbage collector has less to look through. Open addressing.
 *
 * A class, as are the dictionaries: what it does is compiled once. A function made within another is thrown away with
 * the last reading that used it, and to compile it anew took as long as what it does.
 */
export class StringTable {
  /** The strings by their number. */
  readonly texts: string[] = [];
  // Not #private, as said of `Growing`.
  /** One more than the number of the string that took the slot, 0 for none. */
  private slots: Int32Array;
  /** By number: strings that are met together lie together, which the slots do not. */
  private hashes: Int32Array;

  /** @param room how many strings may come: the table then need not grow */
  constructor(room = 0) {
    this.slots = new Int32Array(slotsFor(room));
    this.hashes = new Int32Array(this.slots.length * MOST_TAKEN);
  }

  /** The number of a string, from zero; a new string gets the next one. */
  numberOf(text: string): number {
    const { slots, hashes, texts } = this;
    const hash = hashOf(text);
    const last = slots.length - 1;
    for (let slot = hash & last; ; slot = (slot + 1) & last) {
      const number = (slots[slot] ?? 0) - 1;
      if (number < 0) return this.add(text, hash, slot);
      if (hashes[number] === hash && texts[number] === text) return number;
    }
  }

  private add(text: string, hash: number, slot: number): number {
    const number = this.texts.length;
    this.slots[slot] = this.texts.push(text);
    this.hashes[number] = hash;
    if (this.texts.length === this.hashes.length) this.grow();
    return number;
  }

  private grow(): void {
    const slots = new Int32Array(this.slots.length * 2);
    const hashes = new Int32Array(slots.length * MOST_TAKEN);
    hashes.set(this.hashes);
    for (let number = 0; number < this.texts.length; number++) {
      let slot = (hashes[number] ?? 0) & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = number + 1;
    }
    this.slots = slots;
    this.hashes = hashes;
  }
}

/** A power of two, so that the last bits of a hash are its slot. */
function slotsFor(strings: number): number {
  let slots = SLOTS_AT_FIRST;
  while (slots * MOST_TAKEN <= strings + 1) slots *= 2;
  return slots;
}

/** Each sign counts. Four at a time, each with a factor of its own, as the processor can then work on all of them at once. */
function hashOf(text: string): number {
  const { length } = text;
  let hash = length;
  let at = 0;
  for (; at + 3 < length; at += 4) {
    const [second, third] = [
      Math.imul(text.charCodeAt(at + 1), 0x9e3779b1),
      Math.imul(text.charCodeAt(at + 2), 0x85ebca6b),
    ];
    const fourth = Math.imul(text.charCodeAt(at + 3), 0xc2b2ae35);
    hash = (Math.imul(hash, 0x01000193) + text.charCodeAt(at) + second + third + fourth) | 0;
  }
  for (; at < length; at++) hash = (Math.imul(hash, 0x01000193) + text.charCodeAt(at)) | 0;
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 12);
}
