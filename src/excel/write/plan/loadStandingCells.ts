import type { Area } from "../../../core/report/sheetSpec";
import { partsOutside } from "../../areas/partsOutside";
import { rangeOf } from "../../areas/rangeOf";
import type { FilledCell } from "./sheetPlan";

/**
 * Loads what the cells of an area hold that hold something, those of the add-in's tables left out: of a part without anything nothing comes
 * back.
 *
 * @returns what gives the cells; to be called after the next sync
 */
export function loadStandingCells(
  sheet: Excel.Worksheet,
  area: Area,
  tables: readonly Area[],
): () => readonly FilledCell[] {
  const parts = partsOutside(area, tables).map((part) => {
    const range = rangeOf(sheet, part).getUsedRangeOrNullObject(true);
    range.load(["formulas", "rowIndex", "columnIndex"]);
    return range;
  });
  return () =>
    parts
      .filter(({ isNullObject }) => !isNullObject)
      .flatMap(({ formulas, rowIndex, columnIndex }) =>
        formulas.flatMap((cells: unknown[], row) =>
          cells.flatMap((cell, column) =>
            cell === "" || cell === null ? [] : [{ row: rowIndex + row, column: columnIndex + column, content: cell }],
          ),
        ),
      );
}
