import type { KpiId } from "../../kpi/types";
import { TARGET_TABLE } from "../besideTables";
import { DASH, keyRowNumber, quoted, sentence } from "../formulas";
import { rateText } from "../rateText";
import { kpiOf, type DashboardContext } from "./context";
import { varianceFormula } from "./variance";
import { CHOSEN_WHO, WORKING } from "./workingCells";

/** Whether the sheet of targets has any for a KPI, whoever's and of whenever: the table of targets is there where it has any. */
export function hasTarget({ beside }: DashboardContext, id: KpiId): boolean {
  return beside.targets.some(({ kpi }) => kpi === id);
}

/** The target of the chosen person or team in the chosen period; a dash where there is none, nothing of a KPI that has none at all. */
export function targetCell(context: DashboardContext, id: KpiId): string {
  if (!hasTarget(context, id)) return quoted("");
  const row = rowOf(id);
  return `IF(${row}=0,${quoted(DASH)},INDEX(${TARGET_TABLE}[Target],${row}))`;
}

/** How far a figure is from its target; of a target for a longer time than has gone by, how much of it is reached. */
export function againstTarget(context: DashboardContext, id: KpiId, value: string, target: string): string {
  if (!hasTarget(context, id)) return quoted("");
  const { words } = context.language;
  const soFar = `IFERROR(${sentence(words, "report:dashboard.target.soFar", { share: rateText(`${value}/${target}`) })},${quoted(DASH)})`;
  const variance = varianceFormula(kpiOf(context, id), value, target, words);
  const isSoFar = `IFERROR(INDEX(${TARGET_TABLE}[SoFar],${rowOf(id)}),0)=1`;
  return `IF(AND(ISNUMBER(${value}),ISNUMBER(${target})),IF(${isSoFar},${soFar},${variance}),${quoted(DASH)})`;
}

function rowOf(id: KpiId): string {
  return keyRowNumber(TARGET_TABLE, CHOSEN_WHO, `${WORKING.period}&${quoted(`|${id}`)}`);
}
