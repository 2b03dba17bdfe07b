import type { Action } from "../excel/actions/action";
import { chooseStartupAction } from "../excel/actions/chooseStartupAction";
import { connectAndBuildAction } from "../excel/actions/connectAndBuildAction";
import { disconnectAction } from "../excel/actions/disconnectAction";
import { refreshFormulasAction } from "../excel/actions/refreshFormulasAction";
import { readDiagnostics } from "../excel/diagnostics/readDiagnostics";
import { planRemoval } from "../excel/remove/planRemoval";
import { lookFor, runAction, takeOffer, type RunOptions } from "../excel/runAction";
import { onMessage } from "../excel/say/messages";
import { onPaneRequest } from "../excel/say/paneRequests";
import { readerLanguage } from "../excel/say/readerLanguage";
import { connectionView } from "./connectionView";
import { diagnosticsView } from "./diagnosticsView";
import { button, element, setOff } from "./element";
import { messageView } from "./messageView";
import { progressView } from "./progressView";
import { removalView } from "./removalView";

/** What Salesboard is connected to, what it can do, how far it is, and what came of it. */
export function showPane(root: HTMLElement): void {
  const language = readerLanguage();
  const { words, locale } = language;
  root.ownerDocument.documentElement.lang = locale;

  const message = messageView(words, () => void during("pane:working.again", async () => void (await takeOffer())));
  const progress = progressView(language, message.focus);
  const { state, startup } = connectionView(language, (isWanted) => void act("", chooseStartupAction(isWanted)));
  // Nothing is kept of a removal, not even what came of it: the workbook is to be as it was.
  const removal = removalView(
    words,
    (agreed) => act("remove", disconnectAction(agreed), { isKept: false }),
    message.focus,
  );
  const diagnostics = diagnosticsView(words, message.focus);
  const build = button(words("pane:connectAndBuild"), "primary", () => act("build", connectAndBuildAction));
  const refresh = button(words("pane:refresh"), "secondary", () => act("refresh", refreshFormulasAction));
  const copy = button(words("pane:diagnostics.copy"), "secondary", () => void copyDiagnostics());
  const disconnect = button(words("pane:disconnect"), "secondary", () => void askToDisconnect());
  const buttons = [build, refresh, copy, disconnect];

  root.replaceChildren(
    element(
      "main",
      { class: "pane" },
      element("h1", {}, words("pane:title")),
      state,
      build,
      ...message.parts,
      progress,
      removal.root,
      element("h2", {}, words("pane:more")),
      refresh,
      copy,
      diagnostics.root,
      disconnect,
      startup,
    ),
  );
  onMessage((told) => {
    diagnostics.close();
    message.show(told);
  });
  onPaneRequest(() => void askToDisconnect());

  let isBusy = false;
  async function during(text: string, task: () => Promise<void>): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    setOff(buttons, true);
    diagnostics.close();
    if (text !== "") message.show({ kind: "working", text: words(text) });
    try {
      await task();
    } finally {
      isBusy = false;
      setOff(buttons, false);
    }
  }

  function act(doing: string, action: Action, options?: RunOptions): void {
    void during(doing && `pane:working.${doing}`, async () => void (await runAction(action, options)));
  }

  function askToDisconnect(): Promise<void> {
    return during("pane:working.look", async () => {
      const found = await lookFor(planRemoval);
      if (!found) return;
      const { sheets, names, settings } = found;
      const isNothing = sheets.length + names.length + settings.length === 0;
      message.show({ kind: "working", text: isNothing ? words("pane:removal.nothing") : "" });
      if (!isNothing) removal.ask(found);
    });
  }

  function copyDiagnostics(): Promise<void> {
    return during("", async () => {
      const report = await lookFor(readDiagnostics);
      if (!report) return;
      const isCopied = await diagnostics.copy(report);
      const kind = isCopied ? "done" : "working";
      message.show({ kind, text: words(isCopied ? "pane:diagnostics.copied" : "pane:diagnostics.refused") });
    });
  }
}
