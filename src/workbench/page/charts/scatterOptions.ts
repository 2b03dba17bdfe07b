import type { EChartsOption, LineSeriesOption } from "echarts";
import type { SeriesPoints } from "./chartCells";
import type { ChartPlan } from "./chartPlan";
import { pixels } from "./look";
import { pointLabels } from "./pointLabels";
import { valueAxis } from "./valueAxis";

/** Points by two numbers; without numbers for the one they are counted, as Excel does. */
export function scatterOptions(plan: ChartPlan): EChartsOption {
  const { chart, series, layout, colors, look } = plan;
  const { left, right, top, bottom } = layout.plot;
  const width = layout.width - left - right;
  const height = layout.height - top - bottom;
  const points = series.map(pointsOf);
  const held = (at: 0 | 1) => points.flat().flatMap((point) => (point ? [point[at]] : []));
  const format = series.find(({ values }) => values.length > 0)?.format ?? "General";
  const across = {
    axis: chart.categoryAxis,
    format: "General",
    values: held(0),
    length: width,
    along: "width",
  } as const;
  const up = { axis: chart.valueAxis, format, values: held(1), length: height, along: "height" } as const;
  return {
    grid: { left, right, top, bottom, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
    xAxis: valueAxis(across, colors, look),
    yAxis: valueAxis(up, colors, look),
    series: points.map((data, place) => seriesOptions(plan, data, place)),
  };
}

type Point = readonly [number, number] | null;

function pointsOf({ values, categoryValues }: SeriesPoints): Point[] {
  const counted = !categoryValues.some((value) => typeof value === "number");
  return values.map((y, place) => {
    const x = counted ? place + 1 : categoryValues[place];
    return y === null || typeof x !== "number" ? null : [x, y];
  });
}

function seriesOptions(plan: ChartPlan, data: readonly Point[], place: number): LineSeriesOption {
  const color = plan.colors.series(plan.chart.series[place]?.color, place);
  return {
    id: String(place),
    name: String(place),
    type: "line",
    data: data.map((point) => (point ? [...point] : [null, null])) as LineSeriesOption["data"],
    cursor: "default",
    emphasis: { disabled: true },
    symbol: "circle",
    symbolSize: pixels(5),
    showSymbol: true,
    itemStyle: { color },
    lineStyle: { color, width: plan.kind.joined ? pixels(1.5) : 0 },
    label: pointLabels(plan, place, "right"),
  };
}
