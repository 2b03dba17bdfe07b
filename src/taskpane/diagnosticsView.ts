import type { Words } from "../core/words";
import { copyText } from "./copyText";
import { element } from "./element";

/** Copies a report; where the frame may not write to the clipboard, shows it so that the reader can. */
export interface DiagnosticsView {
  readonly root: HTMLElement;
  /** Whether it is on the clipboard. */
  copy(report: unknown): Promise<boolean>;
}

export function diagnosticsView(words: Words): DiagnosticsView {
  const area = element("textarea", { id: "diagnostics", readonly: "", rows: "10", spellcheck: "false" });
  const label = element("label", { for: "diagnostics" }, words("pane:diagnostics.byHand"));
  const root = element("div", { class: "by-hand" }, label, area);
  root.hidden = true;
  return {
    root,
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
