import { decideStatus } from "./decideStatus";
import { readFlag } from "../cells/readFlag";
import type { StatusReading } from "./readStatusesWith";

/** The different words of the status and the stage column, by their codes. */
interface WordsOfSheet {
  readonly status: { readonly texts: readonly string[] };
  readonly stage: { readonly texts: readonly string[] };
}

/** What a flag's cell can say: nothing, no, yes. */
const FLAG_SIGNS = 3;

/** Added to the status of a row whose cells contradict each other. */
export const CONTRADICTS = 4;

/**
 * Decides the status of rows by what their cells say; each combination of words and flags is looked at once. A class, as said of
 * `StringTable`, and its answer a number: an answer made of parts is made anew for each reading, and so would be the code that takes it apart.
 */
export class StatusDecider {
  private readonly words: WordsOfSheet;
  private readonly reading: StatusReading;
  /** By status word and flags together, then by stage. */
  private readonly decided: number[][] = [];
  private readonly flags = new Map<unknown, boolean | undefined>();

  constructor(words: WordsOfSheet, reading: StatusReading) {
    this.words = words;
    this.reading = reading;
  }

  /**
   * @param word the codes of a row's status word and of its stage, -1 for a blank; then the cells of its flags
   * @returns its status, plus CONTRADICTS where its cells contradict each other
   */
  decide(word: number, step: number, isWonCell: unknown, isClosedCell: unknown): number {
    const isWon = this.flagOf(isWonCell);
    const isClosed = this.flagOf(isClosedCell);
    const combination = ((word + 1) * FLAG_SIGNS + signNumber(isWon)) * FLAG_SIGNS + signNumber(isClosed);
    const byStage = (this.decided[combination] ??= []);
    return (byStage[step + 1] ??= this.decideNew(word, step, isWon, isClosed));
  }

  private flagOf(cell: unknown): boolean | undefined {
    if (cell === undefined || typeof cell === "boolean") return cell;
    if (!this.flags.has(cell)) this.flags.set(cell, readFlag(cell));
    return this.flags.get(cell);
  }

  private decideNew(word: number, step: number, isWon: boolean | undefined, isClosed: boolean | undefined): number {
    const { status, stage } = this.words;
    const decision = decideStatus({
      word: word < 0 ? undefined : this.reading.ofWord(status.texts[word] ?? ""),
      stage: step < 0 ? undefined : (this.reading.ofStage(stage.texts[step] ?? "") ?? "other"),
      isWon,
      isClosed,
    });
    return decision.status + (decision.contradicts ? CONTRADICTS : 0);
  }
}

function signNumber(flag: boolean | undefined): number {
  return flag === undefined ? 0 : flag ? 2 : 1;
}
