import type { ChartSpec, SeriesSpec } from "../../../core/report/sheetSpec";
import { rangeOf } from "../../areas/rangeOf";

/** Queues native charts, each over the cells it covers. */
export function addCharts(sheet: Excel.Worksheet, charts: readonly ChartSpec[]): void {
  for (const chart of charts) addChart(sheet, chart);
}

function addChart(sheet: Excel.Worksheet, spec: ChartSpec): void {
  const [first, ...others] = spec.series;
  if (!first) return;
  const chart = sheet.charts.add(spec.type, rangeOf(sheet, first.values), first.values.rows > 1 ? "Columns" : "Rows");
  chart.name = spec.name;
  drawSeries(sheet, chart.series.getItemAt(0), first);
  for (const series of others) drawSeries(sheet, chart.series.add(series.name), series);
  // Of all columns of the chart, whichever series says it.
  chart.series.getItemAt(0).gapWidth = spec.gapWidth;
  chart.title.text = spec.title;
  chart.legend.visible = spec.legend;
  if (spec.legend) chart.legend.position = "Bottom";
  const { valueAxis } = chart.axes;
  valueAxis.numberFormat = spec.valueFormat;
  if (spec.minimum !== undefined) valueAxis.minimum = spec.minimum;
  const { row, column, rows, columns } = spec.place;
  const corner = (atRow: number, atColumn: number) =>
    rangeOf(sheet, { row: atRow, column: atColumn, rows: 1, columns: 1 });
  chart.setPosition(corner(row, column), corner(row + rows - 1, column + columns - 1));
}

function drawSeries(
  sheet: Excel.Worksheet,
  series: Excel.ChartSeries,
  { name, values, categories, color }: SeriesSpec,
) {
  series.name = name;
  series.setValues(rangeOf(sheet, values));
  series.setXAxisValues(rangeOf(sheet, categories));
  series.format.fill.setSolidColor(color);
}
