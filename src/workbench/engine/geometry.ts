import type { Area } from "./engine";
import { growSheet } from "./growSheet";
import type { Host } from "./startUniver";
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
} from "./univer";

export interface Geometry {
  columnWidth(sheetId: string, column: number): number;
  setColumnWidth(sheetId: string, column: number, count: number, points: number): void;
  rowHeight(sheetId: string, row: number): number;
  setRowHeight(sheetId: string, row: number, count: number, points: number): void;
  hideRows(sheetId: string, row: number, count: number, isHidden: boolean): void;
  hideColumns(sheetId: string, column: number, count: number, isHidden: boolean): void;
  merges(sheetId: string): readonly Area[];
  merge(sheetId: string, area: Area): void;
  unmerge(sheetId: string, area: Area): void;
}

/** Univer counts in pixels, Office.js in points: 96 to 72 an inch. */
const PIXELS_PER_POINT = 96 / 72;
/** A new workbook's sizes in Excel (Calibri or Aptos 11). */
const DEFAULT_COLUMN_POINTS = 48;
const DEFAULT_ROW_POINTS = 15;

export function geometryOf(host: Host): Geometry {
  // A hidden row has no height, and has its own again once it is shown.
  const widthOf = (sheetId: string, at: number) =>
    sizeOf(host.sheet(sheetId).getColumnManager().getColumn(at) ?? undefined, "w");
  const heightOf = (sheetId: string, at: number) =>
    sizeOf(host.sheet(sheetId).getRowManager().getRow(at) ?? undefined, "h");
  const hideColumns = (subUnitId: string, column: number, count: number, isHidden: boolean) => {
    growSheet(host, subUnitId, { row: 0, column, rows: 1, columns: count });
    const ranges = [{ startRow: 0, endRow: 0, startColumn: column, endColumn: column + count - 1 }];
    host.run((isHidden ? SetColHiddenMutation : SetColVisibleMutation).id, { subUnitId, ranges });
  };
  const hideRows = (subUnitId: string, row: number, count: number, isHidden: boolean) => {
    growSheet(host, subUnitId, { row, column: 0, rows: count, columns: 1 });
    const ranges = [{ startRow: row, endRow: row + count - 1, startColumn: 0, endColumn: 0 }];
    host.run((isHidden ? SetRowHiddenMutation : SetRowVisibleMutation).id, { subUnitId, ranges });
  };
  return {
    hideColumns,
    hideRows,
    columnWidth: (sheetId, column) => toPoints(widthOf(sheetId, column)) ?? DEFAULT_COLUMN_POINTS,
    setColumnWidth: (sheetId, column, count, points) => {
      if (points === 0) return hideColumns(sheetId, column, count, true);
      if (isAnyHidden(count, (at) => widthOf(sheetId, column + at))) hideColumns(sheetId, column, count, false);
      growSheet(host, sheetId, { row: 0, column, rows: 1, columns: count });
      const ranges = [{ startRow: 0, endRow: 0, startColumn: column, endColumn: column + count - 1 }];
      host.run(SetWorksheetColWidthMutation.id, { subUnitId: sheetId, ranges, colWidth: points * PIXELS_PER_POINT });
    },
    rowHeight: (sheetId, row) => toPoints(heightOf(sheetId, row)) ?? DEFAULT_ROW_POINTS,
    setRowHeight: (sheetId, row, count, points) => {
      if (points === 0) return hideRows(sheetId, row, count, true);
      if (isAnyHidden(count, (at) => heightOf(sheetId, row + at))) hideRows(sheetId, row, count, false);
      growSheet(host, sheetId, { row, column: 0, rows: count, columns: 1 });
      const ranges = [{ startRow: row, endRow: row + count - 1, startColumn: 0, endColumn: 0 }];
      host.run(SetWorksheetRowHeightMutation.id, { subUnitId: sheetId, ranges, rowHeight: points * PIXELS_PER_POINT });
    },
    merges: (sheetId) =>
      host
        .sheet(sheetId)
        .getMergeData()
        .map(({ startRow, endRow, startColumn, endColumn }) => ({
          row: startRow,
          column: startColumn,
          rows: endRow - startRow + 1,
          columns: endColumn - startColumn + 1,
        })),
    merge: (sheetId, area) => {
      growSheet(host, sheetId, area);
      host.run(RemoveWorksheetMergeMutation.id, { subUnitId: sheetId, ranges: [rangeOf(area)] });
      host.run(AddWorksheetMergeMutation.id, { subUnitId: sheetId, ranges: [rangeOf(area)] });
    },
    unmerge: (sheetId, area) =>
      host.run(RemoveWorksheetMergeMutation.id, { subUnitId: sheetId, ranges: [rangeOf(area)] }),
  };
}

/** An area as Univer writes it: first and last row and column. */
export function rangeOf(area: Area): { startRow: number; endRow: number; startColumn: number; endColumn: number } {
  return {
    startRow: area.row,
    endRow: area.row + area.rows - 1,
    startColumn: area.column,
    endColumn: area.column + area.columns - 1,
  };
}

function sizeOf<Key extends "w" | "h">(
  line: ({ readonly [K in Key]?: number } & { readonly hd?: number }) | undefined,
  size: Key,
): number | undefined {
  return line?.hd === 1 ? 0 : line?.[size];
}

function isAnyHidden(count: number, sizeAt: (at: number) => number | undefined): boolean {
  for (let at = 0; at < count; at++) if (sizeAt(at) === 0) return true;
  return false;
}

const toPoints = (pixels: number | undefined) =>
  pixels === undefined ? undefined : Math.round((pixels / PIXELS_PER_POINT) * 100) / 100;
