import type { JudgedKpi, OwnerBenchmark, Verdict } from "./types";

/** What a salesperson can be short of. */
export type Weakness = "fewQuotes" | "smallOrders" | "lowClosing" | "longCycle";

export interface WeakPoint {
  readonly weakness: Weakness;
  /** "shown": a number beside the team's, of which chance says nothing. */
  readonly strength: Extract<Verdict, "strong" | "leans"> | "shown";
  /** Whom to learn from: the one whose figure lies furthest out on the good side; undefined where nobody's does. */
  readonly learnFrom?: string;
}

/** The quotes of an owner, a unit of capacity. */
export interface Load {
  readonly owner: string;
  /** Open ones that move. */
  readonly quotes: number;
  /** Made in the period: who makes many can be learnt from, which many open ones do not tell, as they may only be undecided. */
  readonly made: number;
}

const WEAKNESSES: readonly (readonly [JudgedKpi, Weakness, "below" | "above"])[] = [
  ["averageOrder", "smallOrders", "below"],
  ["closingRate", "lowClosing", "below"],
  ["salesCycle", "longCycle", "above"],
];
/** Whoever has less than so much of the team's mean is shown to have few, and whoever has made more than its inverse, many. */
const FEW = 2 / 3;

/**
 * The profile of an owner: which of the four figures keep the result down, the surest first, and who does that better. Open quotes
 * get no verdict: they are only shown where they are few beside the team's mean.
 *
 * @example profileOwner(owners[0], owners, loads) // [{ weakness: "lowClosing", strength: "strong", learnFrom: "Ann" }]
 */
export function profileOwner(
  own: OwnerBenchmark,
  all: readonly OwnerBenchmark[],
  loads: readonly Load[],
): readonly WeakPoint[] {
  const judged = WEAKNESSES.flatMap(([kpi, weakness, badSide]): WeakPoint[] => {
    const { verdict, side } = own.figures[kpi];
    if (side !== badSide || (verdict !== "strong" && verdict !== "leans")) return [];
    return [{ weakness, strength: verdict, ...named(bestAt(kpi, badSide, all)) }];
  });
  const surest = judged.toSorted((a, b) => Number(b.strength === "strong") - Number(a.strength === "strong"));
  return hasFew(own.owner, loads)
    ? [...surest, { weakness: "fewQuotes", strength: "shown", ...named(mostOf(loads)) }]
    : surest;
}

const named = (learnFrom: string | undefined) => (learnFrom === undefined ? {} : { learnFrom });

/** Whose figure is called on the good side, the least likely by chance first. */
function bestAt(kpi: JudgedKpi, badSide: "below" | "above", all: readonly OwnerBenchmark[]): string | undefined {
  const good = all.filter(({ figures }) => {
    const { verdict, side } = figures[kpi];
    return side !== badSide && side !== "level" && (verdict === "strong" || verdict === "leans");
  });
  return good.toSorted((a, b) => (a.figures[kpi].p ?? 1) - (b.figures[kpi].p ?? 1))[0]?.owner;
}

function meanOf(loads: readonly Load[], of: "quotes" | "made"): number {
  return loads.reduce((sum, load) => sum + load[of], 0) / loads.length;
}

function hasFew(owner: string, loads: readonly Load[]): boolean {
  const own = loads.find((load) => load.owner === owner);
  return own !== undefined && loads.length > 1 && own.quotes < FEW * meanOf(loads, "quotes");
}

function mostOf(loads: readonly Load[]): string | undefined {
  const most = loads.toSorted((a, b) => b.made - a.made)[0];
  return most && most.made > meanOf(loads, "made") / FEW ? most.owner : undefined;
}
