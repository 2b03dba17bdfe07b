/** The kinds of chart this host can draw and write to files. */
export const chartTypes = [
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "BarClustered",
  "BarStacked",
  "BarStacked100",
  "Line",
  "LineMarkers",
  "LineStacked",
  "Area",
  "AreaStacked",
  "Pie",
  "Doughnut",
  "XYScatter",
  "XYScatterLines",
] as const;
