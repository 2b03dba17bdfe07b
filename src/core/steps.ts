/** Work that can be done piece by piece: whoever drives it may do something else between two pieces. */
export type Steps<Result> = Generator<undefined, Result>;

/** Does all pieces at once. */
export function runSteps<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
