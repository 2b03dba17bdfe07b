import { shownName } from "../cells/shownName";
import type { TextColumn } from "../types";
import type { Findings } from "./findings";

const NAMES_SHOWN = 5;

/** Where the people stand in their sheet. */
interface Place {
  readonly rowOf: (row: number) => number;
  readonly column: number | undefined;
}

/** Finds people who have the name of another: by their ids they are two. The first of each name is not told. */
export function reportSameNames(name: TextColumn, id: TextColumn, findings: Findings, { rowOf, column }: Place): void {
  const idsOf = new Map<string, Set<number>>();
  const shared = new Set<string>();
  for (let row = 0; row < name.codes.length; row++) {
    const text = name.texts[name.codes[row] ?? -1];
    const person = id.codes[row] ?? -1;
    if (text === undefined || person < 0) continue;
    const key = text.toLowerCase();
    const known = idsOf.get(key) ?? new Set();
    idsOf.set(key, known);
    if (known.has(person)) continue;
    if (known.size > 0) {
      findings.add("sameName", rowOf(row), column);
      shared.add(shownName(text));
    }
    known.add(person);
  }
  if (shared.size === 0) return;
  const names = [...shared].slice(0, NAMES_SHOWN).map((text) => `"${text}"`);
  findings.note("sameName", 0, { names: names.join(", ") });
}
