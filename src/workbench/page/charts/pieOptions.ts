import type { EChartsOption, PieSeriesOption } from "echarts";
import { categoriesOf } from "./chartCells";
import type { ChartPlan } from "./chartPlan";
import { pixels } from "./look";
import { pointLabels } from "./pointLabels";

/** The hole of Excel's doughnut, as a part of its radius. */
const HOLE = 0.75;

/** Slices from twelve o'clock on, with the sun: of a pie the first series, of a doughnut a ring for each. */
export function pieOptions(plan: ChartPlan): EChartsOption {
  const { kind, series, layout } = plan;
  const { left, right, top, bottom } = layout.plot;
  const width = layout.width - left - right;
  const height = layout.height - top - bottom;
  const radius = (Math.min(width, height) / 2) * (plan.chart.series.some(({ dataLabels }) => dataLabels) ? 0.8 : 0.95);
  const hole = kind.draw === "doughnut" ? radius * HOLE : 0;
  const rings = kind.draw === "doughnut" ? series : series.slice(0, 1);
  const ring = (radius - hole) / Math.max(1, rings.length);
  return {
    series: rings.map((_, place) => ({
      ...slices(plan, place),
      center: [left + width / 2, top + height / 2],
      radius: [hole + place * ring, hole + (place + 1) * ring],
    })),
  };
}

/** As in Excel, a value below zero is as large a slice as one above. */
function slices(plan: ChartPlan, place: number): PieSeriesOption {
  const { chart, series, colors } = plan;
  const own = chart.series[place]?.color;
  return {
    id: String(place),
    name: String(place),
    type: "pie",
    cursor: "default",
    emphasis: { disabled: true },
    itemStyle: { borderColor: colors.ground, borderWidth: pixels(1.5) },
    data: categoriesOf(series).map((_, at) => ({
      name: String(at),
      value: Math.abs(series[place]?.values[at] ?? 0),
      itemStyle: { color: colors.series(own, own === undefined ? at : place) },
    })),
    label: pointLabels(plan, place, "outside"),
    labelLine: { show: false, length: 0, length2: 2 },
  };
}
