import { element } from "../ribbon/element";

/** A line at the bottom of the page that says what could not be done; it goes at the next thing, or by its button. */
export function makeNotice(root: HTMLElement): { say(sentence: string, closeWords: string): void; clear(): void } {
  const page = root.ownerDocument;
  const clear = () => root.replaceChildren();
  return {
    clear,
    say: (sentence, closeWords) => {
      const closer = element(page, "button", { type: "button", "aria-label": closeWords }, ["\u2715"]);
      closer.addEventListener("click", clear);
      root.replaceChildren(element(page, "p", {}, [sentence]), closer);
    },
  };
}
