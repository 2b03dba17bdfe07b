import type { DOMWindow } from "jsdom";

/** Sets a page's clock before its own scripts run: its time begins at this moment, and goes on from there. */
export function setClock(window: DOMWindow, moment: Date): void {
  const Real = window.Date;
  const ahead = moment.getTime() - Real.now();
  const now = () => Real.now() + ahead;
  window.Date = new Proxy(Real, {
    construct: (target, given: unknown[], made) => Reflect.construct(target, given.length > 0 ? given : [now()], made),
    get: (target, name, receiver) => (name === "now" ? now : (Reflect.get(target, name, receiver) as unknown)),
  });
}
