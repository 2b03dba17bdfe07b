import { isExpected } from "./errorMessage";
import { writeSetting, type Message } from "./settings";

type Listener = (message: Message) => void;
const listeners = new Set<Listener>();
let last: Message | undefined;

/** Tells a message to whoever listens (the pane), and keeps it in the workbook for those who come later. */
export async function tell(message: Message): Promise<void> {
  last = message;
  for (const listener of listeners) listener(message);
  try {
    await writeSetting("Salesboard.lastMessage", message);
  } catch (error) {
    // Excel may refuse to keep the message for the reason the message tells of; the pane has shown it.
    if (!isExpected(error)) throw error;
  }
}

/** Hears each message from now on, and the last one at once. Returns what stops the listening. */
export function onMessage(listener: Listener): () => void {
  listeners.add(listener);
  if (last) listener(last);
  return () => listeners.delete(listener);
}
