import type { WorkbookDocument } from "../document";
import type { SheetInfo } from "../engine/engine";
import { newSheetExtras } from "../newExtras";

const LONGEST = 31;
/** Excel keeps this name for the log of changes. */
const RESERVED = "history";

/**
 * A sheet's name from a file's: its base name without the characters Excel forbids, cut to 31, and numbered where another sheet has
 * it. "exports/Deals [2026].csv" gives "Deals 2026".
 */
export function sheetNameFor(fileName: string, taken: readonly string[]): string {
  const base = fileName.replace(/^.*[/\\]/, "").replace(/\.[^.]*$/, "");
  const clean = base
    .replace(/[\\/?*[\]:\p{Cc}]/gu, "")
    .replace(/^'+|'+$/g, "")
    .trim();
  const name = cut(clean, LONGEST).replace(/'+$/, "") || "Sheet";
  return numbered(name, new Set([RESERVED, ...taken.map((other) => other.toLowerCase())]));
}

function numbered(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name.toLowerCase())) return name;
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const candidate = cut(name, LONGEST - suffix.length) + suffix;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}

/** Never through the middle of a surrogate pair. */
const cut = (text: string, length: number) =>
  text
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, "")
    .trimEnd();

/** Adds an empty sheet; the untouched "Sheet1" of a new workbook gives way to the first sheet that comes from a file. */
export function addFileSheet(document: WorkbookDocument, name: string): SheetInfo {
  const { engine } = document;
  const [first, ...others] = engine.listSheets();
  const isNew = first && others.length === 0 && first.name === "Sheet1" && !engine.usedArea(first.id, false);
  const names = isNew ? [] : engine.listSheets().map((sheet) => sheet.name);
  const free = sheetNameFor(`${name}.`, names);
  if (isNew) {
    engine.renameSheet(first.id, free);
    return engine.listSheets()[0] ?? first;
  }
  const sheet = engine.addSheet(free);
  document.sheets.set(sheet.id, newSheetExtras());
  return sheet;
}
