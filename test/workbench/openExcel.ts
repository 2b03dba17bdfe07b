import { join } from "node:path";
import type { WorkbookDocument } from "../../src/workbench/document";
import { createDocument } from "../../src/workbench/files/createDocument";
import {
  startHeadlessExcel,
  type HeadlessExcel,
  type HeadlessOptions,
} from "../../src/workbench/headless/startHeadlessExcel";

const fixtures = join(__dirname, "headless", "fixtures");

/** A new document with one empty sheet, "Sheet1". */
export function newDocument(contentLanguage = "en-US"): WorkbookDocument {
  return createDocument("Book1.xlsx", { contentLanguage });
}

/** Excel with the small test add-in, whose page has the real Office.js. Opened once per file: loading it takes its time. */
export async function openExcel(
  options: Partial<HeadlessOptions> = {},
): Promise<{ excel: HeadlessExcel; document: WorkbookDocument; run: typeof Excel.run }> {
  const document = options.document ?? newDocument();
  const excel = await startHeadlessExcel({
    addIn: join(fixtures, "built"),
    manifest: join(fixtures, "manifest.xml"),
    ...options,
    document,
  });
  return { excel, document, run: (excel.page as unknown as { Excel: typeof Excel }).Excel.run };
}
