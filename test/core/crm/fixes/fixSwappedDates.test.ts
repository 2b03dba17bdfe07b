import * as fc from "fast-check";
import { toDate, toDay } from "../../../../src/core/crm/cells/day";
import { recogniseDeals } from "../../../../src/core/crm/columns/recogniseDeals";
import { createDealsReader } from "../../../../src/core/crm/createDealsReader";
import { createFixFinder } from "../../../../src/core/crm/fixes/createFixFinder";

type Rows = readonly (readonly unknown[])[];

const HEADER = ["Deal ID", "Owner", "Status", "Created", "Closed", 'Date entered "Lead"', 'Date entered "Quote"'];

/** What a Dutch Excel makes of a date that a file writes with the month first. */
function asExcelOpens(serial: number): number | string {
  const { year, month, day } = toDate(serial);
  return day <= 12 ? toDay(year, day, month) : [month, day, year].join("/");
}
const text = (serial: number, separator: string, isMonthFirst: boolean) => {
  const { year, month, day } = toDate(serial);
  return (isMonthFirst ? [month, day, year] : [day, month, year]).join(separator);
};

const recognised = (rows: Rows) => recogniseDeals(HEADER, rows);

function read(rows: Rows) {
  const reader = createDealsReader(recognised(rows), {
    ...{ sheet: "x", measure: "revenue", readingDay: 46300, quoteStep: "Quote" },
  });
  reader.read(rows, 2);
  return reader.finish();
}

function findFixes(rows: Rows, isFormula: (row: number, column: number) => boolean = () => false) {
  const finder = createFixFinder(recognised(rows), "date");
  finder.read(rows, 2);
  return finder.finish(({ sheetRow, column }) => isFormula(sheetRow, column));
}

function fixed(rows: Rows, { fixes }: ReturnType<typeof findFixes>) {
  const cells = rows.map((row) => [...row]);
  for (const { sheetRow, column, after } of fixes) cells[sheetRow - 2]![column] = after;
  return cells;
}

const day = fc.integer({ min: toDay(2025, 1, 1), max: toDay(2026, 6, 30) });
const count = ({ findings }: ReturnType<typeof read>, kind: string) =>
  findings.find((finding) => finding.kind === kind)?.count ?? 0;

describe("where Excel has turned round some dates of a file", () => {
  const opened = fc.array(fc.tuple(day, day, day), { minLength: 30, maxLength: 50 }).map((days) =>
    days.map(([created, closed, entered], at) => {
      const [first, last] = [Math.min(created, closed), Math.max(created, closed)];
      return [`D${String(at)}`, "Ann", "Won", asExcelOpens(first), asExcelOpens(last), asExcelOpens(entered), ""];
    }),
  );

  test("the texts that show it stay, however often somebody fixes: no figure and no doubt about it changes", () => {
    fc.assert(
      fc.property(opened, (rows) => {
        const before = read(rows);
        fc.pre(count(before, "swappedDates") > 0);
        const found = findFixes(rows);
        const texts = rows.flatMap((row) => [row[3], row[4]]).filter((cell) => typeof cell === "string");
        expect([found.fixes, found.left]).toEqual([[], { swapped: texts.length }]);
        const after = read(fixed(rows, found));
        expect([after.data, after.findings, after.groups]).toEqual([before.data, before.findings, before.groups]);
      }),
      { numRuns: 50 },
    );
  });

  test("a column in which one real date shows the right order is fixed as ever", () => {
    const rows = Array.from({ length: 9 }, (_, at) => [
      ...[`D${String(at)}`, "Ann", "Won", toDay(2026, 1, at + 1), at < 5 ? "3/25/2026" : toDay(2026, 3, 20), "", ""],
    ]);
    expect(findFixes(rows)).toMatchObject({ fixes: { length: 5 }, left: {} });
  });
});

test("dates of the steps stay texts, and so does what shows their order; what they show goes for the others", () => {
  const anyText = fc.tuple(day, fc.constantFrom("/", "-"), fc.boolean()).map((one) => text(...one));
  const cell = fc.oneof(anyText, day, fc.constant(""));
  const sheet = fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(sheet, fc.func(fc.boolean()), (cells, isFormula) => {
      const rows = cells.map((dates, at) => [`D${String(at)}`, "Ann", "Won", ...dates]);
      const all = recognised(rows);
      fc.pre(all.columns.created === 3 && all.columns.closed === 4 && all.stageDates?.length === 2);
      const before = read(rows);
      const found = findFixes(rows, isFormula);
      const after = read(fixed(rows, found));
      expect([after.data, after.groups]).toEqual([before.data, before.groups]);
      expect(count(after, "readDateFromText")).toBe(count(before, "readDateFromText") - found.fixes.length);
      expect(findFixes(fixed(rows, found), isFormula).fixes).toEqual([]);
    }),
    { numRuns: 400 },
  );
});
