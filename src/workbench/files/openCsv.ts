import type { WorkbookDocument } from "../document";
import { addCsvSheet } from "./addCsvSheet";
import { createDocument } from "./createDocument";
import type { DocumentOptions } from "./createDocument";

/**
 * A CSV file as an open workbook of one sheet, e.g. openCsv(bytes, "deals.csv").
 *
 * @throws FileError as addCsvSheet
 */
export function openCsv(bytes: Uint8Array, fileName: string, options?: DocumentOptions): WorkbookDocument {
  const document = createDocument(fileName, options);
  try {
    addCsvSheet(document, bytes, fileName);
    return document;
  } catch (error) {
    document.engine.dispose();
    throw error;
  }
}
