import type { Spot } from "../settings";
import type { Work } from "../work";

/** The sentence that says what was done, where the reader can look at it, and what takes it back where something can. */
export interface Told {
  readonly text: string;
  readonly spot?: Spot;
  readonly undo?: Action;
}

/** Something the reader can have done with one press. What it gives is the sentence that says what was done. */
export type Action = (work: Work) => Promise<string | Told>;
