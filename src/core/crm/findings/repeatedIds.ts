import type { TextColumn } from "../types";

/** Tells, going through the rows in order, which of them have the id of an earlier one. */
export interface IdCheck {
  readonly isRepeated: (row: number) => boolean;
  /** Whether at least half of the ids, and more than one, stand on several rows: the list has a row for each line of a deal, say, not for each deal. */
  readonly areMostRepeated: () => boolean;
  /** How many different ids were met. */
  readonly count: () => number;
}

export function createIdCheck({ codes, texts }: TextColumn): IdCheck {
  const seen = new Uint8Array(texts.length);
  let [ids, repeated] = [0, 0];
  return {
    isRepeated(row) {
      const code = codes[row] ?? -1;
      if (code < 0) return false;
      const before = seen[code] ?? 0;
      if (before === 0) ids++;
      if (before === 1) repeated++;
      seen[code] = before === 0 ? 1 : 2;
      return before > 0;
    },
    areMostRepeated: () => repeated > 1 && repeated * 2 >= ids,
    count: () => ids,
  };
}
