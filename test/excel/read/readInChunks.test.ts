import { readInChunks, type Chunk } from "../../../src/excel/read/readInChunks";
import { manyDeals } from "../deals";
import { openSalesboard } from "../openSalesboard";

jest.setTimeout(60_000);

/** A sheet of numbered cells in an Excel that answers null to reads of more than so many rows, as Excel is known to do. */
function sheetThatAnswersNullAbove(rows: number) {
  const sheet = {
    context: { sync: () => Promise.resolve() },
    getRangeByIndexes: (row: number, column: number, count: number, columns: number) => ({
      load: () => undefined,
      values:
        count > rows
          ? null
          : Array.from({ length: count }, (_, r) =>
              Array.from({ length: columns }, (_, c) => `${row + r},${column + c}`),
            ),
    }),
  };
  return sheet as unknown as Excel.Worksheet;
}

test("a read that comes back empty-handed is done again in halves, and no row is lost or read twice", async () => {
  const chunks: Chunk[] = [];
  await readInChunks(sheetThatAnswersNullAbove(30), { row: 5, column: 2, rows: 101, columns: 2 }, (chunk) =>
    chunks.push(chunk),
  );
  const rows = chunks.flatMap(({ values }) => values.map((row) => row[0]));
  expect(rows).toEqual(Array.from({ length: 101 }, (_, index) => `${5 + index},2`));
  expect(Math.max(...chunks.map(({ values }) => values.length))).toBeLessThanOrEqual(30);
});

test("a row that Excel cannot answer with is said, and is no empty row", async () => {
  const chunks: Chunk[] = [];
  const area = { row: 0, column: 0, rows: 3, columns: 2 };
  const reading = readInChunks(sheetThatAnswersNullAbove(0), area, (chunk) => chunks.push(chunk));
  await expect(reading).rejects.toMatchObject({ key: "errors:excel.tooLarge" });
  expect(chunks).toEqual([]);
});

test("deals whose answer is too large for Excel on the web are read in smaller parts", async () => {
  // 3,000 deals are some 150 kB as an answer; the limit here is a third of that.
  const board = await openSalesboard({ Deals: manyDeals(3000) }, { payloadLimit: 50_000 });
  expect(await board.press("connect")).toEqual({
    kind: "done",
    text: expect.stringContaining('Connected to the sheet "Deals": 3,000 deals were read.'),
  });
  board.close();
});
