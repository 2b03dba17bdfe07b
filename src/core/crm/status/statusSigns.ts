import { decideStatus, type StatusDecision } from "./decideStatus";
import { readFlag } from "../cells/readFlag";
import type { StatusReading } from "./readStatusesWith";

/** The different words of the status and the stage column, by their codes. */
interface WordsOfSheet {
  readonly status: { readonly texts: readonly string[] };
  readonly stage: { readonly texts: readonly string[] };
}

/** What a flag's cell can say: nothing, no, yes. */
const FLAG_SIGNS = 3;

/**
 * Decides the status of rows by what their cells say; each combination of words and flags is looked at once.
 *
 * @returns a function of the codes of a row's status word and stage (-1 for a blank) and of the cells of its flags
 */
export function createStatusDecider({ status, stage }: WordsOfSheet, reading: StatusReading) {
  /** By status word and flags together, then by stage. */
  const decided: StatusDecision[][] = [];
  const flags = new Map<unknown, boolean | undefined>();

  const flagOf = (cell: unknown): boolean | undefined => {
    if (cell === undefined || typeof cell === "boolean") return cell;
    if (!flags.has(cell)) flags.set(cell, readFlag(cell));
    return flags.get(cell);
  };
  const decide = (word: number, step: number, isWon: boolean | undefined, isClosed: boolean | undefined) =>
    decideStatus({
      word: word < 0 ? undefined : reading.ofWord(status.texts[word] ?? ""),
      stage: step < 0 ? undefined : (reading.ofStage(stage.texts[step] ?? "") ?? "other"),
      isWon,
      isClosed,
    });

  return (word: number, step: number, isWonCell: unknown, isClosedCell: unknown): StatusDecision => {
    const isWon = flagOf(isWonCell);
    const isClosed = flagOf(isClosedCell);
    const combination = ((word + 1) * FLAG_SIGNS + signNumber(isWon)) * FLAG_SIGNS + signNumber(isClosed);
    const byStage = (decided[combination] ??= []);
    return (byStage[step + 1] ??= decide(word, step, isWon, isClosed));
  };
}

function signNumber(flag: boolean | undefined): number {
  return flag === undefined ? 0 : flag ? 2 : 1;
}
