import type { SheetSpec } from "../../../core/report/sheetSpec";
import type { Cell } from "../../areas/runsOfCells";
import { holdableText } from "../apply/holdableText";
import type { FilledCell, StandingSheet } from "./sheetPlan";

/**
 * The user's cells in rows that begin with another text from now on: what was written beside one person then stands beside
 * another. What follows the rows is not moved, as nobody can tell what belongs to them.
 */
export function findBesideOthers(spec: SheetSpec, { users, beside, written }: StandingSheet): readonly Cell[] {
  const notes = [...users, ...beside];
  if (notes.length === 0) return [];
  const labels = new Map<number, FilledCell>();
  for (const cell of written) {
    const { row, column, content } = cell;
    if (typeof content !== "string" || content.startsWith("=")) continue;
    if ((labels.get(row)?.column ?? Infinity) > column) labels.set(row, cell);
  }
  return notes.filter(({ row }) => {
    const label = labels.get(row);
    return label !== undefined && label.content !== textAt(spec, label);
  });
}

/** What will stand in a cell; undefined where that is no text. */
function textAt({ blocks }: SheetSpec, { row, column }: Cell): string | undefined {
  for (const block of blocks) {
    const content = block.cells[row - block.row]?.[column - block.column];
    if (typeof content === "string") return holdableText(content);
  }
  return undefined;
}
