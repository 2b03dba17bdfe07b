import type { LineChange } from "../../areas/alignRuns";
import { areaBefore, lineBefore } from "../../areas/lineBefore";
import type { FilledCell, OldTable, StandingSheet } from "./sheetPlan";
import type { SheetRecord } from "./sheetRecord";

/**
 * A sheet as it will stand when the rows and columns that people put in are gone, and those they took out are back. Nobody
 * knows how high or wide the latter are then.
 */
export function asBeforeChanges(standing: StandingSheet): StandingSheet {
  const { changes, record, own } = standing;
  if (!record || changes.rows.length + changes.columns.length === 0) return standing;
  const cells = (filled: readonly FilledCell[]) =>
    filled.flatMap((cell) => {
      const row = lineBefore(changes.rows, cell.row);
      const column = lineBefore(changes.columns, cell.column);
      return row === undefined || column === undefined ? [] : [{ ...cell, row, column }];
    });
  const tables = (found: readonly OldTable[]) =>
    found.map(({ name, area }) => ({ name, area: areaBefore(changes, area) }));
  return {
    ...standing,
    own: { ...own, area: record.area },
    record: withoutSizes(record, takenOut(changes.rows), takenOut(changes.columns)),
    tables: tables(standing.tables),
    tableParts: standing.tableParts.map((area) => areaBefore(changes, area)),
    otherTables: tables(standing.otherTables),
    users: cells(standing.users),
    written: cells(standing.written),
    beside: cells(standing.beside),
  };
}

/** Which of the old rows (or columns) are gone. */
function takenOut(changes: readonly LineChange[]): readonly number[] {
  return changes.flatMap(({ at, count }, index) => {
    const first = changes.slice(0, index).reduce((place, change) => place - change.count, at);
    return Array.from({ length: Math.max(0, -count) }, (_, line) => first + line);
  });
}

function withoutSizes(record: SheetRecord, rows: readonly number[], columns: readonly number[]): SheetRecord {
  return {
    ...record,
    heights: { ...record.heights, ...Object.fromEntries(rows.map((row) => [row, -1])) },
    widths: record.widths.map((width, column) => (columns.includes(column) ? -1 : width)),
  };
}
