import type { BorderLine, CellStyle } from "../engine/engine";
import type { FileStyle } from "./hucre";

type Side = NonNullable<FileStyle["border"]>["top"];
type Line = NonNullable<Side>["style"];

/** Excel's line style and weight in Office.js, and the file's one word for them. */
const LINES: readonly (readonly [style: BorderLine["style"], weight: BorderLine["weight"], line: Line])[] = [
  ["Continuous", "Hairline", "hair"],
  ["Continuous", "Thin", "thin"],
  ["Continuous", "Medium", "medium"],
  ["Continuous", "Thick", "thick"],
  ["Dot", "Thin", "dotted"],
  ["Dash", "Thin", "dashed"],
  ["Dash", "Medium", "mediumDashed"],
  ["DashDot", "Thin", "dashDot"],
  ["DashDot", "Medium", "mediumDashDot"],
  ["DashDotDot", "Thin", "dashDotDot"],
  ["DashDotDot", "Medium", "mediumDashDotDot"],
  ["SlantDashDot", "Medium", "slantDashDot"],
  ["Double", "Thick", "double"],
];
const EDGES = ["top", "bottom", "left", "right"] as const;

/** What text is set in where a cell says nothing. A font without a name in the file would be any font. */
export const STANDARD_FONT = { name: "Calibri", size: 11 } as const;

/** A colour as files have it, without "#". */
export const fileColor = (color: string) => color.replace(/^#/, "").toUpperCase();

/** A cell's style for the file. */
export function toFileStyle(style: CellStyle): FileStyle {
  const font = {
    ...(style.bold ? { bold: true } : {}),
    ...(style.italic ? { italic: true } : {}),
    ...(style.underline ? { underline: true } : {}),
    ...(style.fontColor ? { color: { rgb: fileColor(style.fontColor) } } : {}),
  };
  const alignment = {
    ...(style.horizontal && style.horizontal !== "General" ? { horizontal: lower(style.horizontal) } : {}),
    ...(style.vertical ? { vertical: lower(style.vertical) } : {}),
    ...(style.wrap ? { wrapText: true } : {}),
    ...(style.indent ? { indent: style.indent } : {}),
  };
  const border = bordersOf(style.borders);
  return {
    ...(hasKeys(font) || style.fontName || style.fontSize
      ? { font: { name: style.fontName ?? STANDARD_FONT.name, size: style.fontSize ?? STANDARD_FONT.size, ...font } }
      : {}),
    ...(style.fillColor
      ? { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: fileColor(style.fillColor) } } }
      : {}),
    ...(hasKeys(border) ? { border } : {}),
    ...(hasKeys(alignment) ? { alignment } : {}),
    ...(style.numberFormat && style.numberFormat !== "General" ? { numFmt: style.numberFormat } : {}),
    ...(style.locked === false ? { protection: { locked: false } } : {}),
  };
}

function bordersOf(borders: CellStyle["borders"] = {}): NonNullable<FileStyle["border"]> {
  const sides: NonNullable<FileStyle["border"]> = {};
  for (const edge of EDGES) {
    const border = borders[edge];
    const line = border && LINES.find(([style, weight]) => style === border.style && weight === border.weight)?.[2];
    if (line) sides[edge] = { style: line, color: { rgb: fileColor(border.color) } };
  }
  return sides;
}

/** A cell's style from the file; a colour of the theme comes as the palette has it. */
export function fromFileStyle(style: FileStyle, themeColors: readonly string[]): CellStyle {
  const { font, alignment } = style;
  const color = (value: { rgb?: string; theme?: number } | undefined) => {
    const rgb = value?.rgb ?? (value?.theme === undefined ? undefined : themeColors[value.theme]);
    return rgb === undefined ? undefined : `#${rgb.slice(-6).toUpperCase()}`;
  };
  const fontColor = color(font?.color);
  const fillColor =
    style.fill?.type === "pattern" && style.fill.pattern === "solid" ? color(style.fill.fgColor) : undefined;
  const horizontal = upper(alignment?.horizontal, ["Left", "Center", "Right"] as const);
  const vertical = upper(alignment?.vertical, ["Top", "Center", "Bottom"] as const);
  return {
    ...(font?.name && font.name !== STANDARD_FONT.name ? { fontName: font.name } : {}),
    ...(font?.size && font.size !== STANDARD_FONT.size ? { fontSize: font.size } : {}),
    ...(font?.bold ? { bold: true } : {}),
    ...(font?.italic ? { italic: true } : {}),
    ...(font?.underline ? { underline: true } : {}),
    ...(fontColor ? { fontColor } : {}),
    ...(fillColor ? { fillColor } : {}),
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
    ...(alignment?.wrapText ? { wrap: true } : {}),
    ...(alignment?.indent ? { indent: alignment.indent } : {}),
    ...(style.numFmt && style.numFmt !== "General" ? { numberFormat: style.numFmt } : {}),
    ...(style.protection?.locked === false ? { locked: false } : {}),
    ...bordersFrom(style.border),
  };

  function bordersFrom(border: FileStyle["border"]): Pick<CellStyle, "borders"> {
    const borders: NonNullable<CellStyle["borders"]> = {};
    for (const edge of EDGES) {
      const side = border?.[edge];
      const line = side && LINES.find((entry) => entry[2] === side.style);
      if (line) borders[edge] = { style: line[0], weight: line[1], color: color(side.color) ?? "#000000" };
    }
    return hasKeys(borders) ? { borders } : {};
  }
}

const hasKeys = (value: object) => Object.keys(value).length > 0;
const lower = <Word extends string>(word: Word) => word.toLowerCase() as Lowercase<Word>;
const upper = <Word extends string>(word: string | undefined, words: readonly Word[]): Word | undefined =>
  words.find((candidate) => candidate.toLowerCase() === word);
