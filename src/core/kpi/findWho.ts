import { tidy } from "../crm/cells/normalise";
import { shownName } from "../crm/cells/shownName";
import type { Who } from "./types";

const KINDS = ["all", "team", "owner"] as const;

/**
 * Who a name stands for: "" is everybody; everybody goes before a team, a team before an owner of the same name; case does not
 * matter. Undefined where the data know no such name.
 *
 * @example findWho(whos, "anna") // { kind: "owner", name: "Anna" }
 */
export function findWho(whos: readonly Who[], name: string): Who | undefined {
  const wanted = shownName(tidy(name)).toLowerCase();
  const called = whos.filter((who) => (wanted === "" ? who.kind === "all" : who.name.toLowerCase() === wanted));
  return KINDS.map((kind) => called.find((who) => who.kind === kind)).find((who) => who !== undefined);
}
