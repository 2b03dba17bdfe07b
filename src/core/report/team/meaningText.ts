import type { PersonBenchmark } from "../../benchmark/benchmarkTeam";
import type { JudgedKpi } from "../../benchmark/types";
import { judgedText, numberOf, things, type TeamContext } from "./context";

/** What a figure means, in plain words and in deals or money, and how sure it is. */
export function meaningText(context: TeamContext, person: PersonBenchmark, kpi: JudgedKpi): string {
  const { words } = context.language;
  const { value, n, verdict } = person.figures[kpi];
  const team = context.benchmark.team[kpi].value;
  if (value === null || team === null) return words("team:means.nothing");
  const said = [meaning(context, kpi, { value, n, team }), words(`team:means.${verdict}`)];
  return [...said, ...(kpi === "closingRate" ? guessOf(context, person) : [])].join(" ");
}

/** The closing percentage drawn towards the team's, the more so the fewer quotes it stands on: two of two is no 100 %. */
function guessOf(context: TeamContext, { shrunkClosingRate }: PersonBenchmark): string[] {
  if (shrunkClosingRate === null) return [];
  const guess = judgedText(context, "closingRate", shrunkClosingRate);
  return [context.language.words("team:means.guess", { guess })];
}

interface Compared {
  readonly value: number;
  readonly n: number;
  readonly team: number;
}

function meaning(context: TeamContext, kpi: JudgedKpi, { value, n, team }: Compared): string {
  const { language } = context;
  const { words } = language;
  const number = (of: number) => numberOf(language, of);
  switch (kpi) {
    case "closingRate": {
      const counts = { won: number(Math.round(value * n)), n: number(n), expected: number(Math.round(team * n)) };
      return words("team:means.closingRate", { ...counts, ...things(context), count: n });
    }
    case "averageOrder":
      return words("team:means.averageOrder", { count: n, expected: number(team * n), sum: number(value * n) });
    case "salesCycle":
      return words("team:means.salesCycle", {
        count: n,
        own: judgedText(context, kpi, value),
        team: judgedText(context, kpi, team),
      });
  }
}

/** The same of the open quotes, which get no verdict. */
export function openQuotesText(context: TeamContext, { openQuotes, capacity }: PersonBenchmark): string {
  const { language } = context;
  const { words } = language;
  const { count, standStill } = openQuotes;
  const open = words(`team:means.${capacity === 1 ? "openQuotesFull" : "openQuotes"}`, {
    count,
    open: numberOf(language, count),
    capacity: new Intl.NumberFormat(language.locale, { style: "percent" }).format(capacity),
    ...things(context),
  });
  return standStill === 0 ? open : `${open} ${words("team:means.standStill", { count: standStill })}`;
}
