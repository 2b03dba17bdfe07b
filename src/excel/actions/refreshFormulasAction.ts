import { readConnection } from "../read/readConnection";
import { refreshFormulas } from "../formulas/refreshFormulas";
import { cellText } from "../formulas/cellText";
import { readerLanguage } from "../say/readerLanguage";
import { readSetting } from "../settings";
import type { Action } from "./action";

/** Cells that are named; of more it is said how many there are. */
const NAMED = 5;

/** Reads the connected data again, and enters again all cells that call the add-in's functions. */
export const refreshFormulasAction: Action = async (work) => {
  if ((await readSetting("Salesboard.connection")) !== undefined) await readConnection(work);
  const { cells, protectedSheets, refused } = await refreshFormulas(work);
  const { words } = readerLanguage();
  const sheets = protectedSheets.map((name) => `"${name}"`).join(", ");
  const named = refused.slice(0, NAMED).map(cellText).join(", ");
  return [
    words(cells === 0 ? "commands:refreshedNone" : "commands:refreshed", { count: cells }),
    ...(sheets === "" ? [] : [words("commands:refreshedNotProtected", { sheets, count: protectedSheets.length })]),
    ...(named === "" ? [] : [words("commands:refreshedNotRefused", { cells: named, count: refused.length })]),
  ].join(" ");
};
