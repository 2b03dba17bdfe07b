import type { ChartPlan } from "./chartPlan";
import { FONT, TEXT_SIZE } from "./look";

/** The values written at their points, as their cells show them; none where a cell is empty or an error. */
export function pointLabels<Position extends string>(plan: ChartPlan, place: number, position: Position) {
  const { chart, series, colors, look } = plan;
  const points = series[place];
  const textAt = (at: number): string => {
    const value = points?.values[at] ?? null;
    return value === null ? "" : points?.texts[at] || look.format(value, points?.format ?? "General");
  };
  return {
    show: chart.series[place]?.dataLabels ?? false,
    position,
    formatter: ({ dataIndex }: { dataIndex: number }) => textAt(dataIndex),
    fontFamily: FONT,
    fontSize: TEXT_SIZE,
    color: colors.text,
  };
}
