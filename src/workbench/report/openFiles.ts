import { readFile } from "node:fs/promises";
import path from "node:path";
import type { WorkbookDocument } from "../document";
import { addCsvSheet } from "../files/addCsvSheet";
import { addXlsxSheets, type AddedSheets } from "../files/addXlsxSheets";
import { createDocument } from "../files/createDocument";
import { FileError, type FileErrorCode } from "../files/fileError";
import type { LostPart } from "../files/notCarriedOver";
import { ReportError } from "./reportError";

export interface OpenedFiles {
  readonly document: WorkbookDocument;
  /** Which file each sheet came from, by the sheet's name. */
  readonly fileOfSheet: ReadonlyMap<string, string>;
  /** What of each file will not be in the report's; files that come over whole are not in it. */
  readonly lost: readonly LostOfFile[];
}

export interface LostOfFile {
  readonly file: string;
  readonly parts: readonly LostPart[];
}

const sentences: Readonly<Record<FileErrorCode, string>> = {
  empty: "fileEmpty",
  encrypted: "fileEncrypted",
  tooLarge: "fileTooLarge",
  unreadable: "fileUnreadable",
  openQuote: "fileOpenQuote",
};

/**
 * Opens the files together as one workbook: a sheet for each CSV file, all sheets of each Excel file.
 *
 * @throws ReportError for a file that is missing or cannot be read
 */
export async function openFiles(files: readonly string[], language: string): Promise<OpenedFiles> {
  const contents = await Promise.all(files.map(read));
  const document = createDocument(path.basename(files[0] ?? ""), { contentLanguage: language });
  const fileOfSheet = new Map<string, string>();
  const lostOfFiles: LostOfFile[] = [];
  for (const [index, bytes] of contents.entries()) {
    const file = files[index] ?? "";
    const { sheets, lost } = await addSheets(document, bytes, file);
    for (const sheet of sheets) fileOfSheet.set(sheet.name, path.basename(file));
    if (lost.length > 0) lostOfFiles.push({ file, parts: lost });
  }
  return { document, fileOfSheet, lost: lostOfFiles };
}

async function addSheets(document: WorkbookDocument, bytes: Uint8Array, file: string): Promise<AddedSheets> {
  try {
    const isText = /\.(csv|tsv|txt)$/i.test(file);
    if (isText) return { sheets: [addCsvSheet(document, bytes, file)], lost: [] };
    return await addXlsxSheets(document, bytes, file);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new ReportError(sentences[error.code], { file, line: String(error.line ?? "") });
  }
}

async function read(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const isMissing = (error as { code?: unknown }).code === "ENOENT";
    throw new ReportError(isMissing ? "fileMissing" : "fileUnreadable", { file });
  }
}
