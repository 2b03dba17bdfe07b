import type { FixKind } from "../../../core/crm/fixes/fix";
import { freeCell } from "../../../core/report/address";
import type { Content } from "../../../core/report/sheetSpec";
import type { Words } from "../../../core/words";
import type { CellChange } from "../cellChange";

/** What the log says of changes that are made together. */
export interface Noted {
  readonly when: number;
  readonly kind: FixKind;
  readonly sheet: string;
  readonly changes: readonly CellChange[];
}

/** The rows of the log's table for these changes, in the order of its columns. */
export function logRows({ when, kind, sheet, changes }: Noted, words: Words): readonly (readonly Content[])[] {
  const what = words(`fix:kind.${kind}`);
  return changes.map(({ row, column, from, to }) => [
    when,
    sheet,
    freeCell(row, column),
    what,
    from.value,
    to.value,
    from.format ?? null,
    null,
  ]);
}
