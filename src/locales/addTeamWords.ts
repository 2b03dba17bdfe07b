import enCoaching from "./en/coaching.json";
import enTeam from "./en/team.json";
import nlCoaching from "./nl/coaching.json";
import nlTeam from "./nl/team.json";
import { resources } from "./resources";

/** The words of the team benchmark, which are loaded with it: most readers never ask for one. */
export const teamWords = {
  en: { coaching: enCoaching, team: enTeam },
  nl: { coaching: nlCoaching, team: nlTeam },
} as const satisfies Record<keyof typeof resources, unknown>;

/** From now on these words are known, in languages that were made before as well, as all read the same words. */
export function addTeamWords(): void {
  for (const code of ["en", "nl"] as const) Object.assign(resources[code], teamWords[code]);
}
