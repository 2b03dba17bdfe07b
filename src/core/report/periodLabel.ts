import type { Period } from "../kpi/types";
import type { Words } from "../words";

/** A period as a reader chooses it: its id, and a word for all of them. @example "2026-Q3" */
export function periodLabel(period: Pick<Period, "id" | "kind">, words: Words): string {
  return period.kind === "all" ? words("report:period.all") : period.id;
}
