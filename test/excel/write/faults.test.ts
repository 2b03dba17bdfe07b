import type { SheetSpec } from "../../../src/core/report/sheetSpec";
import type { Refusal } from "../requests";
import { workbookState } from "../workbookState";
import { emptySpec, openWriter } from "./openWriter";

jest.setTimeout(240_000);

const HOWS: readonly Refusal[] = ["at once", "halfway", "with its answer lost"];

/** Two sheets with a table, a chart, a name, a drop-down, a merge and a rule; the second's formula reads the first. */
function specs(...deals: readonly number[]): readonly SheetSpec[] {
  const area = { row: 1, column: 0, rows: deals.length + 1, columns: 2 };
  const values = { row: 2, column: 1, rows: deals.length, columns: 1 };
  const figures: SheetSpec = {
    ...emptySpec,
    id: "kpis",
    name: "Figures",
    blocks: [{ row: 1, column: 0, cells: [["Name", "Deals"], ...deals.map((count, at) => [`P${at}`, count])] }],
    tables: [{ name: "SalesboardDeals", area, style: "TableStyleLight1" }],
    names: [{ name: "SalesboardNames", area: { ...values, column: 0 } }],
    formats: [{ area, color: "#123456" }],
  };
  const board: SheetSpec = {
    ...emptySpec,
    id: "dashboard",
    name: "Board",
    blocks: [
      {
        row: 0,
        column: 0,
        cells: [
          ["Sum", { formula: "=SUM(SalesboardDeals[Deals])" }],
          ["P0", null],
        ],
      },
    ],
    merges: [{ row: 1, column: 0, rows: 1, columns: 2 }],
    rowHeights: [{ row: deals.length, height: 40 }],
    charts: [
      {
        name: "Salesboard trial",
        type: "ColumnClustered",
        gapWidth: 60,
        place: { row: 4, column: 0, rows: 8, columns: 2 },
        title: "Deals",
        series: [
          {
            name: "Deals",
            values: { row: 0, column: 1, rows: 1, columns: 1 },
            categories: { row: 0, column: 0, rows: 1, columns: 1 },
            color: "#112233",
          },
        ],
        valueFormat: "0",
        legend: false,
      },
    ],
    conditionalFormats: [{ area: { row: 0, column: 1, rows: 1, columns: 1 }, formula: "=B1>1", bold: true }],
    dropDowns: [
      { row: 1, column: 0, source: "=SalesboardNames", promptTitle: "a", prompt: "b", errorTitle: "c", error: "d" },
    ],
  };
  return [board, figures];
}

type Writer = Awaited<ReturnType<typeof openWriter>>;
type Try = (verbs: Pick<Writer, "write" | "update">) => Promise<unknown>;

/** As it is now: what Excel moves later is not to be seen in it. */
const stateOf = ({ board }: Writer) => structuredClone(workbookState(board.document));

/** What is written first, and what somebody does to it then. */
type First = readonly SheetSpec[] | ((writer: Writer) => Promise<unknown>);

async function openFirst(first: First): Promise<Writer> {
  const writer = await openWriter();
  if (typeof first === "function") await first(writer);
  else if (first.length > 0) await writer.write(...first);
  return writer;
}

async function withRowsPutIn({ board, write }: Writer): Promise<void> {
  await write(...specs(1, 2));
  await board.excel.user.insertRows("Board", "1:2");
  await board.excel.user.insertRows("Figures", "3:3");
  await board.excel.user.type("Figures", "F4", "beside P0");
}

/** A workbook in which the first spec was written, or none, and what it is when the second is. */
async function states(first: First, then: Try) {
  const writer = await openFirst(first);
  const before = stateOf(writer);
  await then(writer);
  const after = stateOf(writer);
  writer.board.close();
  return { before, after };
}

const CASES: readonly [string, First, Try][] = [
  ["sheets are made", [], ({ write }) => write(...specs(1, 2))],
  ["sheets are written again", specs(1, 2, 3), ({ write }) => write(...specs(4, 5))],
  ["a sheet is made beside one that is there", specs(1, 2).slice(1), ({ write }) => write(...specs(4, 5))],
  ["changed cells are written", specs(1, 2), ({ update }) => update(...specs(1, 7))],
  ["rows that people put in are taken out", withRowsPutIn, ({ write }) => write(...specs(4, 5, 6))],
  ["more rows are written", specs(1, 2), ({ update }) => update(...specs(1, 2, 3))],
];

test.each(CASES)("where Excel refuses nothing, one try is enough while %s", async (_, first, then) => {
  const writer = await openFirst(first);
  // Four to look at what is there, one more where rows were put in, one to add sheets, one to write, and what the client sends of its own; a second try takes ten.
  expect(await writer.board.requests.count(() => then(writer))).toBeLessThanOrEqual(8);
  writer.board.close();
});

describe.each(CASES)("when Excel refuses any one request while %s", (_, first, then) => {
  test.each(HOWS)("%s, the workbook is as before or complete, and the next try works", async (how) => {
    const { before, after } = await states(first, then);
    let isRefused = true;
    for (let refused = 1; isRefused; refused++) {
      const writer = await openFirst(first);
      const requests = await writer.board.requests.refuseWhere(
        (request) => request === refused,
        how,
        () => then(writer).catch(() => undefined),
      );
      isRefused = requests >= refused;
      const state = stateOf(writer);
      const isBefore = JSON.stringify(state) === JSON.stringify(before);
      if (!isBefore) expect([refused, state]).toEqual([refused, after]);
      await then(writer);
      expect([refused, stateOf(writer)]).toEqual([refused, after]);
      writer.board.close();
    }
  });

  test("cancelled at any request, the workbook is as before or complete", async () => {
    const { before, after } = await states(first, then);
    for (let request = 1, isCancelled = true; isCancelled; request++) {
      const writer = await openFirst(first);
      const controller = new AbortController();
      const work = { signal: controller.signal, tell: () => undefined };
      let isMet = false;
      writer.board.excel.requests.before(request, () => {
        isMet = true;
        controller.abort();
      });
      const rejection = await then(writer.with(work)).then(
        () => undefined,
        (error: Error) => error.name,
      );
      expect([request, stateOf(writer)]).toEqual([request, rejection === undefined ? after : before]);
      if (rejection !== undefined) expect(rejection).toBe("AbortError");
      isCancelled = isMet;
      writer.board.close();
    }
  });
});
