import * as fc from "fast-check";
import { recogniseDeals } from "../../../../src/core/crm/columns/recogniseDeals";
import type { FirstOfDate } from "../../../../src/core/crm/cells/readDay";
import { createDealsReader } from "../../../../src/core/crm/createDealsReader";
import { createFixFinder } from "../../../../src/core/crm/fixes/createFixFinder";
import { FIX_KINDS, type FixKind } from "../../../../src/core/crm/fixes/fix";

jest.setTimeout(60_000);

const HEADER = ["Deal ID", "Owner", "Created", "Quote date", "Closed", "Status", "Amount", "Currency"];
const ALL = Object.fromEntries(
  ["id", "owner", "created", "quoted", "closed", "status", "value", "currency"].map((field, at) => [
    field,
    { header: HEADER[at] ?? "" },
  ]),
);

const number = (most: number) => fc.integer({ min: 0, max: most });
const anyDate = fc.oneof(
  fc
    .tuple(number(31), fc.constantFrom("/", "-", "."), number(31), fc.constantFrom("2025", "2026", "26"))
    .map(([first, separator, second, year]) => [first, second, year].join(separator)),
  fc.constantFrom(
    "2026-06-30",
    "2026-06-30T10:00",
    "2026-06-30T10:00Z",
    "46203",
    "45000.25",
    "1903-05-05",
    "1900-01-31",
  ),
  fc.constantFrom("", "-", "soon", "#N/A", 0, 46203, 20260630, 45000.5, true),
);
const anyAmount = fc.oneof(
  fc.constantFrom("1.200", "1,200", "12,50", "12.50", "€ 1.200,00", "$ 5", "(300)", "1 234,56", "1'200.50", "-0"),
  fc.constantFrom("", "12k", "#REF!", 0, 12.5, -7, true),
);
const anyName = fc.oneof(
  fc.string({ unit: fc.constantFrom("A", "b", " ", "\u00a0", "\u200b", "\t", "\u0000", "\u200f", "é", "-", "7", "=") }),
  fc.constantFrom("007", " 007", 7, "", "Ann", "=1+1 ", "Won "),
);
const anyRow = fc.tuple(
  anyName,
  anyName,
  anyDate,
  anyDate,
  anyDate,
  fc.constantFrom("Won", "Lost ", "Open\u200b", " Open", "Won\u00a0"),
  anyAmount,
  fc.constantFrom("", "", "EUR", "USD"),
);
const anySheet = fc.record({
  rows: fc.array(anyRow, { minLength: 1, maxLength: 12 }),
  isFormula: fc.func(fc.boolean()),
  date1904: fc.boolean(),
  order: fc.constantFrom<FirstOfDate | undefined>(undefined, "dayFirst", "monthFirst"),
});
type Sheet = typeof anySheet extends fc.Arbitrary<infer One> ? One : never;

const recognised = (rows: Sheet["rows"]) => recogniseDeals(HEADER, rows, ALL);
const options = ({ date1904, order }: Sheet) => ({
  date1904,
  ...(order !== undefined && { dateOrders: { created: order, closed: order } }),
});

function read(sheet: Sheet, rows: readonly (readonly unknown[])[]) {
  const reader = createDealsReader(recognised(sheet.rows), {
    sheet: "Deals",
    measure: "revenue",
    readingDay: 46300,
    quoteStep: "all",
    ...options(sheet),
  });
  reader.read(rows, 2);
  return reader.finish();
}

function find(sheet: Sheet, rows: readonly (readonly unknown[])[], kind: FixKind) {
  const finder = createFixFinder(recognised(sheet.rows), kind, options(sheet));
  finder.read(rows, 2);
  return finder.finish(({ sheetRow, column }) => sheet.isFormula(sheetRow, column)).fixes;
}

function fixed(rows: readonly (readonly unknown[])[], fixes: ReturnType<typeof find>) {
  const cells = rows.map((row) => [...row]);
  for (const { sheetRow, column, after } of fixes) cells[sheetRow - 2]![column] = after;
  return cells;
}

const countOf = ({ findings }: ReturnType<typeof read>, kind: string) =>
  findings.find((finding) => finding.kind === kind)?.count ?? 0;

describe.each(["date", "amount"] as const)("whatever %s texts there are", (kind) => {
  const finding = kind === "date" ? "readDateFromText" : "readAmountFromText";

  test("after the fix the same is read as before, and the finding is gone for the cells that were fixed", () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const before = read(sheet, sheet.rows);
        const fixes = find(sheet, sheet.rows, kind);
        const after = read(sheet, fixed(sheet.rows, fixes));
        // A negative zero of a text is a zero in a cell.
        const plain = ({ data }: typeof before) => ({ ...data, value: data.value.map((amount) => amount + 0) });
        expect(plain(after)).toEqual(plain(before));
        expect(after.asOf).toBe(before.asOf);
        expect(countOf(after, finding)).toBe(countOf(before, finding) - fixes.length);
        const others = (one: typeof before) =>
          one.findings.filter((other) => other.kind !== finding && !other.kind.startsWith("several"));
        expect(others(after)).toEqual(others(before));
      }),
      { numRuns: 600 },
    );
  });
});

test("without blanks too many the same is read as before but for signs that nobody sees", () => {
  const SEEN = /[\0-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b\u2060\ufeff\u200c-\u200f]/g; // eslint-disable-line no-control-regex -- these are meant
  fc.assert(
    fc.property(anySheet, (sheet) => {
      const seen = sheet.rows.map((row) =>
        row.map((cell) => (typeof cell === "string" ? cell.replace(SEEN, "") : cell)),
      );
      const isFormulaNowhere = { ...sheet, isFormula: () => false };
      const fixes = find(isFormulaNowhere, seen as unknown as Sheet["rows"], "text");
      expect(read(sheet, fixed(seen, fixes)).data).toEqual(read(sheet, seen).data);
      const ofAll = find(isFormulaNowhere, sheet.rows, "text");
      const afters = fixed(sheet.rows, ofAll);
      for (const { sheetRow, column, before, after } of ofAll) {
        expect(afters[sheetRow - 2]![column]).toBe(after);
        expect(String(after).replace(SEEN, "").replace(/\s/g, "")).toBe(before.replace(SEEN, "").replace(/\s/g, ""));
      }
    }),
    { numRuns: 300 },
  );
});

test.each(FIX_KINDS)(
  "a second %s fix finds nothing, and no number, formula or unreadable cell is ever touched",
  (kind) => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const fixes = find(sheet, sheet.rows, kind);
        for (const { sheetRow, column, before, after } of fixes) {
          const cell: unknown = sheet.rows[sheetRow - 2]![column];
          expect(cell).toBe(before);
          expect(typeof cell).toBe("string");
          expect(sheet.isFormula(sheetRow, column)).toBe(false);
          expect(typeof after).toBe(kind === "text" ? "string" : "number");
          expect(Number.isNaN(after)).toBe(false);
          expect(after).not.toBe(before);
        }
        const again = find(sheet, fixed(sheet.rows, fixes), kind);
        expect(again).toEqual([]);
      }),
      { numRuns: 300 },
    );
  },
);
