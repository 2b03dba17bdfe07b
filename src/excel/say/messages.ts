import { isReadOnly } from "../isReadOnly";
import { isExpected } from "./errorMessage";
import { writeSetting, type Message } from "../settings";

type Listener = (message: Message) => void;
const listeners = new Set<Listener>();
let last: Message | undefined;

/**
 * Tells a message to whoever listens (the pane), and keeps it in the workbook for programs that pressed a button and read what
 * came of it.
 *
 * @param toKeep the message as it may stay in the workbook; undefined where nothing is to stay
 */
export async function tell(message: Message, toKeep: Message | undefined): Promise<void> {
  last = message;
  for (const listener of listeners) listener(message);
  if (toKeep === undefined || isReadOnly()) return;
  try {
    await writeSetting("Salesboard.lastMessage", toKeep);
  } catch (error) {
    // Excel may refuse to keep the message for the reason the message tells of; the pane has shown it, and what was done is done.
    if (!isExpected(error)) console.error(error);
  }
}

/** What was told last, since the page was loaded. */
export function lastMessage(): Message | undefined {
  return last;
}

/** Hears each message from now on, and the last one at once. Returns what stops the listening. */
export function onMessage(listener: Listener): () => void {
  listeners.add(listener);
  if (last) listener(last);
  return () => listeners.delete(listener);
}
