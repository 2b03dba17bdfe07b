import type { WorkbookDocument } from "../document";
import { addSheetsOf, readFile } from "./addXlsxSheets";
import { createDocument } from "./createDocument";
import type { DocumentOptions } from "./createDocument";

/**
 * An .xlsx file as an open workbook, which counts its days from 1904 where the file does, e.g. openWorkbook(bytes, "deals.xlsx", { contentLanguage: "nl-NL" }).
 *
 * @throws FileError "empty", "unreadable", "encrypted" or "tooLarge"
 */
export async function openWorkbook(
  bytes: Uint8Array,
  fileName: string,
  options?: DocumentOptions,
): Promise<WorkbookDocument> {
  const workbook = await readFile(bytes, fileName);
  const document = createDocument(fileName, { date1904: workbook.dateSystem === "1904", ...options });
  try {
    addSheetsOf(document, workbook, bytes, fileName);
    return document;
  } catch (error) {
    document.engine.dispose();
    throw error;
  }
}
