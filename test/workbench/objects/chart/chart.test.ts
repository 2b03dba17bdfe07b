import { useExcel } from "../useExcel";

const { document, onNewSheet } = useExcel();

test("a chart is kept as data: its place over cells, its series, axes, title and legend", async () => {
  await onNewSheet(async (sheet, context) => {
    sheet.name = "Trend";
    sheet.getRange("A1:B4").values = [
      ["Quarter", "Orders"],
      ["Q1", 3],
      ["Q2", 5],
      ["Q3", 4],
    ];
    sheet.getRange("A:D").format.columnWidth = 60;
    sheet.getRange("1:20").format.rowHeight = 20;
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B4"));
    chart.name = "Orders";
    chart.setPosition("B6", "D10");
    chart.title.text = "Orders per quarter";
    chart.legend.visible = false;
    chart.axes.valueAxis.minimum = 0;
    chart.axes.valueAxis.numberFormat = "0";
    chart.axes.valueAxis.majorGridlines.visible = false;
    await context.sync();
    const plan = chart.series.add("Plan");
    plan.setValues(sheet.getRange("B2:B3"));
    plan.setXAxisValues(sheet.getRange("A2:A3"));
    plan.format.fill.setSolidColor("#aabbcc");
    plan.gapWidth = 60;
    await context.sync();
    chart.series.load("items/name,count");
    await context.sync();
    expect(chart.series.items.map((series) => series.name)).toEqual(["Orders", "Plan"]);
  });
  expect(document.charts).toHaveLength(1);
  expect(document.charts[0]).toMatchObject({
    name: "Orders",
    type: "ColumnClustered",
    // One column of 60 and five rows of 20 points before it; three columns and five rows under it.
    left: 60,
    top: 100,
    width: 180,
    height: 100,
    title: { text: "Orders per quarter", visible: true },
    legend: { visible: false },
    valueAxis: { minimum: 0, numberFormat: "0", gridlines: false },
    series: [
      { name: "Orders", values: "Trend!$B$2:$B$4", categories: "Trend!$A$2:$A$4", gapWidth: 60 },
      { name: "Plan", values: "Trend!$B$2:$B$3", categories: "Trend!$A$2:$A$3", color: "#AABBCC", gapWidth: 60 },
    ],
  });
});
