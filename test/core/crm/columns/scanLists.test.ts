import * as fc from "fast-check";
import { scanLists, type RowRun } from "../../../../src/core/crm/columns/scanLists";

type Row = readonly unknown[];

const HEADER: Row = ["Deal ID", "Owner", "Created", "Status", "Value"];
const deal = (id: number): Row => [`D${id}`, "Ann", 45_000 + id, "Won", 100];
const deals = (count: number): Row[] => Array.from({ length: count }, (_, at) => deal(at + 1));
const PEOPLE: readonly Row[] = [
  ["Owner", "Team"],
  ["Ann", "North"],
];

/** The rows of each list, first and last as people count them. */
function listsOf(rows: readonly Row[]): readonly (readonly [first: number, last: number])[] {
  const scan = scanLists();
  scan.read(rows, 0);
  return scan.lists().map(({ row, rows: count }: RowRun) => [row + 1, row + count] as const);
}

describe("lists below each other", () => {
  test("a list with a header of its own below a blank row is another one, its title included", () => {
    expect(listsOf([HEADER, ...deals(3), [], ...PEOPLE])).toEqual([
      [1, 4],
      [6, 7],
    ]);
    expect(listsOf([HEADER, ...deals(3), [], ["Our people"], ["as of June", 46_000], [], [], ...PEOPLE])).toEqual([
      [1, 7],
      [10, 11],
    ]);
    expect(listsOf([HEADER, ...deals(3), [], ["Our people"], ...PEOPLE])).toEqual([
      [1, 4],
      [6, 8],
    ]);
  });

  test("blank rows within a list part nothing, nor do totals, remarks, a header said again and blanks below", () => {
    const again = ["Deal ID", "owner", "", "Status"];
    const rows = [HEADER, ...deals(2), [], deal(3), [], ["Total", "", "", "", 300], [], again, deal(4), [], ["Secret"]];
    expect(listsOf([...rows, [], [""]])).toEqual([[1, rows.length]]);
  });

  test("a report that says its header above each group is one list", () => {
    const group = (owner: string) => [[`Owner: ${owner}`], HEADER, ...deals(2), []];
    expect(listsOf([["Pipeline"], [], ...group("Ann"), ...group("Ben"), ...group("Cas")])).toEqual([[1, 16]]);
  });

  test("what stands above the header is of its list", () => {
    expect(listsOf([["Pipeline"], [], ["Filter", "All"], [], HEADER, ...deals(2)])).toEqual([[1, 7]]);
  });

  test("it does not matter in which pieces the rows come", () => {
    const row = fc.constantFrom<Row>([], ["Our people"], HEADER, deal(1), ["Owner", "Team"], ["Ann", "North"]);
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), fc.nat(30), (rows, at) => {
        const scan = scanLists();
        scan.read(rows.slice(0, at), 0);
        scan.read(rows.slice(at), Math.min(at, rows.length));
        expect(scan.lists().map(({ row: first, rows: count }) => [first + 1, first + count])).toEqual(listsOf(rows));
        // Each filled row is in exactly one list.
        const taken = scan
          .lists()
          .flatMap(({ row: first, rows: count }) => Array.from({ length: count }, (_, i) => first + i));
        expect(new Set(taken).size).toBe(taken.length);
        rows.forEach((cells, index) => expect(cells.length === 0 || taken.includes(index)).toBe(true));
      }),
    );
  });
});
