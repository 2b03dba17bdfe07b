import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import type { Steps } from "../steps";
import type { Tails } from "./tails";

/** The means that chance gives to draws of one size. */
export interface DrawnMeans {
  tails(seen: number): Tails;
  /** The mean that so large a share of the draws stays below. */
  quantile(share: number): number;
}

/** Numbers from which is drawn, in rising order so that the same numbers always give the same draws, and how they lie. */
export interface DescribedNumbers {
  readonly numbers: Float64Array;
  readonly mean: number;
  readonly deviation: number;
  readonly skewness: number;
}

/** Draws between two pauses, so that nobody waits for more than a moment. */
const NUMBERS_A_STEP = 2_000_000;
/** Above it the means of draws are still visibly skewed, and the normal distribution would call too many low ones. */
const SKEWNESS_ALLOWED = 0.15;

/**
 * The means of draws without putting back: by seeded shuffles, which hold for skewed numbers such as order values; by the normal
 * distribution where the draws are so large that it holds as well.
 *
 * @param shuffles how many; no tail can be told to be thinner than one in so many
 * @example runSteps(drawnMeans(describeNumbers(Float64Array.of(1, 2, 3, 400)), 2, 1999)).tails(201.5).atLeast // 1/6, but for chance
 */
export function* drawnMeans(pool: DescribedNumbers, drawn: number, shuffles: number): Steps<DrawnMeans> {
  const { numbers, mean, deviation, skewness } = pool;
  const rest = numbers.length - drawn;
  const skewOfMeans = Math.abs(skewness * (rest - drawn)) / numbers.length / Math.sqrt((drawn * rest) / numbers.length);
  if (deviation > 0 && rest > 0 && skewOfMeans < SKEWNESS_ALLOWED && Math.min(drawn, rest) > 30) {
    return normalMeans(mean, deviation * Math.sqrt(rest / (numbers.length - 1) / drawn));
  }
  return shuffledMeans(yield* shuffle(numbers, drawn, shuffles));
}

/** Describes numbers, in passes that do nothing else: a firm may have a million orders. @param numbers in rising order */
export function describeNumbers(numbers: Float64Array): DescribedNumbers {
  const n = numbers.length;
  let sum = 0;
  for (let at = 0; at < n; at++) sum += numbers[at] ?? 0;
  const mean = sum / n;
  let [second, third] = [0, 0];
  for (let at = 0; at < n; at++) {
    const beside = (numbers[at] ?? 0) - mean;
    second += beside * beside;
    third += beside * beside * beside;
  }
  const deviation = Math.sqrt(second / n);
  return { numbers, mean, deviation, skewness: deviation === 0 ? 0 : third / n / deviation ** 3 };
}

function normalMeans(mean: number, deviation: number): DrawnMeans {
  return {
    tails: (seen) => ({ atMost: normalCdf(seen, mean, deviation), atLeast: normalCdf(-seen, -mean, deviation) }),
    quantile: (share) => normalQuantile(share, mean, deviation),
  };
}

/** The means of many draws, in rising order. */
function* shuffle(numbers: Float64Array, drawn: number, shuffles: number): Steps<Float64Array> {
  // The seed is the size of the draw: the same data get the same verdicts, whoever stands where in the list.
  const generator = xoroshiro128plus(drawn);
  const deck = numbers.slice();
  const means = new Float64Array(shuffles);
  const drawsAStep = Math.max(1, Math.floor(NUMBERS_A_STEP / drawn));
  for (let draw = 0; draw < shuffles; draw++) {
    if (draw % drawsAStep === drawsAStep - 1) yield;
    let sum = 0;
    for (let at = 0; at < drawn; at++) {
      const from = at + Math.floor(((generator.next() >>> 0) / 2 ** 32) * (deck.length - at));
      const taken = deck[from] ?? 0;
      deck[from] = deck[at] ?? 0;
      deck[at] = taken;
      sum += taken;
    }
    means[draw] = sum / drawn;
  }
  return means.sort();
}

function shuffledMeans(means: Float64Array): DrawnMeans {
  // The one that was seen is a draw as well: so no tail is ever 0.
  const tail = (count: number) => (count + 1) / (means.length + 1);
  return {
    tails: (seen) => {
      // Sums of the same numbers in another order may differ in the last digit.
      const slack = Math.abs(seen) * 1e-9;
      return {
        atMost: tail(means.filter((mean) => mean <= seen + slack).length),
        atLeast: tail(means.filter((mean) => mean >= seen - slack).length),
      };
    },
    quantile: (share) => means[Math.min(means.length - 1, Math.floor(share * means.length))] ?? NaN,
  };
}
