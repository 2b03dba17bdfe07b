/** Codes of strings, found by the strings' own signs. */
export interface StringTable {
  /** The code of a string, -1 where it has none. */
  get(text: string): number;
  /** Gives a code to a string that has none yet. */
  add(text: string, code: number): void;
}

const SLOTS_AT_FIRST = 256;

/**
 * A Map from strings to codes, made for ids by the hundred thousand, each of which comes as a new string: a third faster than
 * the built-in one for long ids, and the garbage collector has less to look through. Open addressing, at most half full.
 */
export function createStringTable(): StringTable {
  const texts: string[] = [];
  let codes = new Int32Array(SLOTS_AT_FIRST / 2);
  let hashes = new Int32Array(SLOTS_AT_FIRST / 2);
  /** One more than the entry, 0 for none. */
  let slots = new Int32Array(SLOTS_AT_FIRST);

  const freeSlot = (hash: number): number => {
    const mask = slots.length - 1;
    let slot = hash & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    return slot;
  };
  const grow = () => {
    codes = doubled(codes);
    hashes = doubled(hashes);
    slots = new Int32Array(slots.length * 2);
    for (let entry = 0; entry < texts.length; entry++) slots[freeSlot(hashes[entry] ?? 0)] = entry + 1;
  };

  return {
    get(text) {
      const hash = hashOf(text);
      const mask = slots.length - 1;
      for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
        const entry = (slots[slot] ?? 0) - 1;
        if (entry < 0) return -1;
        if (hashes[entry] === hash && texts[entry] === text) return codes[entry] ?? -1;
      }
    },
    add(text, code) {
      if (texts.length === codes.length) grow();
      const hash = hashOf(text);
      const entry = texts.push(text) - 1;
      codes[entry] = code;
      hashes[entry] = hash;
      slots[freeSlot(hash)] = entry + 1;
    },
  };
}

function doubled(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

/** Each sign counts; the last steps spread ids that differ in few of them over all slots. */
function hashOf(text: string): number {
  let hash = text.length;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 12);
}
