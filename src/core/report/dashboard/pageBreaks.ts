import type { SheetSpec } from "../sheetSpec";
import { ROW } from "./layout";

/** Points of rows that fit on a landscape page of A4 as wide as the dashboard; Letter holds more. */
const PAGE_HEIGHT = 620;
const STANDARD_HEIGHT = 15;
/** The title of the table of people, and its heads. */
const HEADS = 2;
/** So many people at least stand on the page that ends with the notes, under the heads it repeats. */
const BESIDE_NOTES = 5;

/**
 * Where pages begin: the first has the message, the figures and their charts, the second the figures one by one. The people begin there
 * if half of the page is left, or there is room for all of them, else on a page of their own; those who do not fit go on to the next, and the notes never stand on a
 * page without people.
 *
 * @param people the rows of the owners' table, from the first to the one after the last; two rows of heads stand before them
 * @param end the row after the notes
 */
export function pageBreaks(
  people: { readonly first: number; readonly end: number },
  end: number,
  rowHeights: SheetSpec["rowHeights"],
): readonly number[] {
  const heights = new Map(rowHeights.map(({ row, height }) => [row, height]));
  const heightOf = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from) }, (_, at) => heights.get(from + at) ?? STANDARD_HEIGHT).reduce(
      (sum, height) => sum + height,
      0,
    );
  const heads = heightOf(people.first - 1, people.first);
  const breaks: number[] = [ROW.trend];
  const title = people.first - HEADS;
  const before = heightOf(ROW.trend, title);
  const whole = heightOf(title, end);
  // A few people stay together with the notes, rather than some of them here and the others there.
  const isOnePage = before + whole > PAGE_HEIGHT && whole <= 0.75 * PAGE_HEIGHT;
  const hasRoom = !isOnePage && (before < PAGE_HEIGHT / 2 || before + heightOf(title, people.end) <= PAGE_HEIGHT);
  if (!hasRoom) breaks.push(title);
  let used = heightOf(hasRoom ? ROW.trend : title, people.first);
  let top = people.first;
  for (let row = people.first; row < people.end; row++) {
    const height = heightOf(row, row + 1);
    if (used + height > PAGE_HEIGHT) {
      breaks.push(row);
      used = heads;
      top = row;
    }
    used += height;
  }
  const isFull = used + heightOf(people.end, end) > PAGE_HEIGHT;
  // Of few people all go along, and then their title and heads do.
  const withNotes = people.end - BESIDE_NOTES <= people.first ? title : people.end - BESIDE_NOTES;
  if (!isFull && (top === people.first || top < people.end - BESIDE_NOTES)) return breaks;
  return [...breaks.filter((row) => row < withNotes), withNotes];
}
