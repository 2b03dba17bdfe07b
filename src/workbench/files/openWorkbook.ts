import type { WorkbookDocument } from "../document";
import { addXlsxSheets } from "./addXlsxSheets";
import { createDocument } from "./createDocument";
import type { DocumentOptions } from "./createDocument";

/**
 * An .xlsx file as an open workbook, e.g. openWorkbook(bytes, "deals.xlsx", { contentLanguage: "nl-NL" }).
 *
 * @throws FileError "empty", "unreadable", "encrypted" or "tooLarge"
 */
export async function openWorkbook(
  bytes: Uint8Array,
  fileName: string,
  options?: DocumentOptions,
): Promise<WorkbookDocument> {
  const document = createDocument(fileName, options);
  try {
    await addXlsxSheets(document, bytes, fileName);
    return document;
  } catch (error) {
    document.engine.dispose();
    throw error;
  }
}
