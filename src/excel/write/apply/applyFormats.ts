import type { BorderEdge, CellStyle, Format } from "../../../core/report/sheetSpec";
import { rangeOf } from "../../areas/rangeOf";

const EDGES: Readonly<Record<BorderEdge, Excel.BorderIndex>> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  insideHorizontal: "InsideHorizontal",
  insideVertical: "InsideVertical",
} as Readonly<Record<BorderEdge, Excel.BorderIndex>>;

/** Excel's names for its built-in styles, which do not change with its language. */
const STYLES: Readonly<Record<CellStyle, string>> = {
  Title: "SheetTitle",
  Input: "Input",
  "Explanatory Text": "ExplanatoryText",
};

/** Queues formats, each on its whole area; a later one refines an earlier one. */
export function applyFormats(sheet: Excel.Worksheet, formats: readonly Format[]): void {
  for (const format of formats) applyFormat(rangeOf(sheet, format.area), format);
}

function applyFormat(range: Excel.Range, format: Format): void {
  if (format.style !== undefined) range.style = STYLES[format.style];
  // One value stands for the whole range, which the types do not say.
  if (format.numberFormat !== undefined) range.numberFormat = format.numberFormat as unknown as string[][];
  const { font, fill, borders } = range.format;
  if (format.bold !== undefined) font.bold = format.bold;
  if (format.italic !== undefined) font.italic = format.italic;
  if (format.font !== undefined) font.name = format.font;
  if (format.size !== undefined) font.size = format.size;
  if (format.color !== undefined) font.color = format.color;
  if (format.fill !== undefined) fill.color = format.fill;
  if (format.horizontal !== undefined) range.format.horizontalAlignment = format.horizontal;
  if (format.vertical !== undefined) range.format.verticalAlignment = format.vertical;
  if (format.wrap !== undefined) range.format.wrapText = format.wrap;
  if (format.indent !== undefined) range.format.indentLevel = format.indent;
  for (const { edge, weight, color } of format.borders ?? []) {
    const border = borders.getItem(EDGES[edge]);
    border.style = "Continuous";
    border.weight = weight;
    border.color = color;
  }
}
