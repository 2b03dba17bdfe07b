import { NO_DAY, type SalesData } from "../../crm/types";
import type { KpiId } from "../types";
import type { BuiltInKpi } from "./builtInKpis";
import type { Said } from "./kpiDefinition";

/** Of orders alone nobody knows which quotes were made, are open or were lost. */
export const ABOUT_QUOTES: ReadonlySet<KpiId> = new Set<BuiltInKpi>([
  ...(["openQuotes", "openValue", "closingRate", "salesCycle", "velocity", "newQuotes"] as const),
]);
/** How many orders a period has, and what they brought together: 0 where there were none. */
export const SUMS_OF_ORDERS: ReadonlySet<KpiId> = new Set<BuiltInKpi>(["orders", "revenue"]);
const ABOUT_MONEY: ReadonlySet<KpiId> = new Set<BuiltInKpi>(["openValue", "averageOrder", "velocity", "revenue"]);
const ABOUT_DAYS: ReadonlySet<KpiId> = new Set<BuiltInKpi>(["salesCycle", "velocity"]);

/**
 * Why a KPI that always has its place can have no figure in these data, whoever's and of whenever; undefined where it can.
 *
 * @example whyEmpty("closingRate", orders) // { key: "kpi:absent.ordersOnly" }
 */
export function whyEmpty(id: KpiId, { quoteStep, value, quoted, closed }: SalesData): Said | undefined {
  if (quoteStep.because === "ordersOnly" && ABOUT_QUOTES.has(id)) return { key: "kpi:absent.ordersOnly" };
  if (ABOUT_MONEY.has(id) && value.every(Number.isNaN)) return { key: "kpi:absent.noValue" };
  const isDated = (days: Int32Array) => days.some((day) => day !== NO_DAY);
  if (ABOUT_DAYS.has(id) && !(isDated(quoted) && isDated(closed))) return { key: "kpi:absent.noCycle" };
  return undefined;
}
