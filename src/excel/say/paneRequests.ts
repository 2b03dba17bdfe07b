/** What a button of the ribbon has the pane show, because it needs an answer first. */
export type PaneRequest = "disconnect";

type Listener = (request: PaneRequest) => void;
const listeners = new Set<Listener>();

/** Has the pane show something; it is opened first where it is closed. */
export async function askPane(request: PaneRequest): Promise<void> {
  await Office.addin.showAsTaskpane();
  for (const listener of listeners) listener(request);
}

/** Hears what the pane is asked to show. Returns what stops the listening. */
export function onPaneRequest(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
