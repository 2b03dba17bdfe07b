import { toDay } from "../../../src/core/crm/cells/day";
import { buildIndex } from "../../../src/core/kpi/index/buildIndex";
import { evaluateKpi } from "../../../src/core/kpi/evaluateKpi";
import { kpiTable } from "../../../src/core/kpi/kpiTable";
import { parsePeriod } from "../../../src/core/kpi/periods/parsePeriod";
import { indexSnapshots } from "../../../src/core/kpi/snapshots/indexSnapshots";
import { readSnapshots, withSnapshots } from "../../../src/core/kpi/snapshots/snapshotRows";
import { takeSnapshots } from "../../../src/core/kpi/snapshots/takeSnapshots";
import type { Snapshot } from "../../../src/core/kpi/snapshots/types";
import type { KpiId, Who } from "../../../src/core/kpi/types";
import { readDeals } from "../exampleData";

const NAMES = { everybody: "Team", noOwner: "No owner" };
const TEAM: Who = { kind: "all", name: "Team" };
const ANN: Who = { kind: "owner", name: "Ann" };
const BASIS = "revenue · all";
const HEADER = ["Deal ID", "Owner", "Created", "Closed", "Status", "Value"];

const JUNE = [
  ["D1", "Ann", "2026-05-01", "", "Open", 1000],
  ["D2", "Ann", "2026-05-02", "", "Open", 500],
  ["D3", "Ben", "2026-06-28", "", "Open", 300],
];
/** In July the CRM has D2 no more, D1 is won, and D4 is new. */
const JULY = [
  ["D1", "Ann", "2026-05-01", "2026-07-10", "Won", 1000],
  ["D3", "Ben", "2026-06-28", "", "Open", 300],
  ["D4", "Ben", "2026-07-31", "", "Open", 70],
];

function read(rows: readonly (readonly (string | number)[])[]) {
  const { data, asOf } = readDeals([HEADER, ...rows], { quoteStep: "all" });
  return { index: buildIndex(data, NAMES), asOf };
}
const june = read(JUNE);
const july = read(JULY);
const kept = takeSnapshots(june.index, june.asOf, BASIS);

function figure(kpi: KpiId, period: string, who: Who, snapshots?: readonly Snapshot[], until = july.asOf - 1) {
  const parsed = parsePeriod(period, { asOf: july.asOf })!;
  const laid = snapshots && { snapshots: indexSnapshots(snapshots, BASIS, until) };
  return evaluateKpi({ ...july.index, ...laid }, kpi, who, parsed).value;
}

describe("a deal that was deleted from the CRM later", () => {
  test("is still among those that were open when the snapshot was taken", () => {
    expect(june.asOf).toBe(toDay(2026, 6, 28));
    // From July's deals alone: D1 and D3. In June's own export: D1, D2, D3.
    expect([figure("openQuotes", "2026-06", TEAM), figure("openValue", "2026-06", TEAM)]).toEqual([2, 1300]);
    expect([figure("openQuotes", "2026-06", TEAM, kept), figure("openValue", "2026-06", TEAM, kept)]).toEqual([
      3, 1800,
    ]);
    expect(figure("openQuotes", "2026-06", ANN, kept)).toBe(2);
    expect(figure("openQuotes", "2026-Q2", ANN, kept)).toBe(2);
  });

  test("and the table says of which periods", () => {
    const rows = kpiTable({ ...july.index, snapshots: indexSnapshots(kept, BASIS, july.asOf - 1) }, july.asOf);
    const dated = rows.filter(({ who, openAsOf }) => who.kind === "all" && openAsOf !== undefined);
    expect(dated.map(({ period }) => period.id).sort()).toEqual(["2026-06", "2026-Q2"]);
    expect(dated.every(({ openAsOf }) => openAsOf === june.asOf)).toBe(true);
  });
});

describe("a snapshot says nothing", () => {
  test("of the present, which the data know best", () => {
    const now = takeSnapshots(june.index, july.asOf, BASIS);
    // D3 and D4 are open; the snapshot of that day says three.
    expect(figure("openQuotes", "2026-07", TEAM, now)).toBe(2);
    // Somebody who looks back to that day is told what was known on it.
    expect(figure("openQuotes", "2026-07", TEAM, now, july.asOf)).toBe(3);
  });

  test("of a period it was not taken in, or that ended more than a week later", () => {
    const on = (day: number) => kept.map((snapshot) => ({ ...snapshot, asOf: day }));
    expect(figure("openQuotes", "2026-06", TEAM, on(toDay(2026, 6, 22)))).toBe(2);
    expect(figure("openQuotes", "2026-06", TEAM, on(toDay(2026, 6, 23)))).toBe(3);
    expect(figure("openQuotes", "2026-06", TEAM, on(toDay(2026, 7, 1)))).toBe(2);
  });

  test("where other figures were counted then", () => {
    expect(figure("openQuotes", "2026-06", TEAM, takeSnapshots(june.index, june.asOf, "margin · all"))).toBe(2);
  });
});

describe("the rows of the table", () => {
  const first = withSnapshots([], kept, "28 June");

  test("are one for everybody and each owner", () => {
    expect(first).toEqual([
      ["2026-06-28", "all", "Team", 3, 1800, BASIS, "28 June"],
      ["2026-06-28", "owner", "Ann", 2, 1500, BASIS, "28 June"],
      ["2026-06-28", "owner", "Ben", 1, 300, BASIS, "28 June"],
    ]);
    expect(readSnapshots(first)).toEqual(kept);
  });

  test("of another day come below, and what people wrote stays as it is", () => {
    const edited = [["a note", "", "", "", "", "", ""], ["", "", "", "", "", "", ""], ...first.slice(1)];
    const rows = withSnapshots(edited, takeSnapshots(july.index, july.asOf, BASIS), "31 July");
    expect(rows).toEqual([
      ["a note", null, null, null, null, null, null],
      ...first.slice(1),
      ["2026-07-31", "all", "Team", 2, 370, BASIS, "31 July"],
      ["2026-07-31", "owner", "Ann", 0, 0, BASIS, "31 July"],
      ["2026-07-31", "owner", "Ben", 2, 370, BASIS, "31 July"],
    ]);
  });

  test("of the same day are written anew where they differ: the old owner goes, the new one comes last", () => {
    const [everybody, ann] = kept;
    const cleo = { ...ann!, who: { kind: "owner" as const, name: "Cleo" } };
    const rows = withSnapshots(first, [everybody!, { ...ann!, openQuotes: 9 }, cleo], "later");
    expect(rows).toEqual([
      first[0],
      ["2026-06-28", "owner", "Ann", 9, 1500, BASIS, "later"],
      ["2026-06-28", "owner", "Cleo", 2, 1500, BASIS, "later"],
    ]);
  });
});
