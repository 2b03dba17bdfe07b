import type { FirstOfDate } from "./cells/readDay";
import type { DealField, Status } from "./types";

/** What a deal can be said to be. */
export type StatusName = "open" | "won" | "lost";

/** What people say about a list of deals where only they can know; the reading takes it as said. */
export interface DealChoices {
  /** "all", the name of a step, or undefined: the step that is proposed by its name. */
  readonly quoteStep?: string;
  /** The steps in their order, by name; steps of the data that are not among them come where they are placed without it. */
  readonly steps?: readonly string[];
  /** What words of the status column stand for, by the word as `normalise` leaves it. It goes before what is known of words. */
  readonly statuses?: Readonly<Record<string, StatusName>>;
  /** Only the deals of this pipeline are read; undefined: those of all. */
  readonly pipeline?: string;
  /** The currency of the figures, where the data have several. Amounts in another one count by its rate; without one they are no amount. */
  readonly currency?: string;
  /** What one of each other currency is worth in that currency. @example { USD: 0.92 } */
  readonly rates?: Readonly<Record<string, number>>;
  /** In which order date texts of a column are written, where they read two ways. */
  readonly dateOrders?: Readonly<Partial<Record<DealField, FirstOfDate>>>;
}

/** What there is to choose about the deals that were read, and what was taken. */
export interface Offers {
  readonly statusWords: readonly OfferedStatus[];
  /** Pipelines of the whole list, the most frequent first; empty where there is no such column. */
  readonly pipelines: readonly Offered[];
  /** Currencies of the deals read, the most frequent first. */
  readonly currencies: readonly Offered[];
  /** Some amounts are in "kr", of which nothing but people's choice tells whether they are Danish, Norwegian or Swedish crowns. */
  readonly areCrownsAsked: boolean;
  /** Date columns some of whose texts read two ways. */
  readonly dateOrders: readonly OfferedDateOrder[];
}

export interface Offered {
  readonly name: string;
  readonly rows: number;
}

export interface OfferedStatus extends Offered {
  /** What the word stands for, by what is known of words or by choice; UNKNOWN where nobody knows. */
  readonly status: Status;
  readonly isChosen: boolean;
  /** Of how many of its rows nothing tells the status: neither the word, nor a flag or the stage beside it. They count in no figure. */
  readonly undecided: number;
}

export interface OfferedDateOrder {
  readonly field: DealField;
  /** One such text. @example "3/4/2026" */
  readonly example: string;
  readonly rows: number;
  readonly order: FirstOfDate;
  /** Nothing in the sheet proves the order, and nobody chose it. */
  readonly isGuess: boolean;
}
