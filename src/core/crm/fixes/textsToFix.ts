import { textOf, type Rows } from "../cells/cells";
import type { DealFields } from "../dealColumns";
import type { DealField } from "../types";
import { sortVerdicts, type CellAt, type CellsToFix, type Verdict } from "./cellsToFix";
import { trimmed } from "./trimmed";

/** What is compared as a name. What a deal is called is free text, in which line breaks may be meant. */
const NAMES: readonly DealField[] = [
  "id",
  "owner",
  "team",
  "customer",
  "status",
  "stage",
  "lostAtStage",
  "lostReason",
  "product",
  "pipeline",
  "source",
  "type",
  "currency",
];

/** Names with blanks around them, doubled blanks inside, or signs that nobody sees. They stay texts, also where they look like numbers. */
export function textsToFix(columns: DealFields): CellsToFix {
  const concerned = [...new Set(NAMES.flatMap((field) => columns[field] ?? []))];
  const found: (CellAt & { readonly before: string; readonly after: string })[] = [];
  /** Of each text met what it would be: names come again and again. */
  const known = new Map<string, string>();
  const repaired = (text: string): string => {
    const after = known.get(text) ?? trimmed(text);
    known.set(text, after);
    return after;
  };
  return {
    read(rows: Rows, sheetRows) {
      for (const column of concerned) {
        for (let at = 0; at < rows.length; at++) {
          const before = rows[at]?.[column];
          if (typeof before !== "string" || !mayNeedIt(before)) continue;
          const after = repaired(before);
          // What says nothing, or would then, is no name.
          if (after === before || textOf(before) === "" || textOf(after) !== after || after === "") continue;
          found.push({ sheetRow: sheetRows[at] ?? 0, column, before, after });
        }
      }
    },
    cells: () => found,
    finish: (isFormula) =>
      sortVerdicts(
        found.map((fix): Verdict => {
          const { sheetRow, column } = fix;
          return isFormula(fix) ? { sheetRow, column, left: "formula" } : fix;
        }),
      ),
  };
}

/** Most names have neither a blank nor an uncommon sign: to look at their signs is faster than to replace nothing. */
function mayNeedIt(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code <= 0x20 || (code >= 0x7f && code <= 0xad) || code >= 0x1680) return true;
  }
  return false;
}
