import { isBlank, isErrorValue, textOf } from "../../core/crm/cells/cells";
import { normalise } from "../../core/crm/cells/normalise";
import type { OfferedStatus } from "../../core/crm/choices";
import { readStatus } from "../../core/crm/status/readStatus";
import { UNKNOWN } from "../../core/crm/types";
import type { DealsSource } from "../read/findSources";

/**
 * The words in the first rows of the status column, the most frequent first: what can be said of deals that were not read yet, and
 * of those that cannot be read as none of their words is known.
 */
export function sampleStatuses({ recognised, sample }: DealsSource): readonly OfferedStatus[] {
  const { status: column } = recognised.columns;
  if (column === undefined) return [];
  const words = new Map<string, { readonly name: string; rows: number }>();
  for (const row of sample.values) {
    const cell = row[column];
    if (isBlank(cell) || isErrorValue(cell)) continue;
    const name = textOf(cell);
    const word = words.get(normalise(name)) ?? { name, rows: 0 };
    word.rows++;
    words.set(normalise(name), word);
  }
  return [...words.values()]
    .sort((one, other) => other.rows - one.rows)
    .map((word) => {
      const status = readStatus(word.name);
      return { ...word, status, isChosen: false, undecided: status === UNKNOWN ? word.rows : 0 };
    });
}
