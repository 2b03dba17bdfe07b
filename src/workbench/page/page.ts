import { createWords } from "../../locales/createWords";
import { openSession, type OpenedFile, type Session } from "./openSession";
import { readAddIn } from "./readAddIn";
import { readAddress } from "./readAddress";

const wishes = readAddress(location.search, {
  language: navigator.language,
  dark: matchMedia("(prefers-color-scheme: dark)").matches,
});
const words = createWords(wishes.language);
const problems: string[] = [];
const element = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element "${id}".`);
  return found;
};

async function fetchFile(name: string): Promise<OpenedFile> {
  if (name === "") return { name: words("workbench:page.newWorkbook") };
  const response = await fetch(`/workbench/files/${encodeURIComponent(name)}`);
  if (!response.ok) throw new Error(name);
  return { name, bytes: new Uint8Array(await response.arrayBuffer()) };
}

const [addIn, file] = await Promise.all([readAddIn(wishes.language), fetchFile(wishes.file)]);
const session: Session = await openSession({
  file,
  wishes,
  addIn,
  sheet: element("sheet"),
  pane: element("pane"),
  paneTitle: "Salesboard",
  onPaneShown: (isShown) => (element("pane").hidden = !isShown),
  onProblem: (problem) => problems.push(String(problem)),
});
Object.assign(window, { workbench: { document: session.document, excel: session.connection, problems } });
for (const { controlId, functionName } of addIn.facts.commands) {
  const button = document.createElement("button");
  button.textContent = controlId;
  button.onclick = () =>
    void session.connection.runCommand(functionName, controlId, new Promise<never>(() => undefined));
  element("ribbon").append(button);
}
