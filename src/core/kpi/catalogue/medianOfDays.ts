import { spreadOfDays } from "./spreadOfDays";

/**
 * The median of whole numbers of days, none of them below zero, in any order; of none it is NaN.
 *
 * @example medianOfDays(Int32Array.of(30, 10, 20)) // 20
 */
export function medianOfDays(days: Int32Array): number {
  return spreadOfDays(days).median;
}
