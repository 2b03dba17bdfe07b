import * as fc from "fast-check";
import { compareDealsInSteps } from "../../../src/core/changes/compareDeals";
import { judgeReading } from "../../../src/core/changes/judgeReading";
import { keepReading } from "../../../src/core/changes/keepReading";
import { listChanges } from "../../../src/core/changes/listChanges";
import { recordDeals } from "../../../src/core/changes/recordDeals";
import { sortChanges, summariseChanges } from "../../../src/core/changes/summariseChanges";
import type { KeptReading } from "../../../src/core/changes/types";
import { toDay } from "../../../src/core/crm/cells/day";
import { latestEvent } from "../../../src/core/crm/latestEvent";
import { runSteps } from "../../../src/core/steps";
import { readDeals, READING_DAY } from "../exampleData";

const HEADER = ["Deal ID", "Owner", "Created", "Closed", "Status", "Stage", "Value"];
type Row = readonly (string | number)[];

function reading(rows: readonly Row[], measure: "revenue" | "margin" = "revenue"): KeptReading {
  const { data } = readDeals([HEADER, ...rows], { quoteStep: "all" });
  const latest = latestEvent([data.created, data.closed], READING_DAY) ?? 0;
  const rest = { isPart: false, latest, measure, basis: "", columns: [], readAt: "2026-07-01T08:00:00.000Z" };
  return { ...recordDeals(data), rows: data.rows, ...rest };
}

const compare = (before: KeptReading, after: KeptReading) => runSteps(compareDealsInSteps(before, after));

const JUNE: readonly Row[] = [
  ["D1", "Ann", "2026-01-10", "2026-03-01", "Won", "Order", 1000],
  ["D2", "Ann", "2026-01-11", "2026-04-01", "Lost", "Offer", 700],
  ["D3", "Ann", "2026-05-01", "", "Open", "Offer", 400],
  ["D4", "Bob", "2026-05-02", "", "Open", "Offer", 900],
  ["D5", "Bob", "2026-05-03", "", "Open", "Demo", 300],
  ["D6", "Bob", "2026-05-04", "", "Open", "Demo", 250],
  ["D7", "Bob", "2026-05-05", "", "Open", "Demo", 50],
  ["D8", "Bob", "2026-06-30", "", "Open", "Demo", ""],
];
/** A month later, in another order: what became of each deal is said beside it. */
const JULY: readonly Row[] = [
  ["D9", "Ann", "2026-07-02", "", "Open", "Demo", 120], // new
  ["D10", "Cleo", "2026-07-03", "2026-07-20", "Won", "Order", 80], // new and won
  ["D8", "Bob", "2026-06-30", "", "Open", "Demo", ""], // as it was
  ["D5", "Cleo", "2026-05-03", "", "Open", "Offer", 350], // other owner, step, value (+50)
  ["D4", "Bob", "2026-05-02", "2026-07-10", "Lost", "Offer", 900], // lost
  ["D3", "Ann", "2026-05-01", "2026-07-05", "Won", "Order", 410], // won
  ["D2", "Ann", "2026-01-11", "", "Open", "Offer", 700], // open again
  ["D1", "Ann", "2026-01-10", "2026-02-28", "Won", "Order", 1000], // closed on another day
  // D6 (250) and D7 (50), both open, are gone.
];

test("two exports, worked out by hand", () => {
  const changes = compare(reading(JUNE), reading(JULY));
  const rows = sortChanges(changes);
  expect(summariseChanges(changes, rows)).toEqual({
    added: { count: 2, value: 200 }, // D9, D10
    won: { count: 2, value: 490 }, // D10, D3
    lost: { count: 1, value: 900 }, // D4
    reopened: { count: 1, value: 700 }, // D2
    vanishedOpen: { count: 2, value: 300 }, // D6, D7
    vanishedClosed: { count: 0, value: 0 },
    revalued: { count: 1, value: 50 }, // D5; D3 is not open any more
    moved: { count: 1, value: 350 }, // D5
    handedOver: { count: 1, value: 350 }, // D5
    rewritten: { count: 1, value: 1000 }, // D1
    changed: 5, // D1 to D5
    unchanged: 1, // D8
  });
  const lists = listChanges(changes, rows);
  expect(lists.vanishedOpen).toEqual([
    { id: "D6", owner: "Bob", value: 250, what: [] },
    { id: "D7", owner: "Bob", value: 50, what: [] },
  ]);
  expect(lists.added.map(({ id, sheetRow }) => [id, sheetRow])).toEqual([
    ["D9", 2],
    ["D10", 3],
  ]);
  expect(lists.revalued).toEqual([
    {
      ...{ id: "D5", owner: "Cleo", value: 350, sheetRow: 5 },
      what: [
        { what: "value", from: 300, to: 350 },
        { what: "step", from: "Demo", to: "Offer" },
        { what: "owner", from: "Bob", to: "Cleo" },
      ],
    },
  ]);
  expect(lists.rewritten[0]?.what).toEqual([{ what: "closed", from: toDay(2026, 3, 1), to: toDay(2026, 2, 28) }]);
  expect(judgeReading(reading(JUNE), reading(JULY), changes)).toBe("next");
});

test("rows without an id and repeated ones are counted apart, and compared with nothing", () => {
  const { deals, withoutId, duplicates } = reading([
    ...JUNE,
    JUNE[0]!,
    ["", "Ann", "2026-05-01", "", "Open", "Demo", 1],
  ]);
  expect([deals.id.length, withoutId, duplicates]).toEqual([8, 1, 1]);
});

test("where values are revenue before and margin now they are not compared", () => {
  const changes = compare(
    reading(JUNE),
    reading(
      JUNE.map((row) => [...row.slice(0, 6), 7]),
      "margin",
    ),
  );
  expect([changes.changed.length, changes.unchanged]).toEqual([0, 8]);
});

test("a column that only one of the exports has is no change of all deals", () => {
  const without = (place: number) => JUNE.map((row) => row.map((cell, at) => (at === place ? "" : cell)));
  for (const place of [1, 2, 5, 6]) {
    const { changed, unchanged } = compare(reading(JUNE), reading(without(place)));
    expect([place, changed.length, unchanged]).toEqual([place, 0, 8]);
  }
});

describe("of many deals only the open ones are kept", () => {
  // Of eight deals six are open.
  const part = keepReading(reading(JUNE), 6);

  test("and nothing old and closed is called new", () => {
    expect([part.isPart, part.deals.id]).toEqual([true, ["D3", "D4", "D5", "D6", "D7", "D8"]]);
    const { added, vanished, after } = compare(part, reading(JULY));
    // D1 was closed before: nobody knows of it. D2 is open now and was not kept: it may be new.
    expect(added.map((row) => after.id[row])).toEqual(["D9", "D10", "D2"]);
    expect(vanished.map((row) => part.deals.id[row])).toEqual(["D6", "D7"]);
  });

  test("and not even all of these where they are too many", () => {
    expect(keepReading(reading(JUNE), 2).deals.id).toEqual(["D3", "D4"]);
    expect(keepReading(reading(JUNE), 8).isPart).toBe(false);
  });
});

describe("what counts as the next export", () => {
  const judge = (before: readonly Row[], after: readonly Row[]) => {
    const [old, now] = [reading(before), reading(after)];
    return judgeReading(old, now, compare(old, now));
  };
  const many = Array.from({ length: 1000 }, (_, at): Row => [`D${at}`, "Ann", "2026-05-01", "", "Open", "Demo", 100]);
  const won = (row: Row, day: string): Row => [...row.slice(0, 3), day, "Won", "Order", 100];

  test("not the same rows, nor a cell that somebody corrects, however late the day in it", () => {
    expect(judge(JUNE, JUNE)).toBe("same");
    expect(judge(JUNE, [...JUNE.slice(0, 7), won(JUNE[7]!, "2026-09-30")])).toBe("same");
  });

  test("not a few of many deals: of 1,000, four changed are fewer than 0.5 %, five are not", () => {
    const changed = (count: number) => many.map((row, at) => (at < count ? won(row, "2026-06-15") : row));
    expect(judge(many, changed(4))).toBe("same");
    expect(judge(many, changed(5))).toBe("next");
  });

  test("not many corrected cells where no day is later", () => {
    expect(
      judge(
        many,
        many.map((row, at) => (at < 500 ? [...row.slice(0, 6), 7] : row)),
      ),
    ).toBe("same");
  });

  test("rows that were replaced, where no day is later: 2 % of 1,000 are 20", () => {
    const replaced = (count: number) => many.map((row, at): Row => (at < count ? [`N${at}`, ...row.slice(1)] : row));
    // Each replaced row is one new deal and one that is gone.
    expect(judge(many, replaced(9))).toBe("same");
    expect(judge(many, replaced(10))).toBe("next");
  });

  test("other deals are no next export, and deals without ids cannot be found again", () => {
    expect(
      judge(
        JUNE,
        JUNE.map((row, at): Row => [`X${at}`, ...row.slice(1)]),
      ),
    ).toBe("other");
    expect(
      judge(
        JUNE,
        JUNE.map((row): Row => ["", ...row.slice(1)]),
      ),
    ).toBe("noIds");
  });
});

const rowOf = fc.tuple(
  fc.integer({ min: 1, max: 30 }),
  fc.constantFrom("Ann", "Bob"),
  fc.constantFrom("2026-05-01", "2026-06-01"),
  fc.constantFrom("Open", "Won", "Lost"),
  fc.constantFrom("Demo", "Offer"),
  fc.constantFrom<string | number>("", 1, 2.5),
);
const exportOf = fc.uniqueArray(rowOf, { selector: ([id]) => id, minLength: 1 }).map((rows) =>
  reading(
    rows.map(([id, owner, created, status, step, value]): Row => {
      return [`D${id}`, owner, created, status === "Open" ? "" : "2026-06-10", status, step, value];
    }),
  ),
);

describe("for any exports", () => {
  test("the same one twice has no changes", () => {
    fc.assert(
      fc.property(exportOf, (one) => {
        const { added, vanished, changed, unchanged } = compare(one, one);
        expect([added, vanished, changed, unchanged]).toEqual([[], [], [], one.deals.id.length]);
      }),
    );
  });

  test("what is new one way is gone the other way, and what changed there changed back", () => {
    fc.assert(
      fc.property(exportOf, exportOf, (one, other) => {
        const [there, back] = [compare(one, other), compare(other, one)];
        const ids = ({ id }: { readonly id: readonly string[] }, rows: readonly number[]) => rows.map((row) => id[row]);
        expect(new Set(ids(other.deals, there.added))).toEqual(new Set(ids(other.deals, back.vanished)));
        expect(new Set(ids(one.deals, there.vanished))).toEqual(new Set(ids(one.deals, back.added)));
        expect([there.changed.length, there.unchanged]).toEqual([back.changed.length, back.unchanged]);
        expect(there.added.length + there.changed.length + there.unchanged).toBe(other.deals.id.length);
      }),
    );
  });

  test("the order of the rows does not matter", () => {
    fc.assert(
      fc.property(exportOf, exportOf, (one, other) => {
        const reversed = { ...one, deals: reverse(one.deals) };
        const tell = (before: KeptReading) => {
          const changes = compare(before, other);
          const rows = sortChanges(changes);
          return { summary: summariseChanges(changes, rows), lists: listChanges(changes, rows) };
        };
        expect(tell(reversed)).toEqual(tell(one));
      }),
    );
  });
});

function reverse(deals: KeptReading["deals"]): KeptReading["deals"] {
  return Object.fromEntries(
    Object.entries(deals).map(([key, column]) => [key, (column as unknown[]).slice().reverse()]),
  ) as unknown as KeptReading["deals"];
}
