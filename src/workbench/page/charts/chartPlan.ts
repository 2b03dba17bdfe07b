import type { Chart } from "../../document";
import type { SeriesPoints } from "./chartCells";
import type { ChartKind } from "./chartKinds";
import type { ChartLayout } from "./layout";
import type { ChartColors, ChartLook } from "./look";

/** All that is needed to draw a chart. */
export interface ChartPlan {
  readonly chart: Chart;
  readonly kind: ChartKind;
  readonly series: readonly SeriesPoints[];
  readonly layout: ChartLayout;
  readonly colors: ChartColors;
  readonly look: ChartLook;
}
