import { gapWidth } from "../gapWidth";
import { ACTUAL, LAST_YEAR } from "../look";
import { kpiText } from "../kpiText";
import type { ChartSpec } from "../sheetSpec";
import { daysOf, hasMoney, type GrowthContext } from "./context";
import { CHART_ROWS, COLUMN, LABEL, PAGE_COLUMNS, ROW } from "./layout";

const SHOWN = 12;

/** The last twelve months, each beside the same month of the year before; none where there is no month, or no money to draw. */
export function monthsChart(context: GrowthContext): readonly ChartSpec[] {
  const { months, language, meta, money } = context;
  const { words } = language;
  const shown = Math.min(SHOWN, months.length);
  if (shown === 0 || !hasMoney(context)) return [];
  const row = ROW.monthsFirst + months.length - shown;
  const column = (at: number) => ({ row, column: at, rows: shown, columns: 1 });
  const drawn = (key: string, at: number, color: string) => ({
    name: words(`growth:chart.${key}`),
    values: column(at),
    categories: column(LABEL),
    color,
  });
  // Of a first year's data nothing lies a year back: a legend must not promise what is never drawn.
  const hasLastYear = months.slice(-shown).some((month) => daysOf(context, month).lastYear !== undefined);
  const series = [
    ...(hasLastYear ? [drawn("lastYear", COLUMN.lastYear, LAST_YEAR)] : []),
    drawn("actual", COLUMN.value, ACTUAL),
  ];
  return [
    {
      name: "Salesboard growth",
      type: "ColumnClustered",
      place: { row: ROW.chart, column: LABEL, rows: CHART_ROWS, columns: PAGE_COLUMNS },
      title: words("growth:chart.title", { measure: kpiText({ id: "revenue" }, "label", meta, words) }),
      series,
      valueFormat: money,
      minimum: 0,
      gapWidth: gapWidth(shown, series.length),
      legend: series.length > 1,
    },
  ];
}
