import type { Words } from "../core/words";
import { copyText } from "./copyText";
import { button, element } from "./element";

/** Copies a report; where the frame may not write to the clipboard, shows it so that the reader can. */
export interface DiagnosticsView {
  readonly root: HTMLElement;
  /** Whether it is on the clipboard. */
  copy(report: unknown): Promise<boolean>;
  close(): void;
}

/** @param leave where the focus goes when the reader closes it */
export function diagnosticsView(words: Words, leave: () => void): DiagnosticsView {
  const area = element("textarea", { id: "diagnostics", readonly: "", rows: "10", spellcheck: "false" });
  const label = element("label", { for: "diagnostics" }, words("pane:diagnostics.byHand"));
  const root = element("div", { class: "by-hand" }, label, area);
  const close = (): void => {
    root.hidden = true;
    area.value = "";
  };
  root.append(
    button(words("pane:diagnostics.close"), "secondary", () => {
      close();
      leave();
    }),
  );
  close();
  return {
    root,
    close,
    async copy(report) {
      const text = JSON.stringify(report, null, 2);
      const isCopied = await copyText(text);
      root.hidden = isCopied;
      area.value = isCopied ? "" : text;
      if (!isCopied) {
        area.focus();
        area.select();
      }
      return isCopied;
    },
  };
}
