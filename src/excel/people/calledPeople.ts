import { callPeople, type CalledPeople } from "../../core/report/people/callPeople";
import type { Connection } from "../read/connection";
import { readerLanguage } from "../say/readerLanguage";

/** What people are called on all sheets and in the pane; undefined where their names are shown. */
export function calledPeople({
  index,
  options,
  read,
}: Pick<Connection, "index" | "options" | "read">): CalledPeople | undefined {
  if (options.hidesNames !== true) return undefined;
  const { called, whos } = index;
  const people = { whos: whos.map(({ who }) => who), noOwner: called.noOwner, areTeamsManagers: areManagers(read) };
  return callPeople(people, readerLanguage().words);
}

/** The team of a person may be the name of a manager, where the list of people has no other. */
function areManagers(read: Connection["read"]): boolean {
  return read.some(({ recognised: { role, columns, headers } }) => {
    const { team } = columns as { readonly team?: number };
    return role === "people" && team !== undefined && /manager/i.test(headers[team] ?? "");
  });
}
