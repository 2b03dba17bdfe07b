import { cellAddress } from "../../core/crm/cells/cells";
import type { FindingKind } from "../../core/crm/findings/findings";
import type { Finding, Role } from "../../core/crm/types";
import type { SourceChoice } from "./chooseSources";
import { isSamePlace, type Source } from "./findSources";
import { nameOfSource } from "./nameOfSource";
import type { SourcesToRead } from "./readDeals";
import { sampleSet } from "./sampleSet";
import type { OtherRole } from "../settings";

const OF_WHICH_ONE: readonly Role[] = ["stageHistory", "people", "activities", "leads", "targets"];

/**
 * What is in the workbook and was not read: other deals than the chosen ones, and sheets of steps, people and what they do beside those
 * that are read, as only one of each kind is, and orders beside deals. The sample beside one's own data is no part of these.
 */
export function findIgnored(
  sources: readonly Source[],
  read: SourcesToRead,
  { others = {} }: SourceChoice,
): readonly Finding[] {
  const set = sampleSet(read.deals.table);
  const left = sources.filter((source) => sampleSet(source.table) === set && !isRead(source, read));
  // Who chose that a kind is not read need not be told.
  const withRole = (role: Role) =>
    role in others && others[role as OtherRole] === "none"
      ? []
      : left.filter(({ recognised }) => recognised.role === role);
  return [
    ...findingOf("secondSheetIgnored", OF_WHICH_ONE.flatMap(withRole), sources),
    ...findingOf("otherDealsNotRead", withRole("deals"), sources),
    ...findingOf("ordersNotRead", withRole("orders"), sources),
    ...findingOf(
      "leftAside",
      left.filter((source) => isBesideRead(source, read)),
      sources,
    ),
  ];
}

/** Whether it stands on a sheet with a list that is read, and is nothing that could be read. */
function isBesideRead({ recognised, sheetId, block }: Source, read: SourcesToRead): boolean {
  const isOnSheet = (Object.values(read) as readonly Source[]).some((one) => one.sheetId === sheetId);
  return recognised.role === "other" && block !== undefined && isOnSheet;
}

function isRead(source: Source, read: SourcesToRead): boolean {
  return (Object.values(read) as readonly Source[]).some((one) => isSamePlace(one, source));
}

function findingOf(kind: FindingKind, ignored: readonly Source[], sources: readonly Source[]): readonly Finding[] {
  if (ignored.length === 0) return [];
  const names = ignored.map((source) => `"${nameOfSource(source, sources)}"`).join(", ");
  const cells = ignored.map(({ sheet, area }) => cellAddress(sheet, area.column, area.row + 1));
  return [{ kind, count: ignored.length, share: ignored.length / sources.length, cells, values: { names } }];
}
