import type { BorderLine } from "./engine";
import { BorderStyleTypes } from "./univer";

type Style = BorderLine["style"];
type Weight = BorderLine["weight"];

/** Excel's pairs of line style and weight, each with Univer's one type. */
const TYPES: readonly (readonly [style: Style, weight: Weight, type: BorderStyleTypes])[] = [
  ["None", "Thin", BorderStyleTypes.NONE],
  ["Continuous", "Hairline", BorderStyleTypes.HAIR],
  ["Continuous", "Thin", BorderStyleTypes.THIN],
  ["Continuous", "Medium", BorderStyleTypes.MEDIUM],
  ["Continuous", "Thick", BorderStyleTypes.THICK],
  ["Dot", "Thin", BorderStyleTypes.DOTTED],
  ["Dash", "Thin", BorderStyleTypes.DASHED],
  ["Dash", "Medium", BorderStyleTypes.MEDIUM_DASHED],
  ["DashDot", "Thin", BorderStyleTypes.DASH_DOT],
  ["DashDot", "Medium", BorderStyleTypes.MEDIUM_DASH_DOT],
  ["DashDotDot", "Thin", BorderStyleTypes.DASH_DOT_DOT],
  ["DashDotDot", "Medium", BorderStyleTypes.MEDIUM_DASH_DOT_DOT],
  ["SlantDashDot", "Medium", BorderStyleTypes.SLANT_DASH_DOT],
  ["Double", "Thick", BorderStyleTypes.DOUBLE],
];

/** Univer's border for Excel's style and weight; a weight that the style does not have gives the style's first. */
export function borderTypeOf(style: string, weight: string): BorderStyleTypes {
  const exact = TYPES.find((entry) => entry[0] === style && entry[1] === weight);
  return (exact ?? TYPES.find((entry) => entry[0] === style))?.[2] ?? BorderStyleTypes.THIN;
}

/** Excel's style and weight for Univer's border. */
export function borderStyleOf(type: BorderStyleTypes): Omit<BorderLine, "color"> {
  const [style, weight] = TYPES.find((entry) => entry[2] === type) ?? (["Continuous", "Thin"] as const);
  return { style, weight };
}
