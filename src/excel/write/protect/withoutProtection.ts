import { SalesboardError } from "../../../core/errors";
import type { Offer } from "../../settings";

/** What was unprotected, and how to protect it again: the options of a sheet; undefined for the workbook itself. */
interface Unprotected {
  readonly sheetId?: string;
  readonly options?: Excel.WorksheetProtectionOptions;
}

/**
 * Takes the protection off what an offer names, runs a task, and protects again with the same options, also where the task
 * fails. Only to be called when the reader took the offer. Excel forgets what could be undone whenever a protection is changed.
 *
 * @throws SalesboardError where a password protects it, which Salesboard never asks for; nothing was changed then
 * @example await withoutProtection({ kind: "unprotect", sheets: ["Sales dashboard"] }, () => makeDashboardAction(work))
 */
export async function withoutProtection<Result>(offer: Offer, task: () => Promise<Result>): Promise<Result> {
  const taken: Unprotected[] = [];
  try {
    if (offer.sheets.length === 0) await unprotectWorkbook(taken);
    for (const name of offer.sheets) await unprotectSheet(name, taken);
    return await task();
  } finally {
    await protectAgain(taken);
  }
}

function unprotectSheet(name: string, taken: Unprotected[]): Promise<void> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("id");
    sheet.protection.load(["protected", "options"]);
    await context.sync();
    if (sheet.isNullObject || !sheet.protection.protected) return;
    const { id: sheetId, protection } = sheet;
    const { options } = protection;
    // Noted first: where only Excel's answer is lost, the protection is off all the same.
    taken.push({ sheetId, options });
    protection.unprotect();
    await saidOfPassword(context, "errors:passwordSheet", { sheet: name });
  });
}

function unprotectWorkbook(taken: Unprotected[]): Promise<void> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { protection } = context.workbook;
    protection.load("protected");
    await context.sync();
    if (!protection.protected) return;
    taken.push({});
    protection.unprotect();
    await saidOfPassword(context, "errors:passwordWorkbook", {});
  });
}

/** What Excel refuses to unprotect has a password. */
async function saidOfPassword(
  context: Excel.RequestContext,
  key: string,
  values: Readonly<Record<string, string>>,
): Promise<void> {
  try {
    await context.sync();
  } catch (error) {
    const isRefused = error instanceof OfficeExtension.Error && PASSWORD.has(error.code);
    throw isRefused ? new SalesboardError("value", key, values) : error;
  }
}

const PASSWORD = new Set(["AccessDenied", "InvalidArgument", "InvalidOperation", "IncorrectPassword"]);

/** Protects what is not protected, so that it can be done twice. */
async function protectAgain(taken: readonly Unprotected[]): Promise<void> {
  if (taken.length === 0) return;
  try {
    await protect(taken);
  } catch {
    // Once more, as nothing matters more now.
    await protect(taken).catch((error: unknown) => {
      console.error(error);
      throw new SalesboardError("value", "errors:notProtectedAgain");
    });
  }
}

function protect(taken: readonly Unprotected[]): Promise<void> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets, protection: ofWorkbook } = context.workbook;
    const found = taken.map(({ sheetId, options }) => {
      const sheet = sheetId === undefined ? undefined : worksheets.getItemOrNullObject(sheetId);
      const protection = sheet ? sheet.protection : ofWorkbook;
      sheet?.load("id");
      protection.load("protected");
      return { sheet, protection, options };
    });
    await context.sync();
    for (const { sheet, protection, options } of found) {
      if (sheet?.isNullObject === true || protection.protected) continue;
      if (sheet) sheet.protection.protect(options);
      else ofWorkbook.protect();
    }
    await context.sync();
  });
}
