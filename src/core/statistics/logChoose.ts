import gammaln from "@stdlib/math-base-special-gammaln";

/** The natural logarithm of the number of ways to choose k of n; -Infinity where there is none. @example Math.exp(logChoose(5, 2)) // 10 */
export function logChoose(n: number, k: number): number {
  if (k < 0 || k > n) return -Infinity;
  return gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1);
}
