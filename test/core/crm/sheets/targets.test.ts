import { createTargetsReader } from "../../../../src/core/crm/sheets/targets";
import { readAll, said, sheet } from "./sheet";

const read = (columns: Parameters<typeof sheet>[1], rows: readonly (readonly unknown[])[]) => {
  const { data, findings } = readAll(createTargetsReader(sheet("targets", columns), { sheet: "Targets" }), rows);
  return { targets: data.map(({ who, kpi, period, value }) => [who, kpi, period, value]), findings };
};

describe("the targets of a sheet", () => {
  test("long: a row for each value", () => {
    const { targets, findings } = read(
      [
        ["Who", "owner"],
        ["KPI", "kpi"],
        ["Period", "period"],
        ["Target", "value"],
      ],
      [
        ["Ann", "Revenue", "2026-Q3", "€ 120.000"],
        ["Sales North", "New quotes", "Q4 2026", 12],
        // 46266 is 1 September 2026: Excel turns a typed 2026-09 into it.
        ["Ann", "Revenue", 46266, 40000],
        ["Ann", "Revenue", 2026, 480000],
      ],
    );
    expect(targets).toEqual([
      ["Ann", "Revenue", "2026-Q3", 120000],
      ["Sales North", "New quotes", "2026-Q4", 12],
      ["Ann", "Revenue", "2026-09", 40000],
      ["Ann", "Revenue", "2026", 480000],
    ]);
    expect(findings).toEqual([]);
  });

  test("percentages as texts are parts of one", () => {
    const columns: Parameters<typeof sheet>[1] = [
      ["Who", "owner"],
      ["KPI", "kpi"],
      ["Target", "value"],
    ];
    const { targets, findings } = read(columns, [
      ["Ann", "Closing percentage", "35%"],
      ["Bob", "Closing percentage", "32,5 %"],
      ["Cas", "Closing percentage", "a third %"],
    ]);
    expect(targets.map(([, , , value]) => value)).toEqual([0.35, 0.325]);
    expect(said(findings)).toEqual(["textAmount 1 Targets!C4", "targetsIncomplete 1 Targets!C4"]);
  });

  test("wide: a column for each period, or for each KPI", () => {
    const months = read([["Owner", "owner"], ["Jan 2026"], ["februari 2026"], ["2026-Q1"]], [["Ann", 10, "", 30]]);
    expect(months.targets).toEqual([
      ["Ann", undefined, "2026-01", 10],
      ["Ann", undefined, "2026-Q1", 30],
    ]);
    const kpis = read(
      [["Team", "team"], ["Quarter", "period"], ["Revenue", "value"], ["New quotes"]],
      [["North", "2026 Q1", 100, 7]],
    );
    expect(kpis.targets).toEqual([
      ["North", "Revenue", "2026-Q1", 100],
      ["North", "New quotes", "2026-Q1", 7],
    ]);
  });

  test("what cannot be read is told with its cells; nothing is guessed", () => {
    const { targets, findings } = read(
      [
        ["Who", "owner"],
        ["KPI", "kpi"],
        ["Period", "period"],
        ["Target", "value"],
      ],
      [
        ["Ann", "Revenue", "next year", 10],
        ["Ann", "Revenue", "2026-Q1", "a lot"],
        ["Ann", "Revenue", "2026-Q2", ""],
        ["", "", "", ""],
        ["", "Revenue", "2026", 5],
      ],
    );
    expect(targets).toEqual([[undefined, "Revenue", "2026", 5]]);
    expect(said(findings)).toEqual(["textAmount 1 Targets!D3", "targetsIncomplete 3 Targets!C2 Targets!D3 Targets!D4"]);
  });
});
