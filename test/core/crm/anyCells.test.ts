import * as fc from "fast-check";
import { findHeader } from "../../../src/core/crm/columns/findHeader";
import { recogniseDeals } from "../../../src/core/crm/columns/recogniseDeals";
import { recogniseSheet } from "../../../src/core/crm/columns/recogniseSheet";
import { isBlank, isErrorValue } from "../../../src/core/crm/cells/cells";
import { createDealsReader } from "../../../src/core/crm/createDealsReader";
import { FINDING_KINDS } from "../../../src/core/crm/findings/findings";
import { kpiTable } from "../../../src/core/kpi/kpiTable";
import { buildIndex } from "../../../src/core/kpi/index/buildIndex";
import { scoreKpis } from "../../../src/core/kpi/trust/scoreKpis";
import { splitFindings } from "../../../src/core/kpi/trust/splitFindings";
import { READING_DAY } from "../exampleData";

// Many figures on a machine that may be busy.
jest.setTimeout(60_000);

/** Headers in several languages, values of all kinds and what is neither: anywhere on the sheet, also above the headers. */
const anyCell = fc.oneof(
  fc.constantFrom<unknown>("Deal ID", "Eigenaar", "Status", "Phase", "Beløb", "Date de clôture", "Created", "Currency"),
  fc.constantFrom<unknown>('Date entered "Quote"', "Totaal", "Won", "Verloren", "12k", "€ 1.200,00", "3/4/2026", "EUR"),
  fc.constantFrom<unknown>("", null, undefined, "-", "#REF!", true, false, NaN, Infinity, -1, 0, 1e308, "__proto__"),
  fc.constantFrom<unknown>(
    "31-12-2025",
    "5/13/2026",
    "1,234.50",
    "1.234",
    "100%",
    "=1+1",
    "\u0000",
    "\ud800",
    "a".repeat(500),
  ),
  fc.integer({ min: 44_000, max: 46_400 }),
  fc.string(),
  fc.double(),
);
const anySheet = fc
  .integer({ min: 1, max: 9 })
  .chain((width) => fc.array(fc.array(anyCell, { maxLength: width }), { minLength: 1, maxLength: 25 }));

const SKIPPED = ["blankRow", "trailingBlanks", "repeatedHeader", "totalsRow", "remarkRow"];
const isNothing = (cell: unknown) => isBlank(cell) || isErrorValue(cell);

test("any cells come through recognising, reading, findings and scores, and each row is a deal or in a finding", () => {
  fc.assert(
    fc.property(anySheet, fc.string(), (rows, name) => {
      const at = findHeader(rows);
      fc.pre(at >= 0);
      const [header, body] = [rows[at] ?? [], rows.slice(at + 1)];
      recogniseSheet(header, body, name);
      // Whatever it looks like, somebody may say that these are the deals.
      const reader = createDealsReader(recogniseDeals(recogniseSheet(header, body, name).headers, body), {
        ...{ sheet: "x", measure: "revenue", readingDay: READING_DAY, quoteStep: "all" },
      });
      reader.read(body, at + 2);
      const { data, findings, groups, asOf } = reader.finish();
      const count = (kinds: readonly string[]) =>
        findings.filter(({ kind }) => kinds.includes(kind)).reduce((sum, found) => sum + found.count, 0);
      const ofErrors = body.filter((row) => row.some(isErrorValue) && row.every(isNothing)).length;
      expect(data.rows + count(SKIPPED) + ofErrors).toBe(body.length);
      for (const { kind, share, cells } of findings) {
        expect(FINDING_KINDS).toContain(kind);
        expect(share >= 0 && share <= 1).toBe(true);
        for (const cell of cells) expect(cell).toMatch(/^x![A-Z]+\d+$/);
      }
      const { touching, rest } = splitFindings(findings, groups);
      expect(touching.length + rest.length).toBe(findings.length);
      for (const { deals, firm, doubtful, noPeriod, leftOut, score } of scoreKpis(
        groups,
        findings.map(({ kind }) => kind),
      )) {
        expect(firm + doubtful + noPeriod + leftOut).toBe(deals);
        expect(score === null || (score >= 0 && score <= 1)).toBe(true);
      }
      for (const { figures } of kpiTable(buildIndex(data, { everybody: "Team", noOwner: "No owner" }), asOf).slice(
        0,
        5,
      )) {
        for (const figure of Object.values(figures)) {
          if (figure && figure.value !== null) expect(Number.isFinite(figure.value)).toBe(true);
        }
      }
    }),
    { numRuns: 150 },
  );
});
