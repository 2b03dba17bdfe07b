import { element } from "../ribbon/element";

export interface Pane {
  /** Puts another frame into the pane. */
  hold(frame: HTMLIFrameElement): void;
  show(isShown: boolean): void;
  name(title: string, closeWords: string, dividerWords: string): void;
}

/** Pixels, as Excel's panes are at first, and as far as they can be drawn. */
const widths = { first: 340, least: 300, most: 640, step: 20 };

/** Pixels; page.css has it, too. */
const DIVIDER = 8;

/** The pane on the right: a title, a button to close it, and the add-in's page, which lives on while the pane is closed. */
export function makePane(pane: HTMLElement, close: () => void): Pane {
  const page = pane.ownerDocument;
  const divider = element(page, "div", {
    id: "divider",
    role: "separator",
    "aria-orientation": "vertical",
    tabindex: "0",
  });
  const title = element(page, "h2", { id: "pane-title" });
  const closer = element(page, "button", { type: "button", class: "pane-close" }, ["\u2715"]);
  const body = element(page, "div", { class: "pane-body" });
  closer.addEventListener("click", close);
  pane.setAttribute("aria-labelledby", title.id);
  const head = element(page, "div", { class: "pane-head" }, [title, closer]);
  pane.replaceChildren(divider, element(page, "div", { class: "pane-card" }, [head, body]));
  drawWidth(pane, divider);
  return {
    hold: (frame) => body.replaceChildren(frame),
    show: (isShown) => void (pane.hidden = !isShown),
    name: (text, closeWords, dividerWords) => {
      title.textContent = text;
      closer.setAttribute("aria-label", closeWords);
      closer.title = closeWords;
      divider.setAttribute("aria-label", dividerWords);
    },
  };
}

/** The divider is drawn by pointer, or moved by the arrow keys. */
function drawWidth(pane: HTMLElement, divider: HTMLElement): void {
  let width = widths.first;
  const set = (wanted: number) => {
    width = Math.round(Math.min(widths.most, Math.max(widths.least, wanted)));
    pane.style.width = `${width + DIVIDER}px`;
    divider.setAttribute("aria-valuenow", String(width));
  };
  divider.setAttribute("aria-valuemin", String(widths.least));
  divider.setAttribute("aria-valuemax", String(widths.most));
  divider.addEventListener("pointerdown", ({ pointerId }) => {
    divider.setPointerCapture(pointerId);
    divider.classList.add("drawn");
  });
  divider.addEventListener("pointermove", (event) => {
    if (divider.hasPointerCapture(event.pointerId)) set(pane.getBoundingClientRect().right - event.clientX);
  });
  divider.addEventListener("lostpointercapture", () => divider.classList.remove("drawn"));
  divider.addEventListener("keydown", ({ key }) => {
    if (key === "ArrowLeft") set(width + widths.step);
    if (key === "ArrowRight") set(width - widths.step);
  });
  set(width);
}
