import type { BarSeriesOption, EChartsOption, LineSeriesOption } from "echarts";
import { categoriesOf } from "./chartCells";
import type { ChartPlan } from "./chartPlan";
import { categoryLabels, type CategoryLabels } from "./categoryLabels";
import { fitText, FONT, pixels, TEXT_SIZE } from "./look";
import { pointLabels } from "./pointLabels";
import { stackedRange, sharesOf } from "./stacks";
import { valueAxis, type AxisOptions } from "./valueAxis";

const DEFAULT_GAP = 150;
/** About what the labels of the value axis take from the width. */
const VALUE_LABELS = 40;

/** Columns, bars, lines and areas: categories along one axis, values along the other. */
export function cartesianOptions(plan: ChartPlan): EChartsOption {
  const { left, right, top, bottom } = plan.layout.plot;
  const width = plan.layout.width - left - right;
  const height = plan.layout.height - top - bottom;
  const values = plottedValues(plan);
  const texts = categoryTexts(plan);
  const across = plan.kind.draw === "bars";
  const fit = across
    ? { rotate: 0, interval: 0, longest: width / 3, depth: TEXT_SIZE + 10 }
    : categoryLabels(texts, width - VALUE_LABELS, height);
  const categories = categoryAxis(plan, texts, fit);
  const numbers = valueLabels(plan, values, across ? width : height - fit.depth);
  return {
    grid: { left, right, top, bottom, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
    xAxis: across ? numbers : categories,
    yAxis: across ? categories : numbers,
    series: inDrawingOrder(
      plan,
      values.map((points, place) => seriesOptions(plan, points, place)),
    ),
  };
}

/** Excel puts the first of several bars lowest, next to the axis' origin; ECharts the last. */
function inDrawingOrder<One>({ kind }: ChartPlan, series: One[]): One[] {
  return kind.draw === "bars" && kind.stack === "none" ? series.reverse() : series;
}

/** What is drawn of each series: shares in a chart of shares, and an area drops to zero where there is a gap. */
function plottedValues({ kind, series }: ChartPlan): (number | null)[][] {
  const values = kind.stack === "shares" ? sharesOf(series) : series.map((one) => [...one.values]);
  return kind.draw === "areas" ? values.map((points) => points.map((value) => value ?? 0)) : values;
}

function valueLabels({ chart, kind, series, colors, look }: ChartPlan, values: (number | null)[][], length: number) {
  const shares = kind.stack === "shares";
  const axis = shares ? { maximum: 1, ...chart.valueAxis } : chart.valueAxis;
  const format = shares ? "0%" : (series.find((one) => one.values.length > 0)?.format ?? "General");
  const along = kind.draw === "bars" ? "width" : "height";
  const shown = kind.stack === "none" ? values.flat().filter((value) => value !== null) : stackedRange(values);
  return valueAxis({ axis, format, values: shown, length, along }, colors, look);
}

function categoryTexts({ chart, series, look }: ChartPlan): string[] {
  const { numberFormat } = chart.categoryAxis;
  const cells = series.find(({ categoryValues }) => categoryValues.length > 0)?.categoryValues ?? [];
  return categoriesOf(series).map((text, place) => {
    const value = cells[place];
    return numberFormat !== undefined && typeof value === "number" ? look.format(value, numberFormat) : text;
  });
}

function categoryAxis({ chart, kind, colors }: ChartPlan, texts: string[], fit: CategoryLabels): AxisOptions {
  const { visible } = chart.categoryAxis;
  return {
    type: "category",
    data: texts,
    boundaryGap: kind.draw !== "areas",
    axisLine: { show: visible, lineStyle: { color: colors.line, width: 1 } },
    axisTick: { show: false },
    axisLabel: {
      show: visible,
      rotate: fit.rotate,
      interval: fit.interval,
      formatter: (text: string) => fitText(text, fit.longest),
      fontFamily: FONT,
      fontSize: TEXT_SIZE,
      color: colors.text,
    },
    splitLine: { show: false },
  } as AxisOptions;
}

function seriesOptions(plan: ChartPlan, points: (number | null)[], place: number): BarSeriesOption | LineSeriesOption {
  const { chart, kind, colors } = plan;
  const color = colors.series(chart.series[place]?.color, place);
  const common = {
    id: String(place),
    name: String(place),
    data: points,
    cursor: "default",
    emphasis: { disabled: true },
    ...(kind.stack !== "none" && { stack: "all" }),
  };
  if (kind.draw === "columns" || kind.draw === "bars") {
    return {
      ...common,
      type: "bar",
      itemStyle: { color },
      ...gaps(plan),
      label: pointLabels(plan, place, kind.stack === "none" ? "outside" : "inside"),
    };
  }
  if (kind.draw === "areas") {
    return {
      ...common,
      type: "line",
      symbol: "none",
      lineStyle: { width: 0 },
      areaStyle: { color, opacity: 1 },
      itemStyle: { color },
      label: pointLabels(plan, place, "right"),
    };
  }
  return {
    ...common,
    type: "line",
    connectNulls: false,
    lineStyle: { color, width: pixels(2.25) },
    ...marker(kind.markers, color),
    label: pointLabels(plan, place, "right"),
  };
}

/** A gap is told in percents of a column's width; ECharts wants it as a part of the category's. */
function gaps({ chart, kind, series }: ChartPlan) {
  const gap = chart.series.find(({ gapWidth }) => gapWidth !== undefined)?.gapWidth ?? DEFAULT_GAP;
  const columns = kind.stack === "none" ? Math.max(1, series.length) : 1;
  return { barGap: "0%", barCategoryGap: `${Number(((100 * gap) / (100 * columns + gap)).toFixed(4))}%` };
}

/** A line without markers still has places at which the pointer asks for a value. */
function marker(shown: boolean, color: string) {
  return { symbol: "circle", symbolSize: pixels(5), showSymbol: true, itemStyle: { color, opacity: shown ? 1 : 0 } };
}
