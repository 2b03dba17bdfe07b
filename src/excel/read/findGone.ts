import { cellAddress } from "../../core/crm/cells/cells";
import { findColumn } from "../../core/crm/columns/columnChoices";
import type { FindingKind } from "../../core/crm/findings/findings";
import type { Finding } from "../../core/crm/types";
import { findChosen } from "./findChosen";
import type { SourceChoice } from "./chooseSources";
import type { Source } from "./findSources";
import { placeLabel } from "./placeName";
import type { SourcesToRead } from "./readDeals";
import type { OtherRole } from "../settings";

/** What people chose of the columns and of the places beside the deals, and is not there any more. */
export function findGone(
  read: SourcesToRead,
  sources: readonly Source[],
  { others = {} }: SourceChoice,
): readonly Finding[] {
  const { deals, people } = read;
  const { gone, headers } = deals.recognised;
  // A team that the deals do not tell may be a column of the people.
  const isOfPeople = (header: string) =>
    people !== undefined && findColumn(people.recognised.headers, { header }) !== undefined;
  const columns = gone.flatMap(({ field, header }) => (field === "team" && isOfPeople(header) ? [] : [header]));
  const cells = [cellAddress(deals.sheet, deals.area.column, deals.body.row)];
  // One that is called otherwise by now is read, and not gone.
  const isRead = (role: string) =>
    (Object.values(read) as readonly Source[]).some((one) => one.isChosen === true && one.recognised.role === role);
  const places = Object.entries(others).flatMap(([role, place]) =>
    place === "none" || isRead(role) || findChosen(sources, place, role as OtherRole) ? [] : [place],
  );
  return [
    ...findingOf("chosenColumnGone", columns, headers.length, cells),
    ...findingOf("chosenPlaceGone", places.map(placeLabel), sources.length, []),
  ];
}

function findingOf(kind: FindingKind, gone: readonly string[], of: number, cells: readonly string[]): Finding[] {
  if (gone.length === 0) return [];
  const names = gone.map((name) => `"${name}"`).join(", ");
  return [{ kind, count: gone.length, share: Math.min(1, gone.length / of), cells, values: { names } }];
}
