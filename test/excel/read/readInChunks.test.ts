import fc from "fast-check";
import { readInChunks, type Chunk } from "../../../src/excel/read/readInChunks";
import type { HeadlessOptions } from "../../../src/workbench/headless/startHeadlessExcel";
import { manyDeals } from "../deals";
import { openSalesboard } from "../openSalesboard";

jest.setTimeout(60_000);

type Rows = readonly (readonly unknown[])[];

/** An Excel with one sheet, that answers null where it will not answer, as Excel is known to do. */
function sheetOf(rows: Rows, answers: (asked: Rows) => boolean) {
  const asked: number[] = [];
  const sheet = {
    context: { sync: () => Promise.resolve() },
    getRangeByIndexes: (row: number, column: number, count: number, columns: number) => {
      asked.push(count);
      const values = rows.slice(row, row + count).map((cells) => cells.slice(column, column + columns));
      return { load: () => undefined, values: answers(values) ? values : null };
    },
  };
  return { sheet: sheet as unknown as Excel.Worksheet, asked };
}

const numbered = (count: number, length = 1): Rows =>
  Array.from({ length: count }, (_, row) => [`${row}`.padEnd(length), row]);

async function readAll(sheet: Excel.Worksheet, area: { row: number; rows: number }) {
  const chunks: Chunk[] = [];
  await readInChunks(sheet, { ...area, column: 0, columns: 2 }, (chunk) => chunks.push(chunk));
  return chunks;
}

test("a read that comes back empty-handed is done again in halves, and no row is lost or read twice", async () => {
  const { sheet } = sheetOf(numbered(106), (values) => values.length <= 30);
  const chunks = await readAll(sheet, { row: 5, rows: 101 });
  expect(chunks.flatMap(({ values }) => values.map(([, row]) => row))).toEqual(
    Array.from({ length: 101 }, (_, index) => 5 + index),
  );
  expect(Math.max(...chunks.map(({ values }) => values.length))).toBeLessThanOrEqual(30);
});

test("whatever the lengths of the rows and the limit, each row is read once, in its order and with its place", async () => {
  const limits = fc.integer({ min: 400, max: 20_000 });
  const lengths = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 400 });
  await fc.assert(
    fc.asyncProperty(limits, lengths, async (limit, ofRows) => {
      const rows = ofRows.map((length, row) => ["x".repeat(length), row]);
      const { sheet } = sheetOf(rows, (values) => JSON.stringify(values).length <= limit);
      const chunks = await readAll(sheet, { row: 0, rows: rows.length });
      expect(chunks.flatMap(({ values }) => values)).toEqual(rows);
      expect(chunks.every(({ values, row }) => values[0]?.[1] === row)).toBe(true);
    }),
    { numRuns: 50 },
  );
});

test("a row that Excel cannot answer with is said, and is no empty row", async () => {
  const { sheet } = sheetOf(numbered(3), () => false);
  await expect(readAll(sheet, { row: 0, rows: 3 })).rejects.toMatchObject({ key: "errors:excel.tooLarge" });
});

test("few rows are asked for at first, then as many as their length allows, and never more than 10,000", async () => {
  const short = sheetOf(numbered(40_000), () => true);
  await readAll(short.sheet, { row: 0, rows: 40_000 });
  expect(short.asked.slice(0, 3)).toEqual([500, 5_000, 10_000]);
  expect(Math.max(...short.asked)).toBe(10_000);

  // A row of 5 kB: two hundred are half a megabyte, some four hundred the two megabytes an answer should have.
  const long = sheetOf(numbered(3_000, 5_000), () => true);
  const sizes = (await readAll(long.sheet, { row: 0, rows: 3_000 })).map(({ values }) => JSON.stringify(values).length);
  expect(Math.max(...sizes)).toBeLessThan(2_600_000);
  expect(Math.max(...sizes)).toBeGreaterThan(1_800_000);
});

test("rows that become longer further down do not come near the limit of 5 MB", async () => {
  const rows = Array.from({ length: 30_000 }, (_, row) => ["x".repeat(20 + Math.floor(row / 20)), row]);
  const { sheet } = sheetOf(rows, () => true);
  const sizes = (await readAll(sheet, { row: 0, rows: rows.length })).map(
    ({ values }) => JSON.stringify(values).length,
  );
  expect(Math.max(...sizes)).toBeLessThan(4_000_000);
});

test("after a refusal no more than half is asked for, and from there slowly more", async () => {
  let refusals = 0;
  const { sheet, asked } = sheetOf(numbered(30_000), (values) => values.length < 5_000 || refusals++ > 0);
  await readAll(sheet, { row: 0, rows: 30_000 });
  expect(asked.slice(0, 5)).toEqual([500, 5_000, 2_500, 3_000, 3_600]);
});

test("the page has its turn between the chunks", async () => {
  const { sheet, asked } = sheetOf(numbered(40_000), () => true);
  const chunksAtTurns: number[] = [];
  const timer = setInterval(() => chunksAtTurns.push(asked.length));
  await readAll(sheet, { row: 0, rows: 40_000 });
  clearInterval(timer);
  expect(new Set(chunksAtTurns).size).toBeGreaterThanOrEqual(asked.length - 2);
});

// 3,000 deals are some 150 kB and 18,000 cells as an answer; the limits here are a third of that.
test.each<[string, Partial<HeadlessOptions>]>([
  ["refuses so many bytes", { payloadLimit: 50_000 }],
  ["refuses so many cells", { readLimit: { cells: 6_000, over: "RangeExceedsLimit" } }],
  ["answers so many cells with nothing", { readLimit: { cells: 6_000, over: "null" } }],
])("deals are read in smaller parts by an Excel that %s", async (_, options) => {
  const board = await openSalesboard({ Deals: manyDeals(3000) }, options);
  expect(await board.press("connect")).toEqual({
    kind: "done",
    text: expect.stringContaining('Connected to the sheet "Deals": 3,000 deals were read.'),
  });
  board.close();
});
