import type { WorkbookDocument } from "../document";
import { openGrid, type Grid } from "../engine/view/openGrid";
import { createDocument, type DocumentOptions } from "../files/createDocument";
import { openCsv } from "../files/openCsv";
import { openWorkbook } from "../files/openWorkbook";

/** A file to open; without bytes a new workbook of this name. */
export interface OpenedFile {
  readonly name: string;
  readonly bytes?: Uint8Array;
}

/** A workbook in its grid: one document, one engine. */
export interface OpenSheet {
  readonly document: WorkbookDocument;
  readonly grid: Grid;
  close(): void;
}

export interface SheetOptions {
  readonly file: OpenedFile;
  readonly root: HTMLElement;
  readonly language: string;
  readonly dark: boolean;
}

/**
 * Opens a workbook in a grid of its own.
 * @throws FileError where the file cannot be read; nothing is left on the page then
 */
export async function openSheet({ file, root, language, dark }: SheetOptions): Promise<OpenSheet> {
  const element = root.ownerDocument.createElement("div");
  element.className = "grid";
  root.append(element);
  const grid = openGrid({ container: element, dark, locale: language });
  const options = { contentLanguage: language, displayLanguage: language, start: grid.start };
  try {
    const document = await openDocument(file, options);
    grid.mirror(document);
    return {
      document,
      grid,
      close: () => {
        document.engine.dispose();
        element.remove();
      },
    };
  } catch (problem) {
    element.remove();
    throw problem;
  }
}

async function openDocument({ name, bytes }: OpenedFile, options: DocumentOptions): Promise<WorkbookDocument> {
  if (!bytes) return createDocument(name, options);
  return /\.(csv|txt|tsv)$/i.test(name) ? openCsv(bytes, name, options) : openWorkbook(bytes, name, options);
}
