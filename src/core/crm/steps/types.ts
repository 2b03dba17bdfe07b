import type { StatusReading } from "../status/readStatusesWith";
import type { QuoteStep, TextColumn } from "../types";

/** What the steps of deals are read from. */
export interface DealsWithSteps {
  readonly id: TextColumn;
  readonly status: Uint8Array;
  readonly stage: TextColumn;
  readonly lostAtStage: TextColumn;
  /** Mean chance of the open deals in each stage, by the stage's code; NaN where unknown. */
  readonly chance: readonly number[];
  readonly created: Int32Array;
  /** The quote-date column, NO_DAY where it is blank. */
  readonly quoteDate: Int32Array;
  /** The header of that column, undefined where there is none. */
  readonly quoteDateHeader: string | undefined;
  readonly sheetRow: Int32Array;
  /** Tells the stages that are a status, won or lost, from the steps. */
  readonly statusReading: Pick<StatusReading, "ofStage">;
  /** Whether deals of other pipelines were left out: the history may have theirs, and they are no steps of these. */
  readonly isOfOnePipeline: boolean;
}

/** Which deals became quotes, and when. */
export interface Quotes {
  readonly isQuote: Uint8Array;
  readonly quoted: Int32Array;
  readonly quoteStep: QuoteStep;
}

/** The quote step, and why it is that one. */
export type Choice = Pick<QuoteStep, "step" | "because">;
