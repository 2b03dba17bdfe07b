import type { Action } from "./actions/action";
import { inTurn } from "./inTurn";
import { errorMessage, isExpected, messageToKeep } from "./say/errorMessage";
import { tell } from "./say/messages";
import { readerLanguage } from "./say/readerLanguage";
import type { Message, Offer } from "./settings";
import { watched, type Work } from "./work";
import { withoutProtection } from "./write/protect/withoutProtection";

export interface RunOptions {
  /** Whether what came of it stays in the workbook's settings too; yes if nothing is said. */
  readonly isKept?: boolean;
}

/** What the reader was offered: what would be done once a protection is off, or what takes back what was done. */
interface Offered {
  readonly offer: Offer;
  readonly action: Action;
  readonly options: RunOptions;
}

/** Until something else was done. */
let offered: Offered | undefined;

/**
 * Runs an action and tells what came of it: one sentence, also where it failed. Actions run one after another. An error
 * nobody foresaw goes to the console as well.
 */
export function runAction(action: Action, options: RunOptions = {}): Promise<Message["kind"]> {
  return inTurn(() => runNow(action, options));
}

/** Looks for something in the workbook, in turn with the actions. Tells only where that failed; undefined then. */
export function lookFor<Found>(task: (work: Work) => Promise<Found>): Promise<Found | undefined> {
  return inTurn(async () => {
    try {
      return await watched(task);
    } catch (error) {
      await tell(errorMessage(error, readerLanguage().words), undefined);
      if (!isExpected(error)) console.error(error);
      return undefined;
    }
  });
}

/** The offer that is told now is taken with this action. */
export function keepOffer(offer: Offer, action: Action): void {
  offered = { offer, action, options: {} };
}

/** What was offered is no longer needed. */
export function dropOffer(): void {
  offered = undefined;
}

/** Takes the offer that was told last: the same is tried again while the protection is off, or what was done is taken back. */
export function takeOffer(): Promise<Message["kind"]> | undefined {
  if (offered === undefined) return undefined;
  const { offer, action, options } = offered;
  if (offer.kind === "undo") return runAction(action, options);
  return runAction((work) => withoutProtection(offer, () => action(work)), options);
}

const UNDO: Offer = { kind: "undo" };

async function runNow(action: Action, options: RunOptions): Promise<Message["kind"]> {
  const { isKept = true } = options;
  offered = undefined;
  try {
    const done = await watched(action);
    const { undo, ...told } = typeof done === "string" ? { text: done, undo: undefined } : done;
    const message: Message = { kind: "done", ...told, ...(undo && { offer: UNDO }) };
    if (undo) offered = { offer: UNDO, action: undo, options };
    await tell(message, isKept ? { kind: "done", text: message.text } : undefined);
    return "done";
  } catch (error) {
    const { words } = readerLanguage();
    const message = errorMessage(error, words);
    if (message.offer) offered = { offer: message.offer, action, options };
    await tell(message, isKept ? messageToKeep(error, words) : undefined);
    if (!isExpected(error)) console.error(error);
    return message.kind;
  }
}
