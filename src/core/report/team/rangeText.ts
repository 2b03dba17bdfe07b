import type { JudgedFigure, JudgedKpi } from "../../benchmark/types";
import { judgedText, type TeamContext } from "./context";

/** Between what chance leaves a figure, in words: whatever lies outside of it would have been called. @example "18.4% – 46.9%" */
export function rangeText(
  context: TeamContext,
  kpi: JudgedKpi,
  { low, high }: Pick<JudgedFigure, "low" | "high">,
): string {
  const { words } = context.language;
  if (low === null && high === null) return words("team:chance.unknown");
  const values = { low: judgedText(context, kpi, low), high: judgedText(context, kpi, high) };
  return words(`team:chance.${low === null ? "below" : high === null ? "above" : "between"}`, values);
}
