/** What a button of the ribbon has the pane show, because it needs an answer first. */
export type PaneRequest = "disconnect";

type Listener = (request: PaneRequest) => void;
const listeners = new Set<Listener>();
/** The pane was asked while it was being opened. */
let unheard: PaneRequest | undefined;

/** Has the pane show something; it is opened first where it is closed. */
export async function askPane(request: PaneRequest): Promise<void> {
  const isHeard = listeners.size > 0;
  if (!isHeard) unheard = request;
  try {
    await Office.addin.showAsTaskpane();
  } catch (error) {
    // A pane that is opened later was not asked for this.
    unheard = undefined;
    throw error;
  }
  if (isHeard) for (const listener of listeners) listener(request);
}

/** Hears what the pane is asked to show, and at once what it was asked before anybody listened. Returns what stops the listening. */
export function onPaneRequest(listener: Listener): () => void {
  listeners.add(listener);
  const waiting = unheard;
  unheard = undefined;
  if (waiting) listener(waiting);
  return () => listeners.delete(listener);
}
