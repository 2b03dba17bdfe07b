import type { ChartSeries } from "../../document";
import type { CellValue } from "../../engine/engine";

/** The cells that a chart draws: values, texts as displayed, and the number format of the first. Hidden cells are left out. */
export interface ChartCells {
  readonly values: readonly CellValue[];
  readonly texts: readonly string[];
  readonly format: string;
}
/** Empty where there are no such cells any more. */
export type ReadChartCells = (address: string) => ChartCells;

export interface SeriesPoints {
  readonly name: string;
  /** Null is a gap. */
  readonly values: readonly (number | null)[];
  readonly texts: readonly string[];
  readonly format: string;
  readonly categories: readonly string[];
  readonly categoryValues: readonly CellValue[];
}

const none: ChartCells = { values: [], texts: [], format: "General" };

/** A series with what its cells hold. */
export function readSeries(series: ChartSeries, read: ReadChartCells): SeriesPoints {
  const cells = series.values ? read(series.values) : none;
  const categories = series.categories ? read(series.categories) : none;
  return {
    name: series.name,
    values: cells.values.map(plotted),
    texts: cells.texts,
    format: cells.format,
    categories: categories.texts,
    categoryValues: categories.values,
  };
}

/** The texts along the category axis: those of the first series that has any, else 1, 2, 3, ... as Excel numbers them. */
export function categoriesOf(series: readonly SeriesPoints[]): string[] {
  const texts = series.find(({ categories }) => categories.length > 0)?.categories ?? [];
  const count = Math.max(0, ...series.map(({ values }) => values.length));
  return Array.from({ length: count }, (_, place) => (texts.length > 0 ? (texts[place] ?? "") : String(place + 1)));
}

/** As Excel plots a cell: empty cells and errors are gaps, and a text stands at zero. */
function plotted(value: CellValue): number | null {
  if (typeof value === "number") return value;
  if (value === null || typeof value === "object") return null;
  return value === true ? 1 : 0;
}
