import { normalise, withoutSortingPrefix } from "./normalise";
import { STATUS_BEGINNINGS, statusOfWord } from "./statusWords";
import { LOST, UNKNOWN, WON, type Status } from "./types";

/**
 * The status a word stands for; UNKNOWN where no locale knows it. Never a guess: "gagné - en cours" says two things.
 *
 * @example readStatus("In_Progress") // OPEN
 * @example readStatus("Closed-Lost to Competition") // LOST
 */
export function readStatus(text: string): Status {
  return known(normalise(text)) ?? known(normalise(withoutSortingPrefix(text))) ?? UNKNOWN;
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

function known(word: string): Status | undefined {
  return statusOfWord.get(word) ?? STATUS_BEGINNINGS.find(([beginning]) => word.startsWith(beginning))?.[1];
}
