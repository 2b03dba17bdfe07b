import { rowCell } from "../address";
import { quoted } from "../formulas";
import { BAD, GOOD } from "../look";
import type { Area, ConditionalFormatSpec } from "../sheetSpec";
import type { DashboardContext } from "./context";

/** Differences in the colour of what they say, better or worse. @param area cells with what varianceFormula gives, in one column */
export function goodOrBad({ language: { words } }: DashboardContext, area: Area): ConditionalFormatSpec[] {
  const cell = rowCell(area.row, area.column);
  const ends = (word: string) => `=RIGHT(${cell},${String(word.length)})=${quoted(word)}`;
  return [
    { area, formula: ends(words("report:variance.better")), color: GOOD },
    { area, formula: ends(words("report:variance.worse")), color: BAD },
  ];
}
