import { doorName, type AdmitAddIn } from "./door";

/** Runs in the add-in's page before Office.js: the page around it is its Excel. */
(window.parent as unknown as Record<string, AdmitAddIn | undefined>)[doorName]?.(window);
