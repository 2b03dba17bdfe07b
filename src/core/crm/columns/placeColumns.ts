import { mayShare } from "./columnChoices";
import { looksRight } from "./looksRight";
import type { Columns, Sample, SheetField } from "./sheetField";

/** What was chosen: a column's number, or undefined where the sheet has no such column. */
export type Chosen = ReadonlyMap<SheetField, number | undefined>;

/**
 * Finds the column of each field, by the headers' names and a look at the values. What was chosen stands; a field that is
 * recognised only takes no column that was chosen for another, unless one column may well hold both.
 *
 * @param names the headers as `headerName` leaves them
 */
export function placeColumns<Field extends SheetField>(
  names: readonly string[],
  aliases: Readonly<Record<Field, readonly string[]>>,
  sample: Sample,
  chosen: Chosen = new Map(),
): Columns<Field> {
  const columns: Columns<Field> = {};
  const taken = new Set<number>();
  const isFree = (column: number, field: Field): boolean =>
    !taken.has(column) && ![...chosen].some(([other, at]) => at === column && !mayShare(field, other));
  for (const field of Object.keys(aliases) as Field[]) {
    const column = chosen.has(field)
      ? chosen.get(field)
      : bestColumn(names, aliases[field], (at) => isFree(at, field) && looksRight(field, at, sample));
    if (column === undefined) continue;
    columns[field] = column;
    if (!chosen.has(field)) taken.add(column);
  }
  return columns;
}

function bestColumn(
  names: readonly string[],
  aliases: readonly string[],
  fits: (column: number) => boolean,
): number | undefined {
  for (const alias of aliases) {
    const column = names.findIndex((name, at) => name === alias && fits(at));
    if (column >= 0) return column;
  }
  return undefined;
}
