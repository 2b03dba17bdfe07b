import { BIT, type DealGroup } from "../../crm/findings/marks";
import { LOST, OPEN, UNKNOWN, WON } from "../../crm/types";
import type { BuiltInKpi } from "../catalogue/builtInKpis";
import { PARTS_OF_VELOCITY } from "./effects";

type Belongs = (group: DealGroup) => boolean;

/** Nobody knows of some deals whether they are quotes: they may be. */
const mayBeQuote: Belongs = ({ isQuote, marks }) => isQuote || (marks & BIT.stepUnknown) !== 0;
/** A deal that is to be closed in the future is open until then. */
const isOpen: Belongs = (group) =>
  (group.status === OPEN || (group.marks & BIT.closedInFuture) !== 0) && mayBeQuote(group);
const isWon: Belongs = ({ status }) => status === WON;
const isLost: Belongs = (group) => group.status === LOST && mayBeQuote(group);
const isClosed: Belongs = (group) => isWon(group) || isLost(group);

const belongsOver: Readonly<Record<BuiltInKpi, Belongs>> = {
  openQuotes: isOpen,
  openValue: isOpen,
  averageOrder: isWon,
  closingRate: isClosed,
  salesCycle: isWon,
  velocity: (group) => PARTS_OF_VELOCITY.some((kpi) => belongs(kpi, group)),
  orders: isWon,
  revenue: isWon,
  newQuotes: mayBeQuote,
};

/** Whether deals belong to a figure over all time, or may: those of unknown status may belong to any. */
export function belongs(kpi: BuiltInKpi, group: DealGroup): boolean {
  return group.status === UNKNOWN || belongsOver[kpi](group);
}
