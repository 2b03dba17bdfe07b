import { medianOfDays } from "../kpi/catalogue/medianOfDays";
import { describeNumbers } from "../statistics/drawnMean";
import { createPool } from "../statistics/drawnMedian";
import { holm } from "../statistics/holm";
import { shrinkRates } from "../statistics/shrinkRates";
import { twoSided } from "../statistics/tails";
import type { Steps } from "../steps";
import { closingChance } from "./closingChance";
import { cycleChance } from "./cycleChance";
import { ALPHA, type Chance } from "./judge";
import { orderChance } from "./orderChance";
import {
  JUDGED_KPIS,
  type Benchmark,
  type JudgedFigure,
  type JudgedKpi,
  type OwnerBenchmark,
  type OwnerSample,
  type TeamFigure,
  type Verdict,
} from "./types";

/** With so many a tail of 2.5 % is known to within 0.7 %. */
const FEWEST_SHUFFLES = 1999;
/** The more figures, the thinner the tail at which one is strong: with fewer shuffles none could be told to be so thin. */
const SHUFFLES_A_FIGURE = 80;

type ChanceOf = (kpi: JudgedKpi, n: number) => Steps<Chance | undefined>;

/**
 * The team first, then each owner against it: had the team's deals been dealt out to the owners by chance, how often would this
 * owner's figure lie so far out? Fair to small numbers: who has few deals is hardly ever called, and the more figures are looked at, the
 * further out one must lie (Holm over owners and KPIs).
 *
 * The same samples give the same verdicts, in whatever order they come. Pauses between its pieces.
 *
 * @param samples of one team and period
 * @example runSteps(compareOwners(collectSamples(data, owners, period))).owners[0]?.figures.closingRate.verdict
 */
export function* compareOwners(samples: readonly OwnerSample[]): Steps<Benchmark> {
  const ownValues = samples.map((sample) => sample.values);
  const values = pooled(ownValues, new Float64Array(lengthOf(ownValues)));
  yield;
  const ownCycles = samples.map((sample) => sample.cycles);
  const cycles = pooled(ownCycles, new Int32Array(lengthOf(ownCycles)));
  const team = teamFigures(samples, values, cycles);
  yield;
  const chanceOf = createChances(samples, values, cycles);
  yield;
  const judged = samples.filter(({ isJudged }) => isJudged);
  const figures: Record<JudgedKpi, JudgedFigure>[] = [];
  for (const sample of judged) {
    const own = figuresOf(sample);
    const of = function* (kpi: JudgedKpi) {
      return judgeFigure(own[kpi], team[kpi].value, yield* chanceOf(kpi, own[kpi].n));
    };
    figures.push({
      closingRate: yield* of("closingRate"),
      averageOrder: yield* of("averageOrder"),
      salesCycle: yield* of("salesCycle"),
    });
    yield;
  }
  const shrunk = shrinkRates(judged.map(({ won, lost }) => ({ n: won + lost, won })));
  const owners = callAll(figures).map((called, at): OwnerBenchmark => ({
    owner: judged[at]?.owner ?? "",
    figures: called,
    shrunkClosingRate: shrunk[at] ?? null,
  }));
  return { team, owners };
}

type Figures = Readonly<Record<JudgedKpi, TeamFigure>>;

function figuresOf({ won, lost, values, cycles }: OwnerSample): Figures {
  const n = won + lost;
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at] ?? 0;
  return {
    closingRate: { value: n === 0 ? null : won / n, n },
    averageOrder: { value: values.length === 0 ? null : sum / values.length, n: values.length },
    salesCycle: { value: cycles.length === 0 ? null : medianOfDays(cycles), n: cycles.length },
  };
}

function teamFigures(samples: readonly OwnerSample[], values: Float64Array, cycles: Int32Array): Figures {
  return figuresOf({
    owner: "",
    isJudged: false,
    won: samples.reduce((sum, { won }) => sum + won, 0),
    lost: samples.reduce((sum, { lost }) => sum + lost, 0),
    values,
    cycles,
  });
}

/** All owners' numbers together, in rising order. */
function pooled<Numbers extends Float64Array | Int32Array>(lists: readonly Numbers[], room: Numbers): Numbers {
  let at = 0;
  for (const list of lists) {
    room.set(list, at);
    at += list.length;
  }
  return room.sort() as Numbers;
}

const lengthOf = (lists: readonly { readonly length: number }[]) => lists.reduce((sum, { length }) => sum + length, 0);

/** What chance deals out depends on the team's deals and on how many an owner has: it is computed once for each number. */
function createChances(samples: readonly OwnerSample[], values: Float64Array, cycles: Int32Array): ChanceOf {
  const described = describeNumbers(values);
  const pool = createPool(cycles);
  const marked = samples.reduce((sum, { won }) => sum + won, 0);
  const all = samples.reduce((sum, { lost }) => sum + lost, marked);
  const figures = samples.filter(({ isJudged }) => isJudged).length * JUDGED_KPIS.length;
  const shuffles = Math.max(FEWEST_SHUFFLES, SHUFFLES_A_FIGURE * figures);
  const known = new Map<string, Chance>();
  function* compute(kpi: JudgedKpi, n: number): Steps<Chance> {
    if (kpi === "averageOrder") return yield* orderChance(described, n, shuffles);
    return kpi === "closingRate" ? closingChance({ all, marked, drawn: n }) : cycleChance(pool, n);
  }
  return function* (kpi, n) {
    if (n === 0) return undefined;
    const key = `${kpi} ${String(n)}`;
    const chance = known.get(key) ?? (yield* compute(kpi, n));
    known.set(key, chance);
    return chance;
  };
}

function judgeFigure({ value, n }: TeamFigure, team: number | null, chance: Chance | undefined): JudgedFigure {
  if (value === null || team === null || chance === undefined) {
    return { value, n, p: null, side: "level", verdict: "tooLittleData", low: null, high: null };
  }
  const { low, high } = chance;
  const side = value < team ? "below" : value > team ? "above" : "level";
  const verdict = low === null && high === null ? "tooLittleData" : "inLine";
  return { value, n, p: twoSided(chance.tails(value)), side, verdict, low, high };
}

/** The verdicts of all figures that could have been called at all. */
function callAll(figures: readonly Record<JudgedKpi, JudgedFigure>[]): Record<JudgedKpi, JudgedFigure>[] {
  const callable = figures
    .flatMap((own) => JUDGED_KPIS.map((kpi) => own[kpi]))
    .filter((one) => one.verdict === "inLine");
  const adjusted = holm(callable.map(({ p }) => p ?? 1));
  const verdicts = new Map(callable.map((one, at) => [one, verdictOf(one.p ?? 1, adjusted[at] ?? 1)]));
  const call = (one: JudgedFigure): JudgedFigure => ({ ...one, verdict: verdicts.get(one) ?? one.verdict });
  return figures.map((own) => ({
    closingRate: call(own.closingRate),
    averageOrder: call(own.averageOrder),
    salesCycle: call(own.salesCycle),
  }));
}

function verdictOf(p: number, adjusted: number): Verdict {
  if (adjusted < ALPHA) return "strong";
  return p < ALPHA ? "leans" : "inLine";
}
