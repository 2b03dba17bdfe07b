import { cellAddress } from "../../core/crm/cells/cells";
import type { FindingKind } from "../../core/crm/findings/findings";
import type { Finding } from "../../core/crm/types";
import { isSamePlace, type Source } from "./findSources";
import { nameOfSource } from "./nameOfSource";
import type { SourcesToRead } from "./readDeals";
import { sampleSet } from "./sampleSet";

/**
 * What is in the workbook and was not read: other deals than the chosen ones, and sheets of steps or teams beside those that are
 * read, as only the first of each kind is. The sample beside one's own data is no part of these.
 */
export function findIgnored(sources: readonly Source[], read: SourcesToRead): readonly Finding[] {
  const set = sampleSet(read.deals.table);
  const others = sources.filter((source) => sampleSet(source.table) === set && !isRead(source, read));
  const withRole = (role: string) => others.filter(({ recognised }) => recognised.role === role);
  return [
    ...findingOf("secondSheetIgnored", [...withRole("stageHistory"), ...withRole("people")], sources),
    ...findingOf("otherDealsNotRead", withRole("deals"), sources),
  ];
}

function isRead(source: Source, { deals, history, people }: SourcesToRead): boolean {
  return [deals, history, people].some((one) => one && isSamePlace(one, source));
}

function findingOf(kind: FindingKind, ignored: readonly Source[], sources: readonly Source[]): readonly Finding[] {
  if (ignored.length === 0) return [];
  const names = ignored.map((source) => `"${nameOfSource(source, sources)}"`).join(", ");
  const cells = ignored.map(({ sheet, area }) => cellAddress(sheet, area.column, area.row + 1));
  return [{ kind, count: ignored.length, share: ignored.length / sources.length, cells, values: { names } }];
}
