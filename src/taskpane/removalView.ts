import type { Words } from "../core/words";
import type { Removal } from "../excel/remove/removal";
import { describeRemoval } from "./describeRemoval";
import { button, element } from "./element";

/** Asks, before anything is removed, whether that is what the reader wants. Hidden until there is something to agree to. */
export interface RemovalView {
  readonly root: HTMLElement;
  ask(removal: Removal): void;
}

/**
 * @param agree removes what the reader agreed to
 * @param leave where the focus goes when the question is gone
 */
export function removalView(words: Words, agree: (removal: Removal) => void, leave: () => void): RemovalView {
  const root = element("section", { class: "question", "aria-labelledby": "removal-title" });
  root.hidden = true;
  const close = (): void => {
    root.hidden = true;
    root.replaceChildren();
    leave();
  };
  root.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") close();
  });

  return {
    root,
    ask(removal) {
      const { goes, stays, breaks } = describeRemoval(removal, words);
      const title = element("h2", { id: "removal-title", tabindex: "-1" }, words("pane:removal.title"));
      const yes = button(words("pane:removal.yes"), "primary", () => {
        close();
        agree(removal);
      });
      yes.classList.add("danger");
      root.replaceChildren(
        title,
        ...part(words("pane:removal.goes"), goes),
        ...part(words("pane:removal.breaks"), breaks),
        ...part(words("pane:removal.stays"), stays),
        element("p", {}, words("pane:removal.noUndo")),
        yes,
        button(words("pane:removal.no"), "secondary", close),
      );
      root.hidden = false;
      title.focus();
    },
  };
}

function part(heading: string, sentences: readonly string[]): readonly HTMLElement[] {
  if (sentences.length === 0) return [];
  return [element("h3", {}, heading), element("ul", {}, ...sentences.map((sentence) => element("li", {}, sentence)))];
}
