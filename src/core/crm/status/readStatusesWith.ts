import { normalise } from "../cells/normalise";
import type { DealChoices } from "../choices";
import { LOST, WON, type Status } from "../types";
import { readStatus, statusOfStage } from "./readStatus";
import { statusByName } from "./statusByName";

/** What the words of one sheet stand for: as people chose, else by what is known of words. */
export interface StatusReading {
  /** What a word of the status column stands for; UNKNOWN where nobody knows. */
  ofWord(word: string): Status;
  /** What a stage says: won, lost, or undefined for any other stage. */
  ofStage(stage: string): typeof WON | typeof LOST | undefined;
  /** Whether somebody chose what this word of the column that tells the status stands for. */
  isChosen(word: string): boolean;
}

/**
 * Reads the words of a sheet with what people chose about them. Choices are about the column that tells the status: the status
 * column, or the stages where there is none.
 *
 * @example readStatusesWith({ customer: "won" }, true).ofWord("Customer") // WON
 */
export function readStatusesWith(statuses: DealChoices["statuses"], hasStatusColumn: boolean): StatusReading {
  const chosen = new Map(Object.entries(statuses ?? {}).map(([word, name]) => [word, statusByName[name]]));
  const choiceOf = (word: string) => (chosen.size === 0 ? undefined : chosen.get(normalise(word)));
  return {
    ofWord: (word) => choiceOf(word) ?? readStatus(word),
    ofStage(stage) {
      const choice = hasStatusColumn ? undefined : choiceOf(stage);
      if (choice === undefined) return statusOfStage(stage);
      return choice === WON || choice === LOST ? choice : undefined;
    },
    isChosen: (word) => choiceOf(word) !== undefined,
  };
}
