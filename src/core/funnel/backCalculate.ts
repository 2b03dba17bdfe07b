/** One step on the way to the goal. */
export interface StepNeeded {
  /** How many must reach this step; exact, not rounded. */
  readonly needed: number;
  /** Days from this step on until the goal. */
  readonly leadTime: number;
  /** Hours of work: needed times the hours the step takes. */
  readonly hours: number;
}

/**
 * Counts back from a goal: needed at a step = goal / the product of the conversions from that step on. With n conversions
 * there are n + 1 steps, the goal being the last. `days` and `hours` are per step, in the same order.
 *
 * @example backCalculate(10, [0.5, 0.2], [7, 30, 0], [1, 4, 0]) // needed 100, 50, 10; lead times 37, 30, 0; hours 100, 200, 0
 */
export function backCalculate(
  goal: number,
  conversions: readonly number[],
  days: readonly number[],
  hours: readonly number[],
): StepNeeded[] {
  const steps: StepNeeded[] = [];
  let [product, leadTime] = [1, 0];
  for (let step = conversions.length; step >= 0; step--) {
    product *= conversions[step] ?? 1;
    leadTime += days[step] ?? 0;
    const needed = withoutNoise(goal / product);
    steps.unshift({ needed, leadTime, hours: needed * (hours[step] ?? 0) });
  }
  return steps;
}

/** Binary fractions make 10 / (0.7 * ...) end in ...0001; Excel itself keeps fifteen digits. */
function withoutNoise(value: number): number {
  return Number(value.toPrecision(15));
}
