import type { DealGroup } from "../../crm/findings/marks";
import type { BuiltInKpi } from "../catalogue/builtInKpis";
import { countTouched } from "./countTouched";
import type { Effect } from "./effects";

/** A kind of finding, and how many deals of a figure it touches. */
export interface Reason {
  readonly kind: string;
  readonly deals: number;
}

/**
 * The kinds of findings that weaken a figure in one of these ways, those of the most deals first. A deal with two findings is
 * counted with each.
 *
 * @example reasonsOf("salesCycle", ["leftOut"], ["wonWithoutCloseDate"], groups) // [{ kind: "wonWithoutCloseDate", deals: 337 }]
 */
export function reasonsOf(
  kpi: BuiltInKpi,
  effects: readonly Effect[],
  kinds: readonly string[],
  groups: readonly DealGroup[],
): Reason[] {
  return [...new Set(kinds)]
    .map((kind) => {
      const counts = countTouched(kind, kpi, groups);
      return { kind, deals: effects.reduce((sum, effect) => sum + (counts.get(effect) ?? 0), 0) };
    })
    .filter(({ deals }) => deals > 0)
    .sort((a, b) => b.deals - a.deals);
}
