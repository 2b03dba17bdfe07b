import { bracketBehind, normalise, withoutChance, withoutSortingPrefix } from "../cells/normalise";
import { STATUS_BEGINNINGS, statusOfStageWord, statusOfWord } from "./statusWords";
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
  return readBy(statusOfWord, text);
}

/**
 * The status a stage's name tells: WON, LOST, or undefined for any other stage (which says nothing: in many CRMs a won deal
 * keeps its last stage, and a contract that is signed may wait for its order).
 *
 * @example statusOfStage("Closed Won") // WON
 * @example statusOfStage("Proposal") // undefined
 * @example statusOfStage("Signed") // undefined, though the status "Signed" is WON
 */
export function statusOfStage(stage: string): typeof WON | typeof LOST | undefined {
  const status = readStageStatus(stage);
  return status === WON || status === LOST ? status : undefined;
}

/** The status that stands in the place of a stage; UNKNOWN for a stage. @example readStageStatus("Open") // OPEN */
export function readStageStatus(stage: string): Status {
  return readBy(statusOfStageWord, stage);
}

type Words = ReadonlyMap<string, Status>;

function readBy(words: Words, text: string): Status {
  const bare = withoutChance(withoutSortingPrefix(text));
  const known = (word: string) => knownAs(words, word);
  const ofTwo = (two: TwoWords | undefined) => ofTwoWords(two, known);
  return known(text) ?? known(bare) ?? ofTwo(bracketBehind(text)) ?? ofTwo(besideDash(bare)) ?? UNKNOWN;
}

interface TwoWords {
  readonly before: string;
  readonly inside: string;
}

function ofTwoWords(words: TwoWords | undefined, known: (word: string) => Status | undefined): Status | undefined {
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

function knownAs(words: Words, text: string): Status | undefined {
  const word = normalise(text);
  return words.get(word) ?? STATUS_BEGINNINGS.find(([beginning]) => word.startsWith(beginning))?.[1];
}
