import type { Changes } from "../../areas/lineBefore";

/**
 * Queues taking out the rows and columns that people put in, and putting in those they took out, so that everything stands where
 * it was written. Excel moves along what is beside, and what refers to it.
 */
export function undoChanges(sheet: Excel.Worksheet, { rows, columns }: Changes): void {
  // From the last on, as each moves what is behind it.
  for (const { at, count } of [...rows].reverse()) {
    const lines = sheet.getRangeByIndexes(at, 0, Math.abs(count), 1).getEntireRow();
    if (count > 0) lines.delete("Up");
    else lines.insert("Down");
  }
  for (const { at, count } of [...columns].reverse()) {
    const lines = sheet.getRangeByIndexes(0, at, 1, Math.abs(count)).getEntireColumn();
    if (count > 0) lines.delete("Left");
    else lines.insert("Right");
  }
}
