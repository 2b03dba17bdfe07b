import type { WorkbookDocument } from "../document";
import { newSheetExtras } from "../newExtras";
import { createEngine } from "../engine/createEngine";
import type { EngineOptions } from "../engine/createEngine";
import type { Blank } from "../engine/engine";

export interface DocumentOptions {
  /** BCP 47: what numbers and dates are displayed in; "en-US" by default. */
  readonly contentLanguage?: string;
  /** The user interface's; the content's by default. */
  readonly displayLanguage?: string;
  /** Count days from 1 January 1904, as Excel for the Mac once did; from 1900 by default. */
  readonly date1904?: boolean;
  /** What blank cells in ranges are to custom functions; null by default. */
  readonly blank?: Blank;
  /** Starts what calculates, e.g. with a grid to look at; without one by default. */
  readonly start?: EngineOptions["start"];
}

/** A new workbook with one empty sheet, "Sheet1", as Excel makes it. */
export function createDocument(
  name: string,
  {
    contentLanguage = "en-US",
    displayLanguage = contentLanguage,
    date1904 = false,
    blank,
    start,
  }: DocumentOptions = {},
): WorkbookDocument {
  const engine = createEngine({
    locale: contentLanguage,
    date1904,
    ...(blank === undefined ? {} : { blank }),
    ...(start && { start }),
  });
  const document: WorkbookDocument = {
    name,
    engine,
    charts: [],
    validations: [],
    conditionalFormats: [],
    settings: new Map(),
    sheets: new Map(),
    tables: new Map(),
    date1904,
    contentLanguage,
    displayLanguage,
  };
  for (const sheet of engine.listSheets()) document.sheets.set(sheet.id, newSheetExtras());
  return document;
}
