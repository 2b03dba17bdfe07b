import { core } from "../../bench/core";
import { differences } from "../../bench/differences";
import type { Engine, Figures } from "../../bench/engine";
import { makeSheets, type Sheets } from "../../bench/makeSheets";
import { d3 } from "../../bench/peers/d3";

async function figuresOf<Loaded, Indexed, Computed>(
  engine: Engine<Loaded, Indexed, Computed>,
  sheets: Sheets,
): Promise<Figures> {
  return engine.figures(await engine.compute(await engine.index(await engine.load(sheets))));
}

// The peer is written from the definitions and shares no code with the add-in: it is where the expected figures come from.
describe.each([
  { ids: "plain", order: "byDeal" },
  { ids: "opaque", order: "byDate" },
  { ids: "plain", order: undefined },
] as const)("2,000 deals with $ids ids, history in order $order", ({ ids, order }) => {
  const sheets = makeSheets({ deals: 2000, ids, ...(order && { history: order }) });

  test("the add-in and the peer find the same figures for every owner, quarter and month", async () => {
    const [ours, theirs] = [await figuresOf(core, sheets), await figuresOf(d3, sheets)];
    expect(differences(ours, theirs)).toEqual([]);
    // 50 owners and those without one, in 20 quarters and 60 months.
    expect(ours.size).toBe(51 * 80);
  });

  test("there is something to compare: every figure is known for some owners and differs between them", async () => {
    const figures = [...(await figuresOf(core, sheets)).values()];
    for (const kpi of Object.keys(figures[0] ?? {}) as (keyof (typeof figures)[number])[]) {
      const known = figures.map((row) => row[kpi]).filter((value) => value !== null);
      expect(known.length).toBeGreaterThan(500);
      expect(new Set(known).size).toBeGreaterThan(3);
    }
  });
});

test("a figure that differs by more than a billionth is told", async () => {
  const figures = await figuresOf(d3, makeSheets({ deals: 200, ids: "plain" }));
  const [key = "", kpis] = [...figures].find(([, { revenue }]) => (revenue ?? 0) > 0) ?? [];
  const changed = new Map(figures).set(key, { ...kpis!, revenue: kpis!.revenue! * (1 + 1e-8) });
  expect(differences(changed, figures)).toEqual([expect.stringContaining(`${key} revenue`)]);
});
