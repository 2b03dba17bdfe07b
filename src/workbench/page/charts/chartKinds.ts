import type { Chart } from "../../document";

export interface ChartKind {
  readonly draw: "columns" | "bars" | "lines" | "areas" | "pie" | "doughnut" | "scatter";
  readonly stack: "none" | "sums" | "shares";
  readonly markers: boolean;
  /** Points of a scatter that are joined. */
  readonly joined: boolean;
}

const plain = { stack: "none", markers: false, joined: false } as const;

const kinds: Readonly<Partial<Record<Chart["type"], ChartKind>>> = {
  ColumnClustered: { ...plain, draw: "columns" },
  ColumnStacked: { ...plain, draw: "columns", stack: "sums" },
  ColumnStacked100: { ...plain, draw: "columns", stack: "shares" },
  BarClustered: { ...plain, draw: "bars" },
  BarStacked: { ...plain, draw: "bars", stack: "sums" },
  BarStacked100: { ...plain, draw: "bars", stack: "shares" },
  Line: { ...plain, draw: "lines" },
  LineMarkers: { ...plain, draw: "lines", markers: true },
  LineStacked: { ...plain, draw: "lines", stack: "sums" },
  Area: { ...plain, draw: "areas" },
  AreaStacked: { ...plain, draw: "areas", stack: "sums" },
  Pie: { ...plain, draw: "pie" },
  Doughnut: { ...plain, draw: "doughnut" },
  XYScatter: { ...plain, draw: "scatter", markers: true },
  XYScatterLines: { ...plain, draw: "scatter", markers: true, joined: true },
};

/** How a type of chart is drawn. @throws Error naming a type that the workbench does not draw */
export function kindOf(type: Chart["type"]): ChartKind {
  const kind = kinds[type];
  if (!kind) throw new Error(`The workbench draws no chart of the type ${type}.`);
  return kind;
}
