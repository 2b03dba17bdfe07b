import type { Work } from "../work";

/** Something the reader can have done with one press. What it gives is the sentence that says what was done. */
export type Action = (work: Work) => Promise<string>;
