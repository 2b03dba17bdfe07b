import { addWords } from "./addWords";
import enWorkbench from "./en/workbench.json";
import nlWorkbench from "./nl/workbench.json";

/** The words of the workbench and of its commands: no reader of the add-in sees them. */
export const workbenchWords = {
  en: {
    workbench: enWorkbench,
  },
  nl: {
    workbench: nlWorkbench,
  },
} as const;

addWords(workbenchWords);
