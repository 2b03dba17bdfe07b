import { SalesboardError } from "../../../core/errors";
import { AlsoError } from "../../say/alsoError";
import type { UnprotectOffer } from "../../settings";

/** What was unprotected, and how to protect it again: the options of a sheet; undefined for the workbook itself. */
interface Unprotected {
  readonly sheet?: { readonly id: string; readonly name: string };
  readonly options?: Excel.WorksheetProtectionOptions;
}

/**
 * Takes the protection off what an offer names, runs a task, and protects again with the same options, also where the task
 * fails. Only to be called when the reader took the offer. Excel forgets what could be undone whenever a protection is changed.
 *
 * @throws SalesboardError where a password protects it, which Salesboard never asks for; nothing was changed then
 * @throws SalesboardError where Excel refused to protect again; AlsoError where the task failed as well
 * @example await withoutProtection({ kind: "unprotect", sheets: ["Sales dashboard"] }, () => makeDashboardAction(work))
 */
export async function withoutProtection<Result>(offer: UnprotectOffer, task: () => Promise<Result>): Promise<Result> {
  const taken: Unprotected[] = [];
  let result: Result;
  try {
    if (offer.sheets.length === 0) await unprotectWorkbook(taken);
    for (const name of offer.sheets) await unprotectSheet(name, taken);
    result = await task();
  } catch (error) {
    const left = await protectAgain(taken);
    if (left.length === 0) throw error;
    const { key, values } = leftOpen(left);
    throw new AlsoError(error, (words) => words(key, values));
  }
  const left = await protectAgain(taken);
  if (left.length > 0) throw leftOpen(left);
  return result;
}

function leftOpen(left: readonly Unprotected[]): SalesboardError {
  const sheets = left.flatMap(({ sheet }) => (sheet ? [`"${sheet.name}"`] : []));
  if (sheets.length === 0) return new SalesboardError("value", "errors:workbookNotProtectedAgain");
  const values = { sheets: sheets.join(", "), count: sheets.length };
  return new SalesboardError("value", "errors:sheetNotProtectedAgain", values);
}

function unprotectSheet(name: string, taken: Unprotected[]): Promise<void> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("id");
    sheet.protection.load(["protected", "options"]);
    await context.sync();
    if (sheet.isNullObject || !sheet.protection.protected) return;
    const { id, protection } = sheet;
    const { options } = protection;
    // Noted first: where only Excel's answer is lost, the protection is off all the same.
    taken.push({ sheet: { id, name }, options });
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

const PASSWORD = new Set(["AccessDenied", "InvalidArgument", "InvalidOperation", "BadPassword"]);

/**
 * Protects what is not protected, so that it can be done twice.
 *
 * @returns what Excel refused to protect
 */
async function protectAgain(taken: readonly Unprotected[]): Promise<readonly Unprotected[]> {
  const left: Unprotected[] = [];
  for (const one of taken) {
    // Once more where it fails, as nothing matters more now.
    await protect(one)
      .catch(() => protect(one))
      .catch((error: unknown) => {
        console.error(error);
        left.push(one);
      });
  }
  return left;
}

function protect({ sheet: known, options }: Unprotected): Promise<void> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets, protection: ofWorkbook } = context.workbook;
    const sheet = known && worksheets.getItemOrNullObject(known.id).load("id");
    const protection = sheet ? sheet.protection : ofWorkbook;
    protection.load("protected");
    await context.sync();
    if (sheet?.isNullObject === true || protection.protected) return;
    if (sheet) sheet.protection.protect(options);
    else ofWorkbook.protect();
    await context.sync();
  });
}
