import { max } from "d3-array";
import type { SeriesPoints } from "./chartCells";

type Values = readonly (number | null)[];

/** Each value's part of its category, by size: -1 and 3 are -25 % and 75 %. */
export function sharesOf(series: readonly SeriesPoints[]): (number | null)[][] {
  const totals = places(series.map(({ values }) => values)).map((place) =>
    series.reduce((total, { values }) => total + Math.abs(values[place] ?? 0), 0),
  );
  return series.map(({ values }) =>
    values.map((value, place) => (value === null || !totals[place] ? null : value / totals[place])),
  );
}

/** The lowest and the highest point that stacked values reach; what is below zero is stacked downwards. */
export function stackedRange(series: readonly Values[]): number[] {
  return places(series).flatMap((place) => {
    const values = series.map((one) => one[place] ?? 0);
    const sum = (sign: number) => values.filter((value) => value * sign > 0).reduce((total, value) => total + value, 0);
    return [sum(-1), sum(1)];
  });
}

const places = (series: readonly Values[]) =>
  Array.from({ length: max(series, ({ length }) => length) ?? 0 }, (_, k) => k);
