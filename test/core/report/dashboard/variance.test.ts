import { varianceFormula } from "../../../../src/core/report/dashboard/variance";
import { createWords } from "../../../../src/locales/createWords";
import { createEngine } from "../../../../src/workbench/engine/createEngine";

const money = { id: "averageOrder", unit: "money", better: "more" } as const;
const share = { id: "closingRate", unit: "share", better: "more" } as const;
const days = { id: "salesCycle", unit: "days", better: "less" } as const;

/** What the formula shows for these two figures. */
async function shown(
  kpi: typeof money | typeof days | typeof share,
  now: number | string,
  before: number | string,
): Promise<unknown> {
  const engine = createEngine();
  const [sheet] = engine.listSheets();
  const formula = `=${varianceFormula(kpi, "A1", "B1", createWords("en"))}`;
  engine.writeCells(sheet!.id, { row: 0, column: 0, rows: 1, columns: 3 }, [
    [{ value: now }, { value: before }, { formula }],
  ]);
  await engine.calculate();
  const [[text]] = engine.readValues(sheet!.id, { row: 0, column: 2, rows: 1, columns: 1 }) as [[unknown]];
  engine.dispose();
  return text;
}

describe("the difference of two figures says which way is good", () => {
  test.each([
    [money, 150, 100, "▲ +50.0% better"],
    [money, 50, 100, "▼ -50.0% worse"],
    // By three times the thousand that was lost before.
    [money, 2000, -1000, "▲ +300.0% better"],
    [money, -1000, 2000, "▼ -150.0% worse"],
    [money, 5, 0, "–"],
    [days, 40, 50, "▼ -10 d better"],
    [days, 40, "–", "–"],
    // Printed as 40 d and 38 d, as 24.2% and 24.1%: what stands there differs by 2 and by 0.1.
    [days, 40, 37.5, "▲ +2 d worse"],
    [share, 0.24151, 0.24149, "▲ +0.1 pt better"],
  ] as const)("%o: %p after %p is %s", async (kpi, now, before, text) => {
    expect(await shown(kpi, now, before)).toBe(text);
  });
});
