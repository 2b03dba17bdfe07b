import { compareOwners } from "../benchmark/compareOwners";
import { JUDGED_KPIS, type JudgedFigure, type OwnerSample } from "../benchmark/types";
import { LOST, WON } from "../crm/types";
import type { CellRange } from "../criteria/cell";
import type { Culture } from "../criteria/culture";
import { SalesboardError } from "../errors";
import { runSteps } from "../steps";
import type { Words } from "../words";
import { rangeDeals, type RangeDeal } from "./rangeDeals";
import { cyclesOf } from "./salesCycle";

export interface BenchmarkQuestion {
  readonly owner: CellRange;
  readonly status: CellRange;
  readonly value: CellRange;
  readonly created: CellRange;
  readonly closed: CellRange;
}

/**
 * The table BENCHMARK spills: a head, the team, then a row for each owner by name: each figure, the number of deals it stands on, and the verdict.
 * Deals without an owner are part of the team's figures.
 *
 * @throws SalesboardError as `rangeDeals` does, and "noData" where nothing is won or lost
 */
export function benchmarkTable(question: BenchmarkQuestion, culture: Culture, words: Words): (string | number)[][] {
  const samples = samplesOf(rangeDeals(question, culture).deals, culture);
  if (samples.every(({ won, lost }) => won + lost === 0)) {
    throw new SalesboardError("noData", "functions:error.nothingDecided");
  }
  const { team, owners: judged } = runSteps(compareOwners(samples));
  const figures = JUDGED_KPIS.map((kpi) => words(`kpi:${kpi}.label`));
  return [
    [
      words("functions:benchmark.owner"),
      ...figures.flatMap((label) => [label, words("report:dashboard.owners.n"), words("functions:benchmark.verdict")]),
    ],
    [words("kpi:everybody"), ...JUDGED_KPIS.flatMap((kpi) => [team[kpi].value ?? "", team[kpi].n, ""])],
    ...judged.map((one) => [
      one.owner,
      ...JUDGED_KPIS.flatMap((kpi) => {
        const figure = one.figures[kpi];
        return [figure.value ?? "", figure.n, words(`functions:benchmark.${verdictKey(figure)}`)];
      }),
    ]),
  ];
}

function verdictKey({ verdict, side }: JudgedFigure): string {
  return verdict === "strong" || verdict === "leans" ? `${verdict}.${side}` : verdict;
}

/** Names compare as Excel compares them, without regard to case. */
function samplesOf(deals: readonly RangeDeal[], culture: Culture): readonly OwnerSample[] {
  const byOwner = new Map<string, RangeDeal[]>();
  for (const deal of deals) {
    const key = deal.owner.toLowerCase();
    const own = byOwner.get(key);
    if (own) own.push(deal);
    else byOwner.set(key, [deal]);
  }
  return [...byOwner.values()]
    .map((own) => sampleOf(own))
    .sort((one, other) => one.owner.localeCompare(other.owner, culture.locale));
}

function sampleOf(deals: readonly RangeDeal[]): OwnerSample {
  const owner = deals[0]?.owner ?? "";
  const won = deals.filter(({ status }) => status === WON);
  return {
    owner,
    won: won.length,
    lost: deals.filter(({ status }) => status === LOST).length,
    values: Float64Array.from(won.map(({ value }) => value).filter((value) => !Number.isNaN(value))),
    cycles: cyclesOf(won),
    isJudged: owner !== "",
  };
}
