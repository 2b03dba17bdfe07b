/**
 * Files count a column's width in characters of the standard font, Calibri 11, each seven pixels wide at 96 to the inch; Office.js
 * counts points, 72 to the inch.
 */
const PIXELS_PER_CHARACTER = 7;
const POINTS_PER_PIXEL = 72 / 96;

export const toFileWidth = (points: number) =>
  Math.round((points / POINTS_PER_PIXEL / PIXELS_PER_CHARACTER) * 256) / 256;
export const fromFileWidth = (characters: number) => characters * PIXELS_PER_CHARACTER * POINTS_PER_PIXEL;
