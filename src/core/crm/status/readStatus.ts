import { bracketBehind, normalise, withoutChance, withoutSortingPrefix } from "../cells/normalise";
import { STATUS_BEGINNINGS, statusOfWord } from "./statusWords";
import { LOST, OPEN, UNKNOWN, WON, type Status } from "../types";

/**
 * The status a word stands for; UNKNOWN where no language knows it. What was put before it to sort it and the chance behind it
 * do not count. Of two words ("Lost - price", "Lost (price)") the first tells, unless the second tells another status: "Open -
 * lost" says two things, and is never guessed. But what is won may go on: "gagné - en cours" is an order that is being delivered,
 * and an order is won.
 *
 * @example readStatus("In_Progress") // OPEN
 * @example readStatus("6. Gewonnen (100%)") // WON
 * @example readStatus("Closed-Lost to Competition") // LOST
 * @example readStatus("gagné - en cours") // WON
 */
export function readStatus(text: string): Status {
  const bare = withoutChance(withoutSortingPrefix(text));
  return known(text) ?? known(bare) ?? ofTwoWords(bracketBehind(text)) ?? ofTwoWords(besideDash(bare)) ?? UNKNOWN;
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

interface TwoWords {
  readonly before: string;
  readonly inside: string;
}

function ofTwoWords(words: TwoWords | undefined): Status | undefined {
  if (words === undefined) return undefined;
  const [first, second] = [known(words.before), known(words.inside)];
  if (second === undefined || second === first || (first === WON && second === OPEN)) return first;
  return undefined;
}

/** What stands before and behind the first dash or colon with a blank beside it. */
function besideDash(text: string): TwoWords | undefined {
  const [, before, inside] = /^(.*?\S)(?:\s+[-–—|]|:)\s+(\S.*)$/.exec(text) ?? [];
  return before === undefined || inside === undefined ? undefined : { before, inside };
}

function known(text: string): Status | undefined {
  const word = normalise(text);
  return statusOfWord.get(word) ?? STATUS_BEGINNINGS.find(([beginning]) => word.startsWith(beginning))?.[1];
}
