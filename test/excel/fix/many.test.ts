import type { Rows } from "../openSalesboard";
import { HEADER, openFix } from "./openFix";

jest.setTimeout(240_000);

const ROWS = 20_000;

/** So many deals, of which each so-manieth has its date as text. */
const deals = (rows: number, everyText: number): Rows => [
  HEADER,
  ...Array.from({ length: rows }, (_, at) => {
    const created = at % everyText === 0 ? `2026-0${String(1 + (at % 6))}-15` : 46000 + (at % 100);
    return [`D${String(at)}`, "Ann", created, "", "Open", at];
  }),
];

/** Sums the requests of looking, of changing and of undoing. */
async function count(rows: Rows) {
  const bench = await openFix({ Deals: rows });
  const { requests } = bench.board;
  let plan!: Awaited<ReturnType<typeof bench.find>>;
  const looking = await requests.count(async () => (plan = await bench.find("date")));
  const fixing = await requests.count(() => bench.apply(plan));
  const noted = bench.board.table("SalesboardFixes").length;
  const undoing = await requests.count(() => bench.undo());
  const back = bench.column("Deals", 2).filter((cell) => typeof cell === "string").length - 1;
  bench.close();
  return { looking, fixing, undoing, fixes: plan.fixes.length, noted, back };
}

test("3,000 dates as text in 20,000 rows, each apart from the others: requests grow with chunks, not with cells", async () => {
  // Each sixth of 20,000 from the first on.
  const apart = await count(deals(ROWS, 6));
  expect(apart).toMatchObject({ fixes: 3334, noted: 3334, back: 3334 });
  const few = await count(deals(ROWS, 2000));
  expect(few.fixes).toBe(10);
  // Chunks are larger where rows are; what is written of 3,334 cells and their log goes in a request or two more.
  expect(apart.looking).toBeLessThanOrEqual(few.looking + 1);
  expect(apart.fixing).toBeLessThanOrEqual(few.fixing + 3);
  expect(apart.undoing).toBeLessThanOrEqual(few.undoing + 6);
});
