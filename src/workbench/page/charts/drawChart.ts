import { BarChart, LineChart, PieChart } from "echarts/charts";
import { GridComponent, LegendComponent, TitleComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { Chart } from "../../document";
import type { ReadChartCells } from "./chartCells";
import { chartOptions } from "./chartOptions";
import { colorsOf, pixels, type ChartLook } from "./look";

use([BarChart, GridComponent, LegendComponent, LineChart, PieChart, SVGRenderer, TitleComponent, TooltipComponent]);

export interface DrawnChart {
  /** Draws it anew, as it and its cells now are. */
  update(chart: Chart): void;
  dispose(): void;
}

/**
 * Draws a chart of the workbook as Excel does and keeps it as large as the element, whatever the sheet's zoom. A screen reader
 * hears its alternative text, or its title.
 *
 * @throws Error naming a type of chart that the workbench does not draw
 */
export function drawChart(element: HTMLElement, chart: Chart, read: ReadChartCells, look: ChartLook): DrawnChart {
  const sheet = element.ownerDocument.createElement("div");
  sheet.style.transformOrigin = "0 0";
  sheet.setAttribute("aria-hidden", "true");
  element.replaceChildren(sheet);
  element.setAttribute("role", "img");
  Object.assign(element.style, {
    boxSizing: "border-box",
    overflow: "hidden",
    border: `1px solid ${colorsOf(look.dark).line}`,
  });
  const size = ({ width, height }: Chart) => ({ width: pixels(width), height: pixels(height) });
  const drawn = init(sheet, null, { renderer: "svg", ...size(chart) });
  let shown = chart;
  const fit = () => {
    const { width, height } = size(shown);
    sheet.style.transform = `scale(${element.clientWidth / width}, ${element.clientHeight / height})`;
  };
  const update = (next: Chart) => {
    shown = next;
    element.setAttribute("aria-label", next.alternativeText || next.title?.text || next.name);
    drawn.resize(size(next));
    drawn.setOption(chartOptions(next, read, look), { notMerge: true });
    fit();
  };
  update(chart);
  const observer = new ResizeObserver(fit);
  observer.observe(element);
  return {
    update,
    dispose: () => {
      observer.disconnect();
      drawn.dispose();
      element.replaceChildren();
    },
  };
}
