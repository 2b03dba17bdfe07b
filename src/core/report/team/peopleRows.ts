/** A table with a row for each person, as it is printed: where a page goes on with it, its heads stand once more. */
export interface PeopleRows {
  /** Rows of heads: first that under the title, then one on top of each page the table goes on to. */
  readonly heads: readonly [first: number, ...more: number[]];
  /** A row for each person. */
  readonly people: readonly number[];
  /** The same as runs without heads between them, one for each page. */
  readonly runs: readonly { readonly row: number; readonly rows: number }[];
  /** The row after the last. */
  readonly end: number;
  /** Points that are taken of the page the table ends on. */
  readonly used: number;
}

/**
 * Where the rows of such a table stand. Print titles would not do: they repeat on every page of the sheet, and it has two tables with
 * different heads and then a page for each person.
 *
 * @param head the first row of heads
 * @param first the row of the first person
 * @param heights points of each person's row, in order
 * @param page points of a page, of the heads that are said again, and those taken above the first person
 * @example peopleRows(5, 6, [15, 15, 15], { height: 60, head: 15, used: 30 }) // { heads: [5, 8], people: [6, 7, 9], runs: [{ row: 6, rows: 2 }, { row: 9, rows: 1 }], … }
 */
export function peopleRows(
  head: number,
  first: number,
  heights: readonly number[],
  page: { readonly height: number; readonly head: number; readonly used: number },
): PeopleRows {
  const more: number[] = [];
  const people: number[] = [];
  let row = first;
  let used = page.used;
  for (const height of heights) {
    if (used + height > page.height) {
      more.push(row);
      row++;
      used = page.head;
    }
    people.push(row);
    row++;
    used += height;
  }
  const starts = [first, ...more.map((at) => at + 1)];
  const runs = starts
    .map((start, at) => ({ row: start, rows: (more[at] ?? row) - start }))
    .filter(({ rows }) => rows > 0);
  return { heads: [head, ...more], people, runs, end: row, used };
}
