import { connectAndBuildAction } from "../excel/actions/connectAndBuildAction";
import { onMessage } from "../excel/say/messages";
import { readerLanguage } from "../excel/say/readerLanguage";
import { runAction } from "../excel/runAction";

/** The first pane: what Salesboard does, one button, and the last message in a live region. */
export function showPane(root: HTMLElement): void {
  const { words, locale } = readerLanguage();
  root.ownerDocument.documentElement.lang = locale;
  const main = element("main", { class: "pane" });
  const title = element("h1", {}, words("pane:title"));
  const text = element("p", {}, words("pane:explanation"));
  const button = element("button", { type: "button", class: "primary" }, words("pane:connectAndBuild"));
  const status = element("p", { role: "status", "aria-live": "polite", class: "status" });
  main.append(title, text, button, status);
  root.replaceChildren(main);

  let isBusy = false;
  button.addEventListener("click", () => void build());
  onMessage(({ kind, text: told }) => show(kind, told));

  async function build(): Promise<void> {
    if (isBusy) return;
    // Disabling the button would take the focus away from under the reader.
    isBusy = true;
    button.setAttribute("aria-disabled", "true");
    show("working", words("pane:working"));
    try {
      await runAction(connectAndBuildAction);
    } finally {
      isBusy = false;
      button.removeAttribute("aria-disabled");
    }
  }

  /** A sentence may quote names from the CRM: it is set as text, never as HTML. */
  function show(kind: string, told: string): void {
    status.textContent = told;
    status.dataset.kind = kind;
  }
}

function element(name: string, attributes: Readonly<Record<string, string>>, text = ""): HTMLElement {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.textContent = text;
  return made;
}
