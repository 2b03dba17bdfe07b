import type { Day } from "../../crm/types";
import type { KpiIndex } from "../index/buildIndex";
import { readPeriod } from "../catalogue/reading";
import type { Snapshot } from "./types";

/** The open quotes of everybody, each team and each owner on the as-of date. */
export function takeSnapshots({ whos }: Pick<KpiIndex, "whos">, asOf: Day, basis: string): readonly Snapshot[] {
  const day = { id: "", kind: "part", start: asOf, end: asOf, days: 1 } as const;
  return whos.map(({ who, totals }) => {
    const { open } = readPeriod(totals, day);
    const openValue = open.count > 0 && open.valued === 0 ? NaN : open.sum;
    return { asOf, who, openQuotes: open.count, openValue, basis };
  });
}
