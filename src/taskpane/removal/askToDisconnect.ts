import { useEffect } from "react";
import { loadPart } from "../../excel/parts/loadPart";
import type { Removal } from "../../excel/remove/removal";
import { onPaneRequest } from "../../excel/say/paneRequests";
import { readerLanguage } from "../../excel/say/readerLanguage";
import { liveRegion, say, SILENCE } from "../messages/liveRegion";
import { createStore } from "../shell/createStore";
import { look } from "../shell/work";

/** What would go, while the reader is asked whether it may. */
export const removalAsked = createStore<Removal | undefined>(undefined);

/** Where the focus was before the question. */
let before: HTMLElement | undefined;

/** Looks what would go if Salesboard were taken out of the workbook, and asks. */
export async function askToDisconnect(): Promise<void> {
  const found = await look(async (work) => {
    const { planRemoval } = await loadPart(
      () => import(/* webpackChunkName: "removal" */ "../../excel/remove/planRemoval"),
    );
    return planRemoval(work);
  }, "pane:working.look");
  if (!found) return;
  const { sheets, names, settings } = found;
  if (sheets.length + names.length + settings.length === 0) {
    say({ kind: "working", text: readerLanguage().words("pane:removal.nothing") });
    return;
  }
  say(SILENCE);
  if (!removalAsked.get()) before = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
  removalAsked.set(found);
}

/** Takes the question away, and leaves the reader where they were. */
export function closeRemoval(): void {
  removalAsked.set(undefined);
  const place = before?.isConnected === true && before !== document.body ? before : liveRegion();
  // What had the focus is shown again with the next drawing.
  setTimeout(() => place.focus());
}

/** Asks as well when the ribbon's button was pressed. */
export function useRemovalRequests(): void {
  useEffect(() => onPaneRequest(() => void askToDisconnect()), []);
}
