/** What a grid's cells are typed into. */
const TYPED_INTO = '[contenteditable="true"]';
/** What else can be reached with Tab. */
const REACHED = 'button:not([tabindex="-1"]), select, [tabindex="0"]';

/**
 * Lets F6 and Shift+F6 go from one part of the page to the next, as in Excel: with Tab nobody leaves a grid. Parts that are hidden are
 * passed over.
 *
 * @returns what listens to the keys of a page in a frame of one of the parts as well
 */
export function walkParts(page: Window, parts: readonly HTMLElement[]): (frame: Window) => void {
  const listenTo = (window: Window) => {
    window.addEventListener(
      "keydown",
      (event) => {
        if (event.key !== "F6") return;
        event.preventDefault();
        event.stopPropagation();
        goOn(event.shiftKey ? -1 : 1);
      },
      { capture: true },
    );
  };
  const goOn = (step: 1 | -1) => {
    const shown = parts.filter((part) => !part.hidden);
    const here = shown.findIndex((part) => part.contains(page.document.activeElement));
    const start = here < 0 && step < 0 ? 0 : here;
    const next = shown[(start + step + shown.length) % shown.length];
    if (next) enter(next);
  };
  listenTo(page);
  return listenTo;
}

/** The add-in's page where the part holds one; the cells where it holds a grid; else the first thing that Tab would reach. */
function enter(part: HTMLElement): void {
  const page = part.querySelector("iframe")?.contentDocument;
  const place = page?.body ?? part;
  for (const one of [
    ...place.querySelectorAll<HTMLElement>(TYPED_INTO),
    ...place.querySelectorAll<HTMLElement>(REACHED),
  ]) {
    // What is hidden does not take the focus.
    one.focus();
    if (one.ownerDocument.activeElement === one) return;
  }
}
