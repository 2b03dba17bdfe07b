import { TEXT_FORMAT } from "../../../core/report/numberFormats";
import type { Area, Format } from "../../../core/report/sheetSpec";
import { holds } from "../../areas/holds";
import { meet } from "../../areas/meet";

/**
 * Tells which cells of an area get the text format, in which Excel takes every text as it is. The last format counts; a cell
 * style brings a number format of its own.
 */
export function textCells(formats: readonly Format[], within: Area): (row: number, column: number) => boolean {
  const deciding = formats
    .filter(({ area, numberFormat, style }) => (numberFormat ?? style) !== undefined && meet(area, within))
    .reverse();
  if (!deciding.some(({ numberFormat }) => numberFormat === TEXT_FORMAT)) return () => false;
  return (row, column) => deciding.find(({ area }) => holds(area, row, column))?.numberFormat === TEXT_FORMAT;
}
