import * as fc from "fast-check";
import { isDeepStrictEqual } from "node:util";
import { createDealsReader } from "../../../src/core/crm/createDealsReader";
import { recogniseSheet } from "../../../src/core/crm/columns/recogniseSheet";
import { createStageHistoryReader } from "../../../src/core/crm/sheets/stageHistory";
import { buildIndex } from "../../../src/core/kpi/index/buildIndex";
import { kpiTable } from "../../../src/core/kpi/kpiTable";
import { READING_DAY } from "../exampleData";

// Many figures on a machine that may be busy.
jest.setTimeout(60_000);

const HEADER = ["Deal ID", "Owner", "Created", "Closed", "Status", "Stage", "Value", "Is won"];
const DEALS = recogniseSheet(HEADER, []);
const HISTORY = recogniseSheet(["Deal ID", "Stage", "Entered"], []);

type Rows = readonly (readonly unknown[])[];

const id = fc
  .integer({ min: 1, max: 15 })
  .chain((number) => fc.constantFrom(number, `D-${number}`, `0065g00000abc${number}`));
/** Nearly always the right thing; sometimes a blank, an error, or something else. */
const mostly = (right: fc.Arbitrary<unknown>) =>
  fc.oneof(
    { weight: 10, arbitrary: right },
    { weight: 2, arbitrary: fc.constantFrom("", "-", "#N/A", " D-1 ", "Total", true, "3/4/2026", "1.200", "€ 12,50") },
  );
const day = mostly(fc.integer({ min: 45_000, max: 46_300 }));
const stage = mostly(fc.constantFrom("Lead", "Proposal", "Negotiation"));
const deal = fc.tuple(
  mostly(id),
  mostly(fc.constantFrom("Ann", "ANN", "Bob")),
  day,
  fc.oneof(fc.constant(""), day),
  mostly(fc.constantFrom("Won", "Lost", "Open")),
  stage,
  mostly(fc.integer({ min: -5, max: 9999 })),
  mostly(fc.boolean()),
);
const noDeal = fc.constantFrom<readonly unknown[]>([], ["", "-"], ["#REF!", "", "#N/A"], HEADER, [
  "Totaal",
  "",
  "",
  "",
  "",
  "",
  5,
]);
const deals: fc.Arbitrary<Rows> = fc.array(fc.oneof({ weight: 9, arbitrary: deal }, { weight: 1, arbitrary: noDeal }), {
  maxLength: 60,
});
const history: fc.Arbitrary<Rows> = fc.array(fc.tuple(mostly(id), stage, day), { maxLength: 60 });
const sizes = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 });

/** Everything there is to know after reading in chunks of these sizes, one after another. */
function readInChunksOf(lengths: readonly number[], dealRows: Rows, historyRows: Rows, sharesIds: boolean) {
  const feed = (reader: { read(rows: Rows, firstSheetRow: number): void }, rows: Rows) => {
    for (let at = 0, chunk = 0; at < rows.length; chunk++) {
      const length = lengths[chunk % lengths.length] ?? 1;
      reader.read(rows.slice(at, at + length), at + 2);
      at += length;
    }
  };
  const reader = createDealsReader(DEALS, { sheet: "x", measure: "revenue", readingDay: READING_DAY });
  feed(reader, dealRows);
  const steps = createStageHistoryReader(HISTORY, { sheet: "h", ...(sharesIds && { ids: reader.ids }) });
  feed(steps, historyRows);
  const { data: stageHistory, findings: ofHistory } = steps.finish();
  const { data, findings, asOf } = reader.finish({ history: stageHistory });
  const ids = Array.from(data.id.codes, (code) => data.id.texts[code]);
  const table = kpiTable(buildIndex(data, { everybody: "Team", noOwner: "No owner" }), asOf);
  return { data: { ...data, id: ids }, findings, ofHistory, table };
}

test("wherever the chunks are cut, data, findings with their cells, and figures are the same", () => {
  fc.assert(
    fc.property(deals, history, sizes, fc.boolean(), (dealRows, historyRows, lengths, sharesIds) => {
      const atOnce = readInChunksOf([1000], dealRows, historyRows, false);
      const inParts = readInChunksOf(lengths, dealRows, historyRows, sharesIds);
      // Jest's own comparison takes a hundred times as long over a table of figures.
      expect(isDeepStrictEqual(inParts, atOnce)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test("the first hundred cells of a finding are the first in the sheet, though columns are read one after another", () => {
  // 80 rows with an error in the value (G), then rows with one in the owner (B) as well: of those, ten rows fill the hundred.
  const rows = Array.from({ length: 1200 }, (_, at) => [
    at,
    at < 80 ? "Ann" : "#N/A",
    46_000,
    "",
    "Open",
    "Lead",
    "#REF!",
    "",
  ]);
  const { findings } = readInChunksOf([1000], rows, [], true);
  const { count, cells } = findings.find(({ kind }) => kind === "errorValue") ?? {};
  // An error in the value of each row, and in the owner of all but the first 80.
  expect(count).toBe(1200 + 1120);
  const ownersAndValues = Array.from({ length: 10 }, (_, at) => [`x!B${82 + at}`, `x!G${82 + at}`]).flat();
  expect(cells).toEqual([...Array.from({ length: 80 }, (_, at) => `x!G${2 + at}`), ...ownersAndValues]);
});
