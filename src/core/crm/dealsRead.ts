import type { DealChoices, Offers } from "./choices";
import type { Rows } from "./cells/cells";
import type { DealGroup } from "./findings/marks";
import type { Measure } from "./measure";
import type { ShownCurrencies } from "./money/shownCurrencies";
import type { Membership, Person } from "./sheets/people";
import type { SheetOptions, StageHistory } from "./sheets/stageHistory";
import type { Day, Finding, SalesData } from "./types";

/** How a sheet of deals is read. */
export interface DealsOptions extends SheetOptions, DealChoices {
  readonly measure: Measure;
  /** The day the figures speak of; without it the latest event before the reading. */
  readonly asOf?: Day;
  /** The day on which the data are read. */
  readonly readingDay: Day;
  /** In which currencies Excel shows the amounts that are numbers. */
  readonly shownCurrencies?: ShownCurrencies;
  /** Is handed the rows that are deals, as the sheet has them, a lot at a time; it must not keep them. */
  readonly onDeals?: (rows: Rows) => void;
}

/** What other sheets tell about the deals. */
export interface DealsExtra {
  readonly history?: StageHistory;
  /** Who is in which team; without it the team column of the deals decides. */
  readonly teams?: readonly Membership[];
  /** Who the owners are, where the deals tell them by their ids. */
  readonly persons?: readonly Person[];
  /** What the products are called in a list of their own. */
  readonly products?: readonly string[];
}

/** What was read of a sheet of deals. */
export interface DealsRead {
  readonly data: SalesData;
  /** The day the figures speak of. */
  readonly asOf: Day;
  /** The currency of all amounts; undefined where nothing tells it. Amounts in others were converted, or are left out. */
  readonly currency?: string;
  readonly findings: readonly Finding[];
  /** The deals counted by what was found of them: what the scores of the figures are made of. */
  readonly groups: readonly DealGroup[];
  /** The different words that stand for a status. */
  readonly statusWords: readonly string[];
  /** What there is to choose about the deals, and what was taken. */
  readonly offers: Offers;
}
