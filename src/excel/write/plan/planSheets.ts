import type { SheetSpec } from "../../../core/report/sheetSpec";
import { askOwnSheets } from "../../ownSheets";
import { asBeforeChanges } from "./asBeforeChanges";
import { demandEmptyLines } from "./demandEmptyLines";
import { demandFreeNames } from "./demandFreeNames";
import { freeSheetName } from "./freeSheetName";
import { lookAtSheet } from "./lookAtSheet";
import { isMakeshift } from "./makeshiftName";
import { ProtectedError } from "../protect/protectedError";
import type { SheetPlan } from "./sheetPlan";
import { planExisting } from "./planExisting";

export interface WritingPlan {
  readonly sheets: readonly SheetPlan[];
  /** The workbook's names, in lower case. */
  readonly names: ReadonlySet<string>;
}

/** Which sheets are written, and how much of them. */
export interface Extent {
  /** Which of the sheets that are not there are made. */
  readonly isAdded: (id: string) => boolean;
  /** Those that are there are brought up to date with as little as that takes; else all is written anew. */
  readonly savesWork: boolean;
}

/**
 * Looks at all that the writing meets, before the first cell is written: a batch that Excel refuses halfway has written its
 * first half.
 *
 * @throws SalesboardError for what Excel would refuse (a protected sheet of the add-in's, a name that is taken) and for what the
 *   user would lose (a table or cells of the user's where the add-in must write)
 */
export async function planSheets(
  context: Excel.RequestContext,
  specs: readonly SheetSpec[],
  extent: Extent,
): Promise<WritingPlan> {
  const { worksheets, names, tables, protection } = context.workbook;
  worksheets.load("items/id,items/name");
  names.load("items/name,items/formula");
  tables.load("items/name,items/worksheet/id");
  protection.load("protected");
  const askedOwn = askOwnSheets(context);
  await context.sync();
  const own = askedOwn();
  const ownOf = (spec: SheetSpec) => own.find(({ id }) => id === spec.id);
  const wanted = specs.filter((spec) => ownOf(spec) ?? extent.isAdded(spec.id));
  const existing = wanted.map(ownOf);
  const looks = wanted.map((spec, index) => {
    const found = existing[index];
    return found && lookAtSheet(context, spec, found, tables.items);
  });
  const checkNames = demandFreeNames(wanted, existing, own, names.items, tables.items);
  await context.sync();
  checkNames();
  if (protection.protected && existing.includes(undefined)) {
    throw new ProtectedError("errors:workbookProtected", {}, { kind: "unprotect", sheets: [] });
  }
  const reads = looks.map((look) => look?.());
  if (reads.some((read) => read)) await context.sync();

  const found = reads.map((read) => read?.());
  await demandEmptyLines(context, found);

  const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  const freeName = (spec: SheetSpec): string => {
    const name = freeSheetName(spec.name, taken);
    taken.add(name.toLowerCase());
    return name;
  };
  const sheets = wanted.map((spec, index): SheetPlan => {
    const standing = found[index];
    if (!standing) {
      const chosen = spec.choices.map(({ offered, wanted }) => offered.find((text) => text === wanted));
      return { spec, sheetName: freeName(spec), chosen, toWrite: "everything", besideOthers: [] };
    }
    const { sheetName } = standing.own;
    const name = isMakeshift(sheetName) ? freeName(spec) : sheetName;
    return planExisting(spec, name, asBeforeChanges(standing), extent.savesWork);
  });
  demandUnprotected(sheets);
  return { sheets, names: new Set(names.items.map(({ name }) => name.toLowerCase())) };
}

/** A protected sheet on which nothing has changed may stay protected. */
function demandUnprotected(plans: readonly SheetPlan[]): void {
  const sheets = plans
    .filter(({ standing, toWrite }) => standing?.isProtected === true && toWrite.length > 0)
    .map(({ sheetName }) => sheetName);
  if (sheets.length === 0) return;
  const quoted = sheets.map((sheet) => `"${sheet}"`).join(", ");
  throw new ProtectedError(
    "errors:sheetProtected",
    { sheets: quoted, count: sheets.length },
    { kind: "unprotect", sheets },
  );
}
