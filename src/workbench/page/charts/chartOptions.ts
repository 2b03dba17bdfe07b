import type { EChartsOption } from "echarts";
import type { Chart } from "../../document";
import { cartesianOptions } from "./cartesianOptions";
import { categoriesOf, readSeries, type ReadChartCells, type SeriesPoints } from "./chartCells";
import { kindOf, type ChartKind } from "./chartKinds";
import type { ChartPlan } from "./chartPlan";
import { EDGE, layoutOf, type ChartLayout } from "./layout";
import { colorsOf, FONT, TEXT_SIZE, TITLE_SIZE, type ChartLook } from "./look";
import { pieOptions } from "./pieOptions";
import { scatterOptions } from "./scatterOptions";

/**
 * What ECharts is told to draw for a chart of the workbook, so that it looks as in Excel. Series go by their place, because their names
 * may repeat. Texts from cells are given as texts: there is no HTML in it, and none is made of it.
 *
 * @throws Error naming a type of chart that the workbench does not draw
 * @example chartOptions(chart, (address) => readChartCells(engine, address), { dark: false, format })
 */
export function chartOptions(chart: Chart, read: ReadChartCells, look: ChartLook): EChartsOption {
  const kind = kindOf(chart.type);
  const series = chart.series.map((one) => readSeries(one, read));
  const slices = kind.draw === "pie" || kind.draw === "doughnut";
  const legendTexts = slices ? categoriesOf(series) : series.map(({ name }) => name);
  const layout = layoutOf(chart, legendTexts);
  const colors = colorsOf(look.dark);
  const plan = { chart, kind, series, layout, colors, look };
  return { ...frameOptions(plan), ...drawingOptions(plan) };
}

function drawingOptions(plan: ChartPlan): EChartsOption {
  switch (plan.kind.draw) {
    case "pie":
    case "doughnut":
      return pieOptions(plan);
    case "scatter":
      return scatterOptions(plan);
    default:
      return cartesianOptions(plan);
  }
}

/** Everything around the plot. */
function frameOptions({ chart, kind, series, layout, colors }: ChartPlan): EChartsOption {
  const legendKey =
    kind.draw === "lines" || kind.draw === "scatter"
      ? { itemWidth: 28, itemHeight: 7 }
      : { itemWidth: 7, itemHeight: 7, icon: "rect" };
  return {
    animation: false,
    backgroundColor: colors.ground,
    textStyle: { fontFamily: FONT, fontSize: TEXT_SIZE, color: colors.text },
    title: {
      show: Boolean(chart.title?.visible && chart.title.text),
      text: chart.title?.text ?? "",
      left: "center",
      top: EDGE,
      padding: 0,
      textStyle: {
        fontFamily: FONT,
        fontSize: TITLE_SIZE,
        fontWeight: "normal",
        lineHeight: TITLE_SIZE * 1.25,
        color: colors.text,
        width: layout.width - 2 * EDGE,
        overflow: "break",
      },
    },
    legend: {
      show: chart.legend.visible,
      orient: layout.legend.orient,
      ...layout.legend.place,
      ...legendKey,
      itemGap: 12,
      padding: 5,
      selectedMode: false,
      data: legendOrder(kind, layout),
      formatter: (place: string) => layout.legend.texts[Number(place)] ?? "",
      textStyle: { fontFamily: FONT, fontSize: TEXT_SIZE, color: colors.text },
    },
    tooltip: {
      trigger: "item",
      // Drawn as a picture: as HTML, names from cells would be run.
      renderMode: "richText",
      confine: true,
      backgroundColor: colors.ground,
      borderColor: colors.line,
      textStyle: { fontFamily: FONT, fontSize: TEXT_SIZE, color: colors.text },
      formatter: (point) => tooltipOf(point, series),
    },
  };
}

/** Beside the plot, a legend lists series from the top down as they stand in it. */
function legendOrder({ draw, stack }: ChartKind, { legend }: ChartLayout): string[] {
  const places = legend.texts.map((_, place) => String(place));
  const upwards = draw === "bars" ? stack === "none" : stack !== "none";
  return legend.orient === "vertical" && upwards ? places.reverse() : places;
}

/** The series, the category and the value, as texts: ECharts takes "{a|b}" for a style unless something stands behind the brace. */
function tooltipOf(point: unknown, series: readonly SeriesPoints[]): string {
  const { seriesName, dataIndex = 0 } = (point ?? {}) as { seriesName?: string; dataIndex?: number };
  const one = series[Number(seriesName)];
  const lines = [one?.name, `${categoriesOf(series)[dataIndex] ?? ""}: ${one?.texts[dataIndex] ?? ""}`];
  return lines.filter(Boolean).join("\n").replaceAll("{", "{\u200B");
}
