import { addWords } from "./addWords";
import enCoaching from "./en/coaching.json";
import enTeam from "./en/team.json";
import nlCoaching from "./nl/coaching.json";
import nlTeam from "./nl/team.json";

/** The words of the team benchmark: most readers never ask for one. The parts of the build that need them import this file. */
export const teamWords = {
  en: { coaching: enCoaching, team: enTeam },
  nl: { coaching: nlCoaching, team: nlTeam },
} as const;

addWords(teamWords);
