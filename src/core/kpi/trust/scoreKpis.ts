import { BIT, MARKS, type DealGroup, type Mark } from "../../crm/findings/marks";
import { builtInKpis, type BuiltInKpi } from "../catalogue/builtInKpis";
import { belongs } from "./belongs";
import { EFFECTS, effectsOfMark, effectsOfWhole, PARTS_OF_VELOCITY, type Effect } from "./effects";

/** How much of a figure stands on firm ground: each of its deals counts once, by the strongest of its findings. */
export interface KpiScore extends Readonly<Record<Effect, number>> {
  readonly kpi: BuiltInKpi;
  /** Deals that belong to the figure over all time, or may. */
  readonly deals: number;
  /** Those of which nothing was found that touches it. */
  readonly firm: number;
  /** Firm of all, from 0 to 1; null where no deal belongs to it. */
  readonly score: number | null;
}

/**
 * The score of each KPI: of the deals that belong to it over all time, the share that is counted, has its period, and is not in doubt.
 *
 * @param groups the deals by what was found of them
 * @param kinds the kinds of all findings: some are about the whole list
 * @example scoreKpis(groups, ["wonWithoutCloseDate"])[0] // { kpi: "openQuotes", deals: 12, firm: 12, doubtful: 0, …, score: 1 }
 */
export function scoreKpis(groups: readonly DealGroup[], kinds: readonly string[]): KpiScore[] {
  return builtInKpis.map(({ id: kpi }) => {
    const counts = { firm: 0, doubtful: 0, noPeriod: 0, leftOut: 0 };
    for (const group of groups) {
      if (belongs(kpi, group)) counts[effectOn(kpi, group, kinds) ?? "firm"] += group.deals;
    }
    const deals = counts.firm + counts.doubtful + counts.noPeriod + counts.leftOut;
    return { kpi, deals, ...counts, score: deals === 0 ? null : counts.firm / deals };
  });
}

/** The strongest of what was found of these deals, for a figure they belong to. */
function effectOn(kpi: BuiltInKpi, group: DealGroup, kinds: readonly string[]): Effect | undefined {
  if (kpi === "velocity") {
    const parts = PARTS_OF_VELOCITY.filter((part) => belongs(part, group));
    return strongest(parts.map((part) => effectOn(part, group, kinds)));
  }
  const ofWhole = Object.entries(effectsOfWhole).flatMap(([kind, effects]) =>
    kinds.includes(kind) ? [effects[kpi]] : [],
  );
  return strongest([effectOfMarks(kpi, group, MARKS), ...ofWhole]);
}

/** The strongest that some marks of these deals do to a figure. */
export function effectOfMarks(kpi: BuiltInKpi, group: DealGroup, marks: readonly Mark[]): Effect | undefined {
  const found = marks.filter((mark) => (group.marks & BIT[mark]) !== 0);
  if (kpi !== "velocity") return strongest(found.map((mark) => effectsOfMark[mark][kpi]));
  const parts = PARTS_OF_VELOCITY.filter((part) => belongs(part, group));
  return strongest(parts.map((part) => effectOfMarks(part, group, found)));
}

function strongest(effects: readonly (Effect | undefined)[]): Effect | undefined {
  return EFFECTS.find((effect) => effects.includes(effect));
}
