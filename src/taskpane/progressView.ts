import type { Language } from "../core/words";
import { cancelWork, onProgress, type Progress } from "../excel/work";
import { button, element, setOff } from "./element";
import { worthSaying } from "./worthSaying";

/**
 * How far the work under way is, whoever began it, with a button to cancel it. Hidden while there is none.
 *
 * @param leave where the focus goes when the button it was on is hidden
 */
export function progressView({ words }: Language, leave: () => void): HTMLElement {
  const text = element("p", { id: "progress-text", class: "progress-text" });
  const bar = element("progress", { "aria-labelledby": "progress-text" });
  const unseen = element("p", { "aria-live": "polite", class: "unseen" });
  const cancel = button(words("pane:cancel"), "secondary", () => {
    setOff([cancel], true);
    cancel.textContent = words(cancelWork() ? "pane:cancelling" : "pane:tooLate");
  });
  const root = element("div", { class: "progress" }, text, bar, cancel);
  root.hidden = true;
  let said: Progress | undefined;

  onProgress((progress) => {
    if (progress) show(progress);
    else end();
  });

  function show(progress: Progress): void {
    const told = words(`pane:progress.${progress.step}`, { ...progress });
    text.textContent = told;
    bar.max = Math.max(1, progress.total);
    bar.value = progress.done;
    root.hidden = false;
    if (!worthSaying(progress, said)) return;
    said = progress;
    unseen.textContent = told;
  }

  function end(): void {
    if (document.activeElement === cancel) leave();
    said = undefined;
    root.hidden = true;
    unseen.textContent = "";
    cancel.textContent = words("pane:cancel");
    setOff([cancel], false);
  }

  return element("div", {}, root, unseen);
}
