import type { Chart } from "../../document";
import { fitText, pixels, TEXT_SIZE, textWidth, TITLE_SIZE } from "./look";

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  /** Distances of what is drawn, axis labels included, from the chart's edges. */
  readonly plot: Box;
  readonly legend: Legend;
}

interface Legend {
  /** Cut to the room there is. */
  readonly texts: readonly string[];
  readonly orient: "horizontal" | "vertical";
  readonly place: Partial<Box> | { readonly top: "middle"; readonly left?: number; readonly right?: number };
}

export const EDGE = 10;
const LEGEND_LINE = TEXT_SIZE + 12;
/** A legend's key, and the space around it and its text. */
const LEGEND_KEY = 36;

/** Where the parts of a chart stand, in pixels. */
export function layoutOf(chart: Chart, legendTexts: readonly string[]): ChartLayout {
  const width = pixels(chart.width);
  const height = pixels(chart.height);
  const plot = { left: EDGE, right: EDGE + 4, top: titleBottom(chart, width), bottom: EDGE };
  if (!chart.legend.visible) {
    return { width, height, plot, legend: { texts: legendTexts, orient: "horizontal", place: {} } };
  }
  const { position } = chart.legend;
  return {
    width,
    height,
    ...(position === "Top" || position === "Bottom"
      ? besideLines(plot, legendTexts, position, width - 2 * EDGE)
      : besideColumn(plot, legendTexts, position, width * 0.4)),
  };
}

function titleBottom({ title }: Chart, width: number): number {
  if (!title?.visible || !title.text) return EDGE + 4;
  const lines = Math.ceil(textWidth(title.text, TITLE_SIZE) / (width - 2 * EDGE));
  return EDGE + lines * TITLE_SIZE * 1.25 + 10;
}

function besideLines(plot: Box, all: readonly string[], position: "Top" | "Bottom", room: number) {
  const texts = all.map((text) => fitText(text, room - LEGEND_KEY));
  const lines = Math.max(1, Math.ceil(texts.reduce((sum, text) => sum + textWidth(text) + LEGEND_KEY, 0) / room));
  const height = lines * LEGEND_LINE;
  return position === "Top"
    ? {
        plot: { ...plot, top: plot.top + height },
        legend: { texts, orient: "horizontal", place: { top: plot.top - 5 } } as const,
      }
    : {
        plot: { ...plot, bottom: EDGE + height },
        legend: { texts, orient: "horizontal", place: { bottom: EDGE - 4 } } as const,
      };
}

function besideColumn(plot: Box, all: readonly string[], position: Chart["legend"]["position"], room: number) {
  const texts = all.map((text) => fitText(text, room - LEGEND_KEY));
  const width = Math.max(0, ...texts.map((text) => textWidth(text))) + LEGEND_KEY;
  if (position === "Left") {
    const place = { left: EDGE, top: "middle" } as const;
    return { plot: { ...plot, left: EDGE + width }, legend: { texts, orient: "vertical", place } as const };
  }
  const place = { right: EDGE, top: position === "Corner" ? plot.top : ("middle" as const) };
  return { plot: { ...plot, right: EDGE + width }, legend: { texts, orient: "vertical", place } as const };
}
