/**
 * Who has pressed a control that goes with its part of the view goes on at the first control of what comes instead, and not at
 * the beginning of the page. Call it where that part is changed.
 */
export function keepFocus(): void {
  setTimeout(() => {
    const { activeElement, body } = document;
    if (activeElement !== null && activeElement !== body) return;
    document.querySelector<HTMLElement>("main :is(button, select, input)")?.focus();
  });
}
