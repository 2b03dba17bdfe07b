import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { compareOwners } from "../../../src/core/benchmark/compareOwners";
import { JUDGED_KPIS, type Benchmark, type JudgedKpi, type OwnerSample } from "../../../src/core/benchmark/types";
import { runSteps } from "../../../src/core/steps";

// A thousand teams, each with its shuffles.
jest.setTimeout(120_000);

const generator = xoroshiro128plus(2026);
const uniform = () => uniformFloat64(generator);
const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());

/** A salesperson as the truth has it. */
interface Seller {
  readonly quotes: number;
  readonly rate: number;
  /** The median order; orders are skewed as real ones are (log-normal, standard deviation of the logarithm 1). */
  readonly order: number;
  readonly days: number;
}

const EQUAL: Seller = { quotes: 30, rate: 0.35, order: 10_000, days: 45 };

function sell(seller: Seller, owner: string): OwnerSample {
  // The number of quotes differs from person to person even where all are equal.
  const quotes = Math.round(seller.quotes * (0.5 + uniform()));
  const won = Array.from({ length: quotes }, () => uniform() < seller.rate).filter(Boolean).length;
  return {
    owner,
    won,
    lost: quotes - won,
    values: Float64Array.from({ length: won }, () => seller.order * Math.exp(normal())),
    cycles: Int32Array.from({ length: won }, () => Math.round(seller.days * Math.exp(0.7 * normal()))),
    isJudged: true,
  };
}

const teamOf = (sellers: readonly Seller[]): Benchmark =>
  runSteps(compareOwners(sellers.map((seller, at) => sell(seller, String(at)))));

test("in a thousand teams of five equals, strong verdicts appear on at most one sheet in twenty, for each KPI", () => {
  const strong = new Map<JudgedKpi, number>(JUDGED_KPIS.map((kpi) => [kpi, 0]));
  for (let team = 0; team < 1000; team++) {
    const { owners } = teamOf([EQUAL, EQUAL, EQUAL, EQUAL, EQUAL]);
    for (const kpi of JUDGED_KPIS) {
      const isThere = owners.some(({ figures }) => figures[kpi].verdict === "strong");
      strong.set(kpi, (strong.get(kpi) ?? 0) + Number(isThere));
    }
  }
  console.info(`Of 1,000 teams of five equals, strong verdicts on: ${JSON.stringify(Object.fromEntries(strong))}`);
  for (const count of strong.values()) expect(count).toBeLessThanOrEqual(50);
});

test("and of teams in which one differs, the share in which that is seen is printed, and grows with the quotes", () => {
  const differences: readonly [string, JudgedKpi, Partial<Seller>][] = [
    ["closes half as often", "closingRate", { rate: EQUAL.rate / 2 }],
    ["orders half as large", "averageOrder", { order: EQUAL.order / 2 }],
    ["needs twice as long", "salesCycle", { days: EQUAL.days * 2 }],
  ];
  const TEAMS = 60;
  for (const [name, kpi, difference] of differences) {
    const shares = [20, 60, 180].map((quotes) => {
      const equal = { ...EQUAL, quotes };
      const verdicts = Array.from({ length: TEAMS }, () => {
        const figure = teamOf([{ ...equal, ...difference }, equal, equal, equal, equal]).owners[0]?.figures[kpi];
        return figure?.verdict ?? "none";
      });
      const share = (isIt: (verdict: string) => boolean) => verdicts.filter(isIt).length / TEAMS;
      const strong = share((verdict) => verdict === "strong");
      const seen = share((verdict) => verdict === "strong" || verdict === "leans");
      return { quotes, seen, strong };
    });
    const told = shares.map(
      ({ quotes, seen, strong }) => `${quotes} quotes: seen ${seen.toFixed(2)}, strong ${strong.toFixed(2)}`,
    );
    console.info(`One of five ${name}: ${told.join("; ")}`);
    expect(shares[2]?.seen).toBeGreaterThan(shares[0]?.seen ?? 1);
  }
});
