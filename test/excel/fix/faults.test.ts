import { toDay } from "../../../src/core/crm/cells/day";
import { NOW } from "../openSalesboard";
import type { Refusal } from "../requests";
import { workbookState } from "../workbookState";
import { openFix, untidyDeals, type FixBench } from "./openFix";

jest.setTimeout(240_000);

const HOWS: readonly Refusal[] = ["at once", "halfway", "with its answer lost"];
const OPENED = { Deals: untidyDeals, Mine: [["mine"]] };

/** The day it is for the add-in, with a time. */
const TODAY = new RegExp(`${String(toDay(NOW.getFullYear(), NOW.getMonth() + 1, NOW.getDate()))}\\.\\d+`, "g");

/** As a person sees it, but for when it was; a cell without a format is one of the General format. */
function stateOf({ board }: FixBench): string {
  const text = JSON.stringify(workbookState(board.document), (key, value: unknown) =>
    key === "position" ? undefined : (value ?? null),
  );
  return text.replaceAll('{"numberFormat":"General"}', "null").replaceAll(TODAY, "when");
}

type Try = (bench: FixBench) => Promise<unknown>;

const CASES: readonly [string, Try, Try][] = [
  ["cells are fixed for the first time", async () => undefined, ({ fix }) => fix("date")],
  ["more cells are fixed", ({ fix }) => fix("amount"), ({ fix }) => fix("date")],
  ["a fix is undone", ({ fix }) => fix("text"), ({ undo }) => undo()],
];

describe.each(CASES)("when Excel refuses any one request while %s", (_, first, then) => {
  test.each(HOWS)("%s, the workbook is as before or complete, and the next try works", async (how) => {
    const whole = await openFix(OPENED);
    await first(whole);
    const before = stateOf(whole);
    await then(whole);
    const after = stateOf(whole);
    expect(after).not.toBe(before);
    whole.close();
    let isRefused = true;
    for (let refused = 1; isRefused; refused++) {
      const bench = await openFix(OPENED);
      await first(bench);
      let isDone = true;
      const requests = await bench.board.requests.refuseWhere(
        (request) => request === refused,
        how,
        () =>
          then(bench).catch(() => {
            isDone = false;
          }),
      );
      isRefused = requests >= refused;
      expect([refused, stateOf(bench)]).toEqual([refused, isDone ? after : before]);
      if (!isDone) await then(bench);
      expect([refused, stateOf(bench)]).toEqual([refused, after]);
      bench.close();
    }
  });
});

test("where Excel refuses from the writing on, the reader is told that the log can give back what was changed", async () => {
  const bench = await openFix(OPENED);
  await bench.fix("amount");
  const plan = await bench.find("date");
  let isWriting = false;
  await bench.board.requests.refuseWhere(
    (_, text) => (isWriting ||= text.includes('"Formulas"') && text.includes("46203")),
    "halfway",
    async () => {
      await expect(bench.apply(plan)).rejects.toMatchObject({ name: "AlsoError" });
    },
  );
  // Whatever half was written: what the log has can be taken back, and all that is left is as it was.
  await bench.undo();
  expect(bench.column("Deals", 3).slice(0, 3)).toEqual(["Closed", "30-6-2026", "2026-06-29 14:30"]);
  bench.close();
});

test("cancelled before the first cell is written, nothing is written", async () => {
  const bench = await openFix(OPENED);
  const before = stateOf(bench);
  const plan = await bench.find("date");
  const controller = new AbortController();
  controller.abort();
  const work = { signal: controller.signal, tell: () => undefined };
  await expect(bench.verbs.applyFixes(plan, work)).rejects.toMatchObject({ name: "AbortError" });
  expect(stateOf(bench)).toBe(before);
  bench.close();
});
