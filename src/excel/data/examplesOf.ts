import { isBlank, isErrorValue, textOf } from "../../core/crm/cells/cells";
import { shownName } from "../../core/crm/cells/shownName";
import type { Sample } from "../read/readSamples";

const EXAMPLES = 3;

/** The first different values of a column as Excel shows them; as they are where it was not asked for that. */
export function examplesOf({ values, texts }: Sample, column: number): readonly string[] {
  const examples = new Set<string>();
  for (const [at, row] of values.entries()) {
    const cell = row[column];
    if (isBlank(cell) || isErrorValue(cell)) continue;
    examples.add(shownName((texts[at]?.[column] ?? textOf(cell)).trim()));
    if (examples.size === EXAMPLES) break;
  }
  return [...examples];
}
