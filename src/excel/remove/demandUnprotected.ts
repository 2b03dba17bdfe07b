import { ProtectedError } from "../write/protect/protectedError";
import type { SheetRemoval } from "./removal";

/**
 * Looks, before anything is removed, whether Excel would refuse it.
 *
 * @throws ProtectedError where the workbook's structure or one of the sheets is protected
 */
export async function demandUnprotected(
  context: Excel.RequestContext,
  removals: readonly SheetRemoval[],
): Promise<void> {
  const { protection, worksheets } = context.workbook;
  protection.load("protected");
  const looks = removals.map(({ sheetId, sheetName }) => {
    const sheet = worksheets.getItem(sheetId);
    return { sheetName, ofSheet: sheet.protection.load("protected") };
  });
  await context.sync();
  if (protection.protected && removals.some(({ how }) => how === "delete")) {
    throw new ProtectedError("errors:removalWorkbookProtected", {}, { kind: "unprotect", sheets: [] });
  }
  const sheets = looks.filter(({ ofSheet }) => ofSheet.protected).map(({ sheetName }) => sheetName);
  if (sheets.length === 0) return;
  const values = { sheets: sheets.map((name) => `"${name}"`).join(", "), count: sheets.length };
  throw new ProtectedError("errors:removalSheetProtected", values, { kind: "unprotect", sheets });
}
