import type { TextOfRow } from "./encode/packedTexts";

/** A day as Excel counts it: whole days since 1899-12-30 (1900 date system). */
export type Day = number;

/** Stands in a day column where there is no date. */
export const NO_DAY = -2147483648;

export const OPEN = 0;
export const WON = 1;
export const LOST = 2;
/** A status nobody could read: the deal is in no figure, and in a finding. */
export const UNKNOWN = 3;
export type Status = typeof OPEN | typeof WON | typeof LOST | typeof UNKNOWN;

/** A text column, each distinct text kept once. Code -1 is a blank. There may be texts that no row has. */
export interface TextColumn {
  readonly codes: Int32Array;
  readonly texts: readonly string[];
}

/** What a column of the deals sheet can be. */
export type DealField =
  | "id"
  | "name"
  | "owner"
  | "team"
  | "customer"
  | "created"
  | "quoted"
  | "closed"
  | "wonDate"
  | "lostDate"
  | "expectedClose"
  | "status"
  | "isWon"
  | "isClosed"
  | "stage"
  | "lostAtStage"
  | "lostReason"
  | "lastStageChange"
  | "probability"
  | "value"
  | "estimatedValue"
  | "cost"
  | "margin"
  | "product"
  | "pipeline"
  | "source"
  | "type"
  | "discount"
  | "currency"
  | "lastActivity"
  | "nextActivity";

export type Role =
  "deals" | "stageHistory" | "people" | "leads" | "activities" | "targets" | "orders" | "orderLines" | "other";

/** What a sheet tells of its deals beside that; undefined where it has no such column. */
export interface DealDetails {
  readonly product?: TextColumn;
  /** Not encoded: nearly every deal has another customer, and only those of orders are ever looked at. */
  readonly customer?: TextOfRow;
  readonly type?: TextColumn;
  readonly source?: TextColumn;
  readonly lostReason?: TextColumn;
  readonly pipeline?: TextColumn;
  readonly lastStageChange?: Int32Array;
  readonly lastActivity?: Int32Array;
  readonly nextActivity?: Int32Array;
  /** As a part of one; NaN where there is none. */
  readonly discount?: Float64Array;
  /** The margin of each deal, NaN where it is missing; only where it is not what is measured. */
  readonly margin?: Float64Array;
}

/** The deals of one sheet as columns; row i of each column is the same deal. All arrays are as long as `rows`. */
export interface SalesData extends DealDetails {
  readonly rows: number;
  /** The sheet's row (1-based, as people see it) each deal came from. */
  readonly sheetRow: Int32Array;
  readonly id: TextColumn;
  readonly owner: TextColumn;
  /** Team of the deal's owner; texts empty where no teams are known. */
  readonly team: TextColumn;
  readonly stage: TextColumn;
  readonly status: Uint8Array;
  readonly created: Int32Array;
  /** The day the deal became a quote; NO_DAY where that is not known. Equal to created for "all opportunities". */
  readonly quoted: Int32Array;
  /** The day of the order or of the loss; NO_DAY for open deals and where it is missing. */
  readonly closed: Int32Array;
  /** 1 where the deal is a quote (has reached the quote step). */
  readonly isQuote: Uint8Array;
  /** The measure (revenue or margin); NaN where missing. */
  readonly value: Float64Array;
  readonly quoteStep: QuoteStep;
  /** When each deal last moved; undefined where nothing tells it. */
  readonly lastMoves?: {
    readonly day: Int32Array;
    readonly from: "history" | "stageChange" | "activity";
  };
}

export interface QuoteStep {
  /** "all" = every opportunity counts as a quote; the header of the quote-date column where its dates tell the quotes. */
  readonly step: string | "all";
  /** Which date the quote date is. */
  readonly dateFrom: "quoteDate" | "stageHistory" | "created";
  /**
   * Why it is "all" where no step was chosen: no step of that kind, or the furthest step of lost deals is not known. "quoteDate":
   * no step tells the quotes, but the dates of that column do. "ordersOnly": the rows are orders, of which no quote is known. Without it the step was proposed by its name.
   */
  readonly because?: "chosen" | "noQuoteStep" | "furthestStepUnknown" | "quoteDate" | "ordersOnly";
  /** What would be taken had nobody chosen; only there where somebody has. */
  readonly proposed?: Pick<QuoteStep, "step" | "because">;
  /** The steps in order, as recognised; may be empty. */
  readonly steps: readonly string[];
  /** Why they stand in that order; only of several. */
  readonly orderedBy?: StepOrder;
}

/** What steps are put in order by: people, the chances of their deals, how deals went through them, numbers before their names, or names alone. */
export type StepOrder = "chosen" | "probability" | "history" | "numbers" | "names";

/** What is wrong with the data: never silently dropped. */
export interface Finding {
  readonly kind: string;
  readonly count: number;
  /** Of the rows read. */
  readonly share: number;
  /** "x!H12", the first hundred. */
  readonly cells: readonly string[];
  /** For sentences: quoted examples and the like. */
  readonly values?: Readonly<Record<string, string | number>>;
}
