import { onMessage } from "../../excel/say/messages";
import type { Message } from "../../excel/settings";
import { createStore } from "../shell/createStore";

/** What the pane says: what came of something, or what is being done. */
export type Said = Omit<Message, "kind"> & { readonly kind: Message["kind"] | "working" };

export const SILENCE: Said = { kind: "working", text: "" };

/** What is said now. */
export const said = createStore<Said>(SILENCE);

/**
 * Says something in the page's live region, which screen readers read out. The region stands in the page before the pane is
 * loaded, and is filled at once: what a button of the ribbon had to say is there when the pane opens.
 */
export function say(message: Said): void {
  const region = liveRegion();
  region.textContent = message.text;
  region.dataset.kind = message.kind;
  said.set(message);
}

/** Says whatever the add-in tells from now on. */
export function startSaying(): void {
  onMessage(say);
}

/** Where the answer stands: who did something is left there when the button they used has gone. */
export function liveRegion(): HTMLElement {
  const region = document.getElementById("said");
  if (!region) throw new Error("The page has a live region.");
  return region;
}
