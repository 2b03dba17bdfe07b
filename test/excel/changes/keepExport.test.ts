import type { ExportChanges } from "../../../src/excel/changes/exportChanges";
import { manyDeals } from "../deals";
import { openVerbs } from "../openVerbs";
import type { Rows } from "../openSalesboard";
import type { Refusal } from "../requests";
import { AUGUST, JULY, JUNE } from "./exports";

jest.setTimeout(240_000);

type Verbs = typeof import("../../../src/excel/read/readConnection") &
  typeof import("../../../src/excel/changes/keepExport") &
  typeof import("../../../src/excel/work");
type Opened = Awaited<ReturnType<typeof open>>;

const KEPT = "Deals as last read";

const open = async (sheets: Readonly<Record<string, Rows>>, options: Parameters<typeof openVerbs>[2] = {}) => {
  const modules = ["excel/read/readConnection", "excel/changes/keepExport", "excel/work"];
  const { board, verbs } = await openVerbs<Verbs>(modules, sheets, options);
  return {
    board,
    keep: (extent: "all" | "existing" = "all") => verbs.keepExport(extent),
    read: async () => (await verbs.readConnection(verbs.unwatchedWork())).changes,
    paste: (rows: Rows) => {
      const { engine } = board.document;
      const cells = Array.from({ length: 20 }, (_, row) =>
        Array.from({ length: 10 }, (__, column) => ({ value: rows[row]?.[column] ?? null })),
      );
      const { id } = engine.listSheets().find(({ name }) => name === "Deals")!;
      engine.writeCells(id, { row: 0, column: 0, rows: 20, columns: 10 }, cells);
    },
  };
};

const told = ({ comparison }: ExportChanges) =>
  comparison && [comparison.added, comparison.summary.changed, comparison.vanished];
/** From July to August: D7 is new, D5 has changed. */
const TO_AUGUST = [1, 1, 0];

/** June and July are kept, and August was just read. */
async function withTwoKept(): Promise<Opened> {
  const opened = await open({ Deals: JUNE });
  expect((await opened.read()).verdict).toBe("first");
  await opened.keep();
  opened.paste(JULY);
  // D6 is new, D2, D3 and D5 have changed, D4 is gone.
  expect(told(await opened.read())).toEqual([1, 3, 1]);
  await opened.keep("existing");
  opened.paste(AUGUST);
  expect(told(await opened.read())).toEqual(TO_AUGUST);
  return opened;
}

const again = async ({ board }: Opened) => {
  board.excel.close();
  return open({}, { document: board.document });
};

const HOWS: readonly Refusal[] = ["at once", "halfway", "with its answer lost"];
/** Looked up, stamps, the old stamp away with the deals and the new stamp behind them. */
const REQUESTS = 3;

test("to keep an export takes three requests", async () => {
  const opened = await withTwoKept();
  expect(await opened.board.requests.count(() => opened.keep("existing"))).toBe(REQUESTS);
  const reopened = await again(opened);
  const changes = await reopened.read();
  expect([changes.verdict, told(changes)]).toEqual(["same", TO_AUGUST]);
  reopened.board.close();
});

test("where one request is refused it is tried once more", async () => {
  const opened = await withTwoKept();
  await opened.board.requests.refuseWhere(
    (request) => request === 3,
    "halfway",
    () => opened.keep("existing"),
  );
  const reopened = await again(opened);
  expect((await reopened.read()).verdict).toBe("same");
  reopened.board.close();
});

describe.each(HOWS)("where Excel refuses %s", (how) => {
  test.each(Array.from({ length: REQUESTS }, (_, at) => at + 1))(
    "request %d and all after it, the next reading still tells the truth",
    async (refused) => {
      const opened = await withTwoKept();
      await opened.board.requests.refuseWhere(
        (request) => request >= refused,
        how,
        () => opened.keep("existing"),
      );
      const reopened = await again(opened);
      const changes = await reopened.read();
      // Either it is kept already, or it is the next export beside July's.
      expect(["same", "next"]).toContain(changes.verdict);
      expect(told(changes)).toEqual(TO_AUGUST);
      await reopened.keep("existing");
      const third = await again(reopened);
      const whole = await third.read();
      expect([whole.verdict, told(whole)]).toEqual(["same", TO_AUGUST]);
      third.board.close();
    },
  );
});

test("where making the sheet is refused halfway, no half of it stays", async () => {
  const opened = await open({ Deals: JUNE });
  await opened.read();
  const before = opened.board.sheetNames();
  await opened.board.requests.refuseWhere(
    // Also where it is tried once more.
    (_, text) => text.includes("Hidden"),
    "halfway",
    () => opened.keep(),
  );
  expect(opened.board.sheetNames()).toEqual(before);
  await opened.keep();
  expect(opened.board.sheetNames()).toEqual([...before, KEPT]);
  const { visibility } = opened.board.document.engine.listSheets().find(({ name }) => name === KEPT)!;
  expect(visibility).toBe("Hidden");
  opened.board.close();
});

test("ten times as many deals take no more requests to keep, but for their bytes, and are all there again", async () => {
  const requests = async (deals: number) => {
    const opened = await open({ Deals: manyDeals(deals) });
    await opened.read();
    await opened.keep();
    const rows = opened.board.contents(KEPT)!.area.rows;
    expect(rows).toBe(deals + 3);
    const reopened = await again(opened);
    expect((await reopened.read()).verdict).toBe("same");
    reopened.board.close();
    const once = await open({ Deals: manyDeals(deals) });
    await once.read();
    const count = await once.board.requests.count(() => once.keep());
    once.board.close();
    return count;
  };
  const few = await requests(2000);
  const many = await requests(20_000);
  // 20,000 rows are some 1.3 MB of cells, and 3 MB are sent at once.
  expect(many - few).toBeLessThanOrEqual(1);
});

test("what a co-author's add-in kept is what counts", async () => {
  const mine = await open({ Deals: JUNE });
  await mine.read();
  await mine.keep();
  const theirs = await open({}, { document: mine.board.document });
  expect((await theirs.read()).verdict).toBe("same");
  mine.paste(JULY);
  expect((await theirs.read()).verdict).toBe("next");
  await theirs.keep("existing");
  const changes = await mine.read();
  expect([changes.verdict, told(changes)]).toEqual(["same", [1, 3, 1]]);
  theirs.board.excel.close();
  mine.board.close();
});

test("a hidden sheet that somebody has changed is no export to compare with", async () => {
  const opened = await open({ Deals: JUNE });
  await opened.read();
  await opened.keep();
  await opened.board.type(KEPT, 4, 0, "");
  const reopened = await again(opened);
  reopened.paste(JULY);
  const changes = await reopened.read();
  expect([changes.verdict, told(changes)]).toEqual(["first", undefined]);
  reopened.board.close();
});

test("without a sheet for it nothing is kept where none may be made, and the page remembers all the same", async () => {
  const opened = await open({ Deals: JUNE });
  await opened.read();
  await opened.keep("existing");
  expect(opened.board.sheetNames()).toEqual(["Deals"]);
  opened.paste(JULY);
  expect(told(await opened.read())).toEqual([1, 3, 1]);
  opened.board.close();
});
