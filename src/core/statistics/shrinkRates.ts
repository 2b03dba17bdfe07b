/** How many of how many. */
export interface Share {
  readonly n: number;
  readonly won: number;
}

/**
 * Rates drawn towards the common one, the more so the fewer they stand on (beta-binomial, its spread by moments): for display only,
 * so that two of two is not shown as the best of all.
 *
 * @returns a rate for each share; the common rate where nothing was counted, null where nobody counted anything
 * @example shrinkRates([{ n: 2, won: 2 }, { n: 40, won: 12 }])
 */
export function shrinkRates(shares: readonly Share[]): readonly (number | null)[] {
  const counted = shares.filter(({ n }) => n > 0);
  const all = sum(counted.map(({ n }) => n));
  if (all === 0) return shares.map(() => null);
  const rate = sum(counted.map(({ won }) => won)) / all;
  const weight = priorWeight(counted, all, rate);
  return shares.map(({ n, won }) => (n === 0 || weight === Infinity ? rate : (won + rate * weight) / (n + weight)));
}

/** On how many cases the common rate counts beside an owner's own; Infinity where chance explains all differences. */
function priorWeight(shares: readonly Share[], all: number, rate: number): number {
  const owners = shares.length;
  const spread = rate * (1 - rate);
  const denominator = all - sum(shares.map(({ n }) => n * n)) / all - (owners - 1);
  if (spread === 0 || denominator <= 0) return Infinity;
  const deviations = sum(shares.map(({ n, won }) => n * (won / n - rate) ** 2));
  const likeness = (deviations / spread - (owners - 1)) / denominator;
  if (likeness <= 0) return Infinity;
  return likeness >= 1 ? 0 : 1 / likeness - 1;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
