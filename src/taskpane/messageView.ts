import type { Message } from "../excel/settings";
import type { Words } from "../core/words";
import { button, element } from "./element";

/** The last message, read out by screen readers, and below it a button for what can be done about it. */
export interface MessageView {
  readonly parts: readonly HTMLElement[];
  show(message: Message | { readonly kind: "working"; readonly text: string }): void;
  focus(): void;
}

/** @param takeOffer has done what the message offers */
export function messageView(words: Words, takeOffer: () => void): MessageView {
  const status = element("p", { role: "status", "aria-live": "polite", class: "status", tabindex: "-1" });
  const offer = button(words("pane:offer.unprotect"), "secondary", takeOffer);
  offer.hidden = true;
  return {
    parts: [status, offer],
    show(message) {
      status.textContent = message.text;
      status.dataset.kind = message.kind;
      const hadFocus = document.activeElement === offer;
      offer.hidden = !("offer" in message);
      if (hadFocus && offer.hidden) status.focus();
    },
    focus: () => status.focus(),
  };
}
