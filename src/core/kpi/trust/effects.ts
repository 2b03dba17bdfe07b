import type { FindingKind } from "../../crm/findings/findings";
import type { Mark } from "../../crm/findings/marks";
import type { BuiltInKpi } from "../catalogue/builtInKpis";

/**
 * What a finding does to a deal in a figure. `leftOut`: the figure does not count it. `noPeriod`: it counts over all time, and in no
 * month, quarter or year, as its date is missing. `doubtful`: it counts, and may be wrong.
 */
export type Effect = "leftOut" | "noPeriod" | "doubtful";

/** The stronger one stands where several findings meet in a deal. */
export const EFFECTS: readonly Effect[] = ["leftOut", "noPeriod", "doubtful"];

type Effects = Readonly<Partial<Record<BuiltInKpi, Effect>>>;

const OPEN: readonly BuiltInKpi[] = ["openQuotes", "openValue"];
const ORDERS: readonly BuiltInKpi[] = ["orders", "revenue", "averageOrder"];
const CLOSED: readonly BuiltInKpi[] = [...ORDERS, "closingRate"];
const MONEY: readonly BuiltInKpi[] = ["openValue", "revenue", "averageOrder"];
/** Of these, velocity is made: it has no effects of its own. */
export const PARTS_OF_VELOCITY: readonly BuiltInKpi[] = ["openQuotes", "closingRate", "averageOrder", "salesCycle"];
const EVERY: readonly BuiltInKpi[] = [...OPEN, ...CLOSED, "salesCycle", "newQuotes"];

/** What each thing that is found of a deal does to the figures the deal belongs to. To all others it does nothing. */
export const effectsOfMark: Readonly<Record<Mark, Effects>> = {
  unknownStatus: on(EVERY, "leftOut"),
  contradiction: on(EVERY, "doubtful"),
  wonUndated: { ...on(CLOSED, "noPeriod"), salesCycle: "leftOut" },
  lostUndated: { closingRate: "noPeriod" },
  // Its quote date lies before the order all the same.
  closedBeforeCreated: { salesCycle: "doubtful" },
  orderBeforeBoth: { salesCycle: "leftOut" },
  orderBeforeQuote: { salesCycle: "leftOut" },
  // Not yet an order nor a loss, but an open quote.
  closedInFuture: { ...on([...CLOSED, "salesCycle"], "leftOut"), ...on(OPEN, "doubtful") },
  quotedInFuture: on([...OPEN, "newQuotes"], "leftOut"),
  closedUndatedInFuture: on([...CLOSED, "salesCycle"], "leftOut"),
  undatedStart: { ...on([...OPEN, "newQuotes"], "noPeriod"), salesCycle: "leftOut" },
  startFarOff: on(["newQuotes", "salesCycle"], "doubtful"),
  endFarOff: on([...CLOSED, "salesCycle"], "doubtful"),
  createdIsGuess: on(["newQuotes", "salesCycle"], "doubtful"),
  quotedIsGuess: on(["newQuotes", "salesCycle"], "doubtful"),
  closedIsGuess: on([...CLOSED, "salesCycle"], "doubtful"),
  closedInBulk: on([...CLOSED, "salesCycle"], "doubtful"),
  negative: on(MONEY, "doubtful"),
  // An order of the future is open until then.
  wonUnvalued: on(MONEY, "leftOut"),
  wonAtEstimate: on(["revenue", "averageOrder"], "doubtful"),
  openUnvalued: { openValue: "leftOut" },
  otherCurrency: on(MONEY, "leftOut"),
  repeatedId: on(EVERY, "doubtful"),
  stepUnknown: on([...OPEN, "newQuotes", "closingRate"], "leftOut"),
  quotedWhenCreated: on(["newQuotes", "salesCycle"], "doubtful"),
};

/** What a finding about the whole list does to every deal of a figure. */
export const effectsOfWhole: Readonly<Partial<Record<FindingKind, Effects>>> = {
  noLostDeals: { closingRate: "doubtful" },
};

function on(kpis: readonly BuiltInKpi[], effect: Effect): Effects {
  return Object.fromEntries(kpis.map((kpi) => [kpi, effect]));
}
