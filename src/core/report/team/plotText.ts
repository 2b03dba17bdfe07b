/** Signs in a line. */
export const PLOT_SIGNS = 19;
/** Its letters are of one width, and it or one of its measures is on every computer. */
export const PLOT_FONT = "Courier New";

/** What is drawn on a line from zero to the largest figure. */
export interface Plot {
  readonly value: number | null;
  readonly team: number | null;
  /** What chance gives; null where no figure could have been called on that side. */
  readonly low: number | null;
  readonly high: number | null;
  readonly most: number;
}

/**
 * A small chart in one line of signs: the person's figure, the team's, and what chance gives.
 *
 * @example plotText({ value: 0.1, team: 0.3, low: 0.2, high: 0.4, most: 0.5 }) // "    ●   ────│────    "
 */
export function plotText({ value, team, low, high, most }: Plot): string {
  if (value === null || most <= 0) return "";
  const signs = new Array<string>(PLOT_SIGNS).fill(" ");
  const placeOf = (number: number) =>
    Math.min(PLOT_SIGNS - 1, Math.max(0, Math.round((number / most) * (PLOT_SIGNS - 1))));
  if (low !== null || high !== null) signs.fill("─", placeOf(low ?? 0), placeOf(high ?? most) + 1);
  if (team !== null) signs[placeOf(team)] = "│";
  signs[placeOf(value)] = "●";
  return signs.join("");
}
