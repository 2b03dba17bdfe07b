import type { Day } from "../crm/types";
import type { Cohort } from "./collectCohorts";
import { ordersByDay } from "./ordersByDay";

/** Of quotes made the share that was won after so many days, and how many they were. */
export interface WonAfter {
  /** Null without quotes, and beyond what any of them was looked at. */
  readonly rate: number | null;
  readonly n: number;
}

/**
 * One point of `closingCurve` of the quotes made between two days, without the rest of the curve: for many periods of many people.
 *
 * @param start the first day that counts; all quotes without it
 * @example wonAfter(cohort, 90).rate // 0.31
 */
export function wonAfter(cohort: Cohort, days: number, start?: Day, end?: Day): WonAfter {
  const orders = ordersByDay(cohort, { start, ...(end !== undefined && { end }), furthest: days });
  let survival = 1;
  orders.each(({ orders: won, atRisk }) => (survival *= 1 - won / atRisk));
  return { rate: orders.n === 0 || days > orders.lastDay ? null : 1 - survival, n: orders.n };
}
