import type { Membership } from "./people";
import { NO_DAY, type Day, type TextColumn } from "../types";

/**
 * The team of each deal: the one its owner was in on the deal's day, else the owner's latest. Names compare as Excel
 * compares them, without regard to case.
 *
 * @param dayOf the day that counts for a row: of the order or the loss, for open deals the as-of date
 */
export function assignTeams(
  owner: TextColumn,
  memberships: readonly Membership[],
  dayOf: (row: number) => Day,
): TextColumn {
  const texts: string[] = [];
  const codeOf = new Map<string, number>();
  const ofOwner = new Map<string, { from: Day; until: Day; code: number }[]>();
  for (const { owner: name, team, from, until } of memberships) {
    const teamKey = team.toLowerCase();
    const code = codeOf.get(teamKey) ?? texts.push(team) - 1;
    codeOf.set(teamKey, code);
    const key = name.toLowerCase();
    ofOwner.set(key, [...(ofOwner.get(key) ?? []), { from, until, code }]);
  }
  const byCode = owner.texts.map((name) =>
    [...(ofOwner.get(name.toLowerCase()) ?? [])].sort((a, b) => b.from - a.from),
  );
  const codes = owner.codes.map((code, row) => {
    const periods = byCode[code];
    if (periods === undefined || periods.length === 0) return -1;
    if (periods.length === 1) return periods[0]?.code ?? -1;
    const day = dayOf(row);
    const then = day === NO_DAY ? undefined : periods.find(({ from, until }) => from <= day && day <= until);
    return (then ?? periods[0])?.code ?? -1;
  });
  return { codes, texts };
}
