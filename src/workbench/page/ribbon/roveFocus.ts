/** One stop for the Tab key in a row of buttons; the arrows, Home and End go from one to another. */
export function roveFocus(row: HTMLElement, buttons: readonly HTMLElement[]): void {
  const makeStop = (stop: HTMLElement | undefined) =>
    buttons.forEach((button) => button.setAttribute("tabindex", button === stop ? "0" : "-1"));
  makeStop(buttons[0]);
  row.addEventListener("focusin", ({ target }) => {
    const focused = buttons.find((button) => button === target);
    if (focused) makeStop(focused);
  });
  row.addEventListener("keydown", (event) => {
    const from = buttons.findIndex((button) => button === event.target);
    const to = from < 0 ? undefined : placeAfter(event.key, from, buttons.length);
    if (to === undefined) return;
    event.preventDefault();
    buttons[to]?.focus();
  });
}

function placeAfter(key: string, from: number, count: number): number | undefined {
  switch (key) {
    case "ArrowRight":
      return (from + 1) % count;
    case "ArrowLeft":
      return (from - 1 + count) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}
