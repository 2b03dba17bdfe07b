import { bracketBehind, normalise, withoutChance, withoutSortingPrefix } from "../cells/normalise";
import { STATUS_BEGINNINGS, statusOfWord } from "./statusWords";
import { LOST, UNKNOWN, WON, type Status } from "../types";

/**
 * The status a word stands for; UNKNOWN where no locale knows it. What was put before it to sort it, the chance and a remark in
 * brackets behind it do not count. Never a guess: "gagné - en cours" and "Open (lost)" say two things.
 *
 * @example readStatus("In_Progress") // OPEN
 * @example readStatus("6. Gewonnen (100%)") // WON
 * @example readStatus("Closed-Lost to Competition") // LOST
 */
export function readStatus(text: string): Status {
  const bare = withoutChance(withoutSortingPrefix(text));
  return known(normalise(text)) ?? known(normalise(bare)) ?? beforeBracket(bare) ?? UNKNOWN;
}

/**
 * The status a stage's name tells: WON, LOST, or undefined for any other stage (which says nothing: in many CRMs a won deal
 * keeps its last stage).
 *
 * @example statusOfStage("Closed Won") // WON
 * @example statusOfStage("Proposal") // undefined
 */
export function statusOfStage(stage: string): typeof WON | typeof LOST | undefined {
  const status = readStatus(stage);
  return status === WON || status === LOST ? status : undefined;
}

/** The status before a bracket, unless the bracket tells another one. */
function beforeBracket(text: string): Status | undefined {
  const parts = bracketBehind(text);
  if (parts === undefined) return undefined;
  const status = known(normalise(parts.before));
  const inside = known(normalise(parts.inside));
  return inside === undefined || inside === status ? status : undefined;
}

function known(word: string): Status | undefined {
  return statusOfWord.get(word) ?? STATUS_BEGINNINGS.find(([beginning]) => word.startsWith(beginning))?.[1];
}
