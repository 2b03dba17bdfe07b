import type { Steps } from "../core/steps";
import { breathe } from "./breathe";
import type { Work } from "./work";

/** Milliseconds: shorter than people notice, and many times longer than a breath. */
const LONG_ENOUGH = 40;

/**
 * Does computing that comes in steps, and breathes between two of them as often as the page needs it.
 *
 * @throws what the signal says where the reader cancels meanwhile
 * @example const index = await takeSteps(buildIndexInSteps(data, names), work)
 */
export async function takeSteps<Result>(steps: Steps<Result>, { signal }: Pick<Work, "signal">): Promise<Result> {
  let breathed = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - breathed < LONG_ENOUGH) continue;
    await breathe();
    signal.throwIfAborted();
    breathed = performance.now();
  }
}
