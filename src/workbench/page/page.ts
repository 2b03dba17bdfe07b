import { createWords } from "../../locales/createWords";
import "../../locales/workbenchWords";
import { handleOf } from "./handle";
import { takeDroppedFile } from "./layout/takeDroppedFile";
import { loadFonts } from "./loadFonts";
import type { OpenedFile } from "./openSheet";
import { readAddress } from "./readAddress";
import { Workbench } from "./workbench";

const part = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element "${id}".`);
  return found;
};

async function fetchFile(name: string, newName: string): Promise<OpenedFile> {
  if (name === "") return { name: newName };
  const response = await fetch(`/workbench/files/${encodeURIComponent(name)}`);
  // A file that is not there is said like one that cannot be read.
  return { name, bytes: response.ok ? new Uint8Array(await response.arrayBuffer()) : new Uint8Array() };
}

const wishes = readAddress(location.search, {
  language: navigator.language,
  dark: matchMedia("(prefers-color-scheme: dark)").matches,
});
const workbench = new Workbench(
  {
    "title-bar": part("title-bar"),
    ribbon: part("ribbon"),
    sheet: part("sheet"),
    pane: part("pane"),
    notice: part("notice"),
    "drop-hint": part("drop-hint"),
  },
  wishes,
);
takeDroppedFile(document, part("drop-hint"), (file) => void workbench.openFile(file));
const [file] = await Promise.all([
  fetchFile(wishes.file, createWords(wishes.language)("workbench:page.newWorkbook")),
  loadFonts(document),
]);
await workbench.open(file);
Object.assign(window, { workbench: handleOf(workbench) });
