import { cellAddress } from "../../core/crm/cells";
import type { FindingKind } from "../../core/crm/findings";
import type { Finding } from "../../core/crm/types";
import type { Source } from "./findSources";
import { nameOfSource } from "./nameOfSource";
import type { SourcesToRead } from "./readDeals";

const KIND: FindingKind = "secondSheetIgnored";

/** Sheets of steps or teams beside the ones that are read; only the first of each kind is. */
export function findIgnored(sources: readonly Source[], { history, people }: SourcesToRead): readonly Finding[] {
  const isIgnored = (source: Source): boolean => {
    if (source.recognised.role === "stageHistory") return source !== history;
    return source.recognised.role === "people" && source !== people;
  };
  const ignored = sources.filter(isIgnored);
  if (ignored.length === 0) return [];
  const names = ignored.map((source) => `"${nameOfSource(source, sources)}"`).join(", ");
  const cells = ignored.map(({ sheet, area }) => cellAddress(sheet, area.column, area.row + 1));
  return [{ kind: KIND, count: ignored.length, share: ignored.length / sources.length, cells, values: { names } }];
}
