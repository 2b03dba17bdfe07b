/** Milliseconds the pointer rests on a button before Excel explains it. */
const DELAY = 500;
/** Time to move the pointer from the button onto the tip. */
const GRACE = 150;

/**
 * Shows a button's tip while the pointer rests on either, and while the button has the focus by the keyboard; Escape and a press
 * take it away.
 */
export function showOnDemand(button: HTMLElement, tip: HTMLElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let byPointer = false;
  const after = (delay: number, act: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(act, delay);
  };
  const escape = (event: KeyboardEvent) => {
    if (event.key === "Escape") hide();
  };
  const show = () => {
    tip.hidden = false;
    placeBeneath(button, tip);
    button.ownerDocument.addEventListener("keydown", escape);
  };
  const hide = () => {
    clearTimeout(timer);
    tip.hidden = true;
    button.ownerDocument.removeEventListener("keydown", escape);
  };
  button.addEventListener("pointerenter", () => after(DELAY, show));
  tip.addEventListener("pointerenter", () => clearTimeout(timer));
  for (const left of [button, tip]) left.addEventListener("pointerleave", () => after(GRACE, hide));
  button.addEventListener("pointerdown", () => (byPointer = true));
  button.addEventListener("focus", () => {
    if (!byPointer) show();
    byPointer = false;
  });
  button.addEventListener("blur", hide);
  button.addEventListener("click", hide);
}

function placeBeneath(button: HTMLElement, tip: HTMLElement): void {
  const { left, bottom } = button.getBoundingClientRect();
  const room = button.ownerDocument.documentElement.clientWidth - tip.offsetWidth - 8;
  tip.style.left = `${Math.max(8, Math.min(left, room))}px`;
  tip.style.top = `${bottom + 6}px`;
}
