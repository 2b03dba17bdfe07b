import { strFromU8, unzipSync } from "fflate";
import type { WorkbookDocument } from "../document";
import { quotedSheet } from "../engine/cellAddress";
import type { SheetInfo } from "../engine/engine";
import { fromFileFormula } from "./fileFormula";
import type { FileWorkbook } from "./hucre";

/** Adds a file's names; one that the workbook has already stays as it is. Names that Excel keeps for itself are left out. */
export function namesFromFile(
  document: WorkbookDocument,
  workbook: FileWorkbook,
  bytes: Uint8Array,
  sheets: ReadonlyMap<string, SheetInfo>,
): void {
  const { engine } = document;
  const hidden = hiddenNames(bytes);
  const taken = new Set(engine.listNames().map(({ name, sheetId }) => `${sheetId ?? ""}|${name.toLowerCase()}`));
  for (const { name, range, scope, comment } of workbook.namedRanges ?? []) {
    const sheetId = scope === undefined ? undefined : sheets.get(scope)?.id;
    if (name.startsWith("_xl") || taken.has(`${sheetId ?? ""}|${name.toLowerCase()}`)) continue;
    engine.putName({
      name,
      formula: renamed(fromFileFormula(range), sheets),
      visible: !hidden.has(name),
      comment: comment ?? "",
      ...(sheetId === undefined ? {} : { sheetId }),
    });
  }
}

/** References to a sheet that had to be numbered go to its new name. */
function renamed(formula: string, sheets: ReadonlyMap<string, SheetInfo>): string {
  let result = formula;
  for (const [old, { name }] of sheets) {
    if (old !== name) result = result.replaceAll(`${quotedSheet(old)}!`, `${quotedSheet(name)}!`);
  }
  return result;
}

/** hucre does not say which names are hidden. */
function hiddenNames(bytes: Uint8Array): ReadonlySet<string> {
  const part = unzipSync(bytes, { filter: ({ name }) => name === "xl/workbook.xml" })["xl/workbook.xml"];
  const tags = part ? (strFromU8(part).match(/<definedName [^>]*>/g) ?? []) : [];
  return new Set(
    tags.filter((tag) => / hidden="(1|true)"/.test(tag)).map((tag) => / name="([^"]*)"/.exec(tag)?.[1] ?? ""),
  );
}
