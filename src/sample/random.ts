import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** Chance with a memory: the same seed gives the same firm, on every machine. */
export interface Random {
  /** True in that share of the cases. */
  chance(share: number): boolean;
  /** A whole number from least to most, both included. */
  integer(least: number, most: number): number;
  pick<T>(from: readonly [T, ...T[]]): T;
  /** One of the keys, as often as its weight says. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K;
  /** A skewed positive number: half lie below the median; `spread` is the standard deviation of its logarithm. */
  skewed(median: number, spread: number): number;
}

export function createRandom(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  const next = (): number => uniformFloat64(generator);
  return {
    chance: (share) => next() < share,
    integer: (least, most) => least + Math.floor(next() * (most - least + 1)),
    pick: (from) => from[Math.floor(next() * from.length)] ?? from[0],
    weighted: (weights) => draw(weights, next()),
    skewed: (median, spread) => median * Math.exp(spread * normal(next(), next())),
  };
}

function draw<K extends string>(weights: Readonly<Record<K, number>>, share: number): K {
  const keys = Object.keys(weights) as K[];
  const total = keys.reduce((sum, key) => sum + weights[key], 0);
  let rest = share * total;
  for (const key of keys) {
    rest -= weights[key];
    if (rest < 0) return key;
  }
  return keys[keys.length - 1] as K;
}

/** Box and Muller: two even draws make a normal one. */
function normal(first: number, second: number): number {
  return Math.sqrt(-2 * Math.log(1 - first)) * Math.cos(2 * Math.PI * second);
}
