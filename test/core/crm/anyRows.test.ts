import * as fc from "fast-check";
import { isBlank, isErrorValue } from "../../../src/core/crm/cells/cells";
import { recogniseSheet } from "../../../src/core/crm/columns/recogniseSheet";
import { buildIndex } from "../../../src/core/kpi/index/buildIndex";
import { kpiTable } from "../../../src/core/kpi/kpiTable";
import { readDeals } from "../exampleData";

// Many figures on a machine that may be busy.
jest.setTimeout(60_000);

const HEADER = [
  "Deal ID",
  "Owner",
  "Created",
  "Quote date",
  "Closed",
  "Status",
  "Stage",
  "Lost at stage",
  "Value",
  "Pipeline",
];
const NAMES = { everybody: "Team", noOwner: "No owner" };

/** Anything a cell may hold, near to the right thing or far from it. */
const anyCell = fc.oneof(
  fc.constantFrom(
    "",
    null,
    "-",
    "NULL",
    "#REF!",
    "#N/A",
    true,
    false,
    0,
    -1,
    1e300,
    NaN,
    undefined,
    "=1+1",
    "Total",
    "__proto__",
  ),
  fc.constantFrom(
    "Won",
    "Lost",
    "Open",
    "Closed Won",
    "Offerte",
    "Lead",
    "Deal ID",
    "Status",
    "12k",
    "€ 1.200,00",
    "1.200",
  ),
  fc.constantFrom("3/4/2026", "31-12-2025", "2026-02-30", "2026-06-30T10:00"),
  fc.integer({ min: 44000, max: 46400 }),
  fc.string(),
  fc.double(),
);
const isBlankOrError = (cell: unknown) => isBlank(cell) || isErrorValue(cell);
const anyRow = fc.array(anyCell, { maxLength: HEADER.length + 1 });

describe("whatever the cells hold", () => {
  test("nothing throws, and every row is a deal, in a finding that says why not, or nothing but errors", () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 30 }), (rows) => {
        const recognised = recogniseSheet(HEADER, []);
        expect(recognised.role).toBe("deals");
        const { data, findings, asOf } = readDeals([HEADER, ...rows]);
        const skipped = findings
          .filter(({ kind }) =>
            ["blankRow", "trailingBlanks", "repeatedHeader", "totalsRow", "remarkRow"].includes(kind),
          )
          .reduce((sum, { count }) => sum + count, 0);
        const ofErrors = rows.filter((row) => row.some(isErrorValue) && row.every(isBlankOrError)).length;
        expect(data.rows + skipped + ofErrors).toBe(rows.length);
        const unknown = data.status.filter((status) => status === 3).length;
        expect(findings.find(({ kind }) => kind === "unknownStatus")?.count ?? 0).toBe(unknown);
        const team = kpiTable(buildIndex(data, NAMES), asOf)[0];
        const { orders, closingRate, newQuotes } = team?.figures ?? {};
        // What is said to be quoted after the as-of date may have been decided before it.
        const later = data.quoted.filter((day) => day > asOf).length;
        expect((newQuotes?.value ?? 0) + later >= (closingRate?.n ?? 0)).toBe(true);
        expect((orders?.value ?? 0) <= data.rows).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test("recognising any header over any rows never throws", () => {
    fc.assert(
      fc.property(anyRow, fc.array(anyRow, { maxLength: 5 }), fc.string(), (header, rows, name) => {
        const { headers, notRecognised } = recogniseSheet(header, rows, name);
        expect(headers).toHaveLength(header.length);
        expect(headers).toEqual(expect.arrayContaining([...notRecognised]));
      }),
    );
  });
});

test("the order of the rows changes no figure", () => {
  const deal = fc.tuple(
    fc.uuid(),
    fc.constantFrom("Ann", "Bob", ""),
    fc.integer({ min: 45000, max: 46200 }),
    fc.oneof(fc.constant(""), fc.integer({ min: 45000, max: 46200 })),
    fc.oneof(fc.constant(""), fc.integer({ min: 45000, max: 46200 })),
    fc.constantFrom("Won", "Lost", "Open"),
    fc.constantFrom("Offerte", "Lead"),
    fc.constantFrom("Offerte", "Lead", ""),
    fc.integer({ min: 0, max: 9999 }),
  );
  const figures = (rows: readonly (readonly unknown[])[]) => {
    const { data, asOf } = readDeals([HEADER, ...rows]);
    return kpiTable(buildIndex(data, NAMES), asOf);
  };
  fc.assert(
    fc.property(
      fc
        .array(deal, { minLength: 1, maxLength: 25 })
        .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
      ([rows, shuffled]) => {
        expect(figures(shuffled)).toEqual(figures(rows));
      },
    ),
    { numRuns: 20 },
  );
});

describe("rows that are no deals change no figure", () => {
  const deal = fc.tuple(
    fc.uuid(),
    fc.constantFrom("Ann", "Bob"),
    fc.integer({ min: 45000, max: 46200 }),
    fc.constant(""),
    fc.integer({ min: 45000, max: 46200 }),
    fc.constantFrom("Won", "Lost", "Open"),
    fc.constantFrom("Offerte", "Lead"),
    fc.constant(""),
    fc.integer({ min: 0, max: 9999 }),
    fc.constant("Sales"),
  );
  const blanks = HEADER.map(() => "");
  const totalOf = (word: string, sum: number) => [word, ...blanks.slice(1, 8), sum, ""];
  const others = fc.constantFrom<readonly unknown[]>(
    ...[
      blanks,
      HEADER,
      ["#REF!", ...blanks.slice(1)],
      ["-", "NULL", ...blanks.slice(2)],
      ["All rights reserved", ...blanks.slice(1)],
    ],
    ...["", "Total", "Totaal", "Gesamtsumme", "I alt", "Total général"].map((word) => totalOf(word, 12345)),
  );

  test("wherever they stand: blanks, totals in five languages, the header once more", () => {
    fc.assert(
      fc.property(
        // Few among many, as in real lists: a column is recognised by what most of its cells hold.
        fc.array(deal, { minLength: 8, maxLength: 20 }),
        fc.array(fc.tuple(others, fc.nat()), { maxLength: 6 }),
        (rows, added) => {
          const mixed: (readonly unknown[])[] = [...rows];
          for (const [row, place] of added) mixed.splice(place % (mixed.length + 1), 0, row);
          const figures = (all: readonly (readonly unknown[])[]) => {
            const { data, asOf } = readDeals([HEADER, ...all]);
            return kpiTable(buildIndex(data, NAMES), asOf);
          };
          expect(figures(mixed)).toEqual(figures(rows));
        },
      ),
      { numRuns: 20 },
    );
  });
});
