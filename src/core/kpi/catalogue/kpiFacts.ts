import type { Membership } from "../../crm/sheets/people";
import type { DealType } from "../../crm/dealTypes/dealTypeOf";
import type { Day, TextColumn } from "../../crm/types";
import type { KpiIndex } from "../index/buildIndex";
import type { AnyKpi, FigureOf, Said } from "./kpiDefinition";

/** What KPIs are made of beside the totals of the deals. */
export interface KpiFacts {
  readonly index: KpiIndex;
  readonly asOf: Day;
  /** What the values of the deals are. */
  readonly measure: "revenue" | "margin";
  readonly memberships: readonly Membership[];
  readonly choices: KpiChoices;
  /** Undefined where there is no such list. */
  readonly activities?: ActivityRows;
  readonly leads?: LeadRows;
}

/** What people say about their KPIs where only they can know. */
export interface KpiChoices {
  /** The product whose orders are counted; without it the one that is proposed. */
  readonly coreProduct?: string;
  /** What the words of the column for the type of deal stand for, by the word as `normalise` leaves it. */
  readonly dealTypes?: Readonly<Record<string, DealType>>;
}

/** Dated acts of owners, row by row. */
export interface ActivityRows {
  readonly owner: TextColumn;
  readonly type: TextColumn;
  readonly day: Int32Array;
  /** 1 for those that were done; planned ones count in no KPI. */
  readonly done: Uint8Array;
}

/** Contacts before they are a deal, row by row. */
export interface LeadRows {
  readonly owner: TextColumn;
  readonly created: Int32Array;
  /** NO_DAY for those whom nobody has followed up, or nobody wrote down. */
  readonly firstContact: Int32Array;
  /** 1 for those that became a deal. */
  readonly converted: Uint8Array;
}

/** What comes of a KPI in some data: its figures, or why they do not tell it; undefined where another KPI is the same there. */
export type Made = { readonly figure: FigureOf; readonly of?: string } | { readonly why: Said } | undefined;

/** A KPI that is there where the data tell it. */
export interface FurtherKpi extends AnyKpi {
  readonly make: (facts: KpiFacts) => Made;
}
