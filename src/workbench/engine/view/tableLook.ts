import { BooleanNumber, BorderStyleTypes } from "../univer";
import type { IStyleData } from "../univer";

/** Where in a table a cell stands. */
export type TablePlace = "header" | "band" | "plain";
type Edge = "t" | "b" | "l" | "r";

/** A cell's place, with the edges of the table that it stands at. */
export interface TableSpot {
  readonly place: TablePlace;
  readonly edges: readonly Edge[];
}

/** What a cell of a table gets from the table's style, under its own. */
export type TableLook = (spot: TableSpot) => IStyleData;

/** Of the Office theme: the text's black, then the accents. */
const colors = ["#000000", "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

/** Excel's built-in table styles whose looks are known: TableStyleLight1 to 7 and TableStyleMedium1 to 7; undefined for others. */
export function tableLook(style: string): TableLook | undefined {
  const [, kind, number = ""] = /^TableStyle(Light|Medium)([1-7])$/.exec(style) ?? [];
  const color = colors[Number(number) - 1];
  if (!kind || !color) return undefined;
  return kind === "Light" ? lightLook(color) : mediumLook(color);
}

/** Black lines at the top, under the header and at the bottom, and pale bands. */
function lightLook(color: string): TableLook {
  const text = color === colors[0] ? {} : { cl: { rgb: mix(color, "#000000", 0.25) } };
  const band = { bg: { rgb: mix(color, "#FFFFFF", color === colors[0] ? 0.85 : 0.8) } };
  return ({ place, edges }) => {
    const isHeader = place === "header";
    const lines = edges.filter((edge) => edge === "t" || edge === "b");
    return {
      ...text,
      ...(isHeader && { bl: BooleanNumber.TRUE }),
      ...(place === "band" && band),
      bd: bordersOf(isHeader ? ["t", "b"] : lines, color),
    };
  };
}

/** White on the colour in the header, pale bands, and a line under each row. */
function mediumLook(color: string): TableLook {
  const isBlack = color === colors[0];
  const line = isBlack ? color : mix(color, "#FFFFFF", 0.4);
  const band = { bg: { rgb: mix(color, "#FFFFFF", isBlack ? 0.85 : 0.8) } };
  const header = { bg: { rgb: color }, cl: { rgb: "#FFFFFF" }, bl: BooleanNumber.TRUE };
  return ({ place, edges }) => ({
    ...(place === "header" && header),
    ...(place === "band" && band),
    bd: bordersOf(["t", "b", ...edges], line),
  });
}

function bordersOf(edges: readonly Edge[], color: string): IStyleData["bd"] {
  return Object.fromEntries(edges.map((edge) => [edge, { s: BorderStyleTypes.THIN, cl: { rgb: color } }]));
}

/** A part of the way from one colour to another. */
function mix(from: string, to: string, part: number): string {
  const channel = (at: number) => {
    const [one, other] = [parseInt(from.slice(at, at + 2), 16), parseInt(to.slice(at, at + 2), 16)];
    return Math.round(one + (other - one) * part)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
