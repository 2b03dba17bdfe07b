import type { Membership } from "../../crm/sheets/people";
import type { SalesData } from "../../crm/types";

/** Before and after all days. */
const [EVER, FOREVER] = [-2147483648, 2147483647];

/**
 * Who is in which team where no list of people says so: each owner in the team that most of the owner's deals are in. Rows of other
 * sheets know no team of their own.
 */
export function membershipsOf({ owner, team, rows }: Pick<SalesData, "owner" | "team" | "rows">): Membership[] {
  const counts = new Map<number, number>();
  for (let row = 0; row < rows; row++) {
    const [ofOwner, ofTeam] = [owner.codes[row] ?? -1, team.codes[row] ?? -1];
    if (ofOwner < 0 || ofTeam < 0) continue;
    const pair = ofOwner * team.texts.length + ofTeam;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  const most = new Map<number, { readonly team: number; readonly count: number }>();
  for (const [pair, count] of counts) {
    const ofOwner = Math.floor(pair / team.texts.length);
    if ((most.get(ofOwner)?.count ?? 0) < count) most.set(ofOwner, { team: pair % team.texts.length, count });
  }
  return [...most].map(([ofOwner, { team: ofTeam }]) => ({
    owner: owner.texts[ofOwner] ?? "",
    team: team.texts[ofTeam] ?? "",
    from: EVER,
    until: FOREVER,
  }));
}
