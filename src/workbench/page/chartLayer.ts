import type { Chart, WorkbookDocument } from "../document";
import type { Grid } from "../engine/view/openGrid";
import type { GridFrame } from "../engine/view/gridFrame";
import { drawChart, type DrawnChart } from "./charts/drawChart";
import { pixels, type ChartLook } from "./charts/look";
import { readChartCells } from "./charts/readChartCells";

export interface ChartLayer {
  /** Cells or charts have changed: draws anew what has changed. */
  refresh(): void;
  close(): void;
}

interface Shown {
  readonly element: HTMLElement;
  readonly drawn: DrawnChart;
  /** The chart and its cells as they were drawn. */
  text: string;
}

/** Lays the charts of the sheet that is shown over the grid, and lets them follow its scrolling and zoom. */
export function layCharts(grid: Grid, document: WorkbookDocument, root: HTMLElement, look: ChartLook): ChartLayer {
  const page = root.ownerDocument;
  const layer = page.createElement("div");
  layer.className = "charts";
  root.append(layer);
  const shown = new Map<string, Shown>();
  let placed = "";
  let next = 0;

  const read = (address: string) => readChartCells(document.engine, address);
  const textOf = (chart: Chart) =>
    JSON.stringify([
      chart,
      chart.series.map(({ values, categories }) => [values, categories].map((at) => at && read(at))),
    ]);
  const add = (chart: Chart): Shown => {
    const element = page.createElement("div");
    element.className = "chart";
    layer.append(element);
    sizeElement(element, chart, 1);
    return { element, drawn: drawChart(element, chart, read, look), text: textOf(chart) };
  };
  const drop = (id: string) => {
    shown.get(id)?.drawn.dispose();
    shown.get(id)?.element.remove();
    shown.delete(id);
  };
  const refresh = () => {
    const sheetId = document.engine.activeSheetId();
    const here = document.charts.filter((chart) => chart.sheetId === sheetId);
    for (const id of [...shown.keys()]) if (!here.some((chart) => chart.id === id)) drop(id);
    for (const chart of here) {
      const known = shown.get(chart.id);
      const text = textOf(chart);
      if (!known) shown.set(chart.id, add(chart));
      else if (known.text !== text) {
        known.text = text;
        known.drawn.update(chart);
      }
    }
    placed = "";
  };
  const follow = () => {
    next = requestAnimationFrame(follow);
    const frame = shown.size > 0 ? grid.frame() : undefined;
    layer.hidden = frame?.sheetId !== document.engine.activeSheetId();
    if (!frame || layer.hidden) return;
    const canvas = frame.canvas.getBoundingClientRect();
    const key = JSON.stringify([frame, canvas]);
    if (key === placed) return;
    placed = key;
    const origin = root.getBoundingClientRect();
    Object.assign(layer.style, {
      left: `${canvas.left - origin.left + frame.headers.left}px`,
      top: `${canvas.top - origin.top + frame.headers.top}px`,
      width: `${canvas.width - frame.headers.left}px`,
      height: `${canvas.height - frame.headers.top}px`,
    });
    for (const chart of document.charts) {
      const element = shown.get(chart.id)?.element;
      if (element) placeElement(element, chart, frame);
    }
  };
  layer.addEventListener("wheel", (event) => grid.frame()?.canvas.dispatchEvent(new WheelEvent(event.type, event)), {
    passive: true,
  });
  follow();
  return {
    refresh,
    close: () => {
      cancelAnimationFrame(next);
      for (const id of [...shown.keys()]) drop(id);
      layer.remove();
    },
  };
}

function sizeElement(element: HTMLElement, { width, height }: Chart, zoom: number): void {
  element.style.width = `${pixels(width) * zoom}px`;
  element.style.height = `${pixels(height) * zoom}px`;
}

/** Scrolled with its cells; what would come over the frozen rows and columns is cut off. */
function placeElement(element: HTMLElement, chart: Chart, { zoom, frozen, scroll }: GridFrame): void {
  const left = pixels(chart.left) * zoom;
  const top = pixels(chart.top) * zoom;
  const isBeside = left >= frozen.left;
  const isBelow = top >= frozen.top;
  const x = isBeside ? left - scroll.left : left;
  const y = isBelow ? top - scroll.top : top;
  sizeElement(element, chart, zoom);
  element.style.transform = `translate(${x}px, ${y}px)`;
  const cut = (edge: number, at: number, isMoving: boolean) => (isMoving ? Math.max(0, edge - at) : 0);
  element.style.clipPath = `inset(${cut(frozen.top, y, isBelow)}px 0 0 ${cut(frozen.left, x, isBeside)}px)`;
}
