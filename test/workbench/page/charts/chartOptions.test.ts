import type { BarSeriesOption, EChartsOption } from "echarts";
import type { Chart } from "../../../../src/workbench/document";
import type { CellValue } from "../../../../src/workbench/engine/engine";
import { chartOptions } from "../../../../src/workbench/page/charts/chartOptions";
import { cellsOf, chartWith, showFormat } from "./chart";

const months: CellValue[] = ["Jan", "Feb", "Mar", "Apr", "May"];
const notAvailable = { error: "#N/A" };

interface Drawn {
  readonly title: { show: boolean; text: string };
  readonly legend: {
    show: boolean;
    data: string[];
    formatter: (place: string) => string;
    bottom?: number;
    right?: number;
  };
  readonly tooltip: { renderMode: string; formatter: (point: object) => string };
  readonly xAxis: Axis;
  readonly yAxis: Axis;
  readonly series: (Omit<BarSeriesOption, "label"> & { label: Label; lineStyle?: { color: string } })[];
}
interface Axis {
  readonly type: string;
  readonly min: number;
  readonly max: number;
  readonly data: string[];
  readonly axisLabel: { show: boolean; rotate: number; customValues: number[]; formatter: (value: unknown) => string };
  readonly splitLine: { show: boolean };
}
interface Label {
  readonly show: boolean;
  readonly formatter: (point: { dataIndex: number }) => string;
}

function draw(about: Partial<Chart>, cells: Record<string, CellValue[]>, format?: string, dark = false): Drawn {
  const read = cellsOf({ categories: months, ...cells }, format);
  return chartOptions(chartWith(about), read, { dark, format: showFormat }) as EChartsOption as unknown as Drawn;
}
const two = [
  { name: "last year", values: "before", categories: "categories" },
  { name: "actual", values: "values", categories: "categories" },
];

describe("what is drawn of the cells", () => {
  const cells = { values: [3, null, notAvailable, "–", 5] };

  test("empty cells and errors are gaps, in columns and in lines; a text stands at zero, as in Excel", () => {
    expect(draw({}, cells).series[0]?.data).toEqual([3, null, null, 0, 5]);
    expect(draw({ type: "Line" }, cells).series[0]).toMatchObject({ data: [3, null, null, 0, 5], connectNulls: false });
  });

  test("an area falls to zero where there is a gap", () => {
    expect(draw({ type: "Area" }, cells).series[0]?.data).toEqual([3, 0, 0, 0, 5]);
  });

  test("labels say what the cells show, and nothing at a gap", () => {
    const series = [{ name: "actual", values: "values", dataLabels: true }];
    const { label } = draw({ series }, cells, "0.0").series[0]!;
    expect(label.show).toBe(true);
    expect([0, 1, 2, 4].map((dataIndex) => label.formatter({ dataIndex }))).toEqual(["3 as 0.0", "", "", "5 as 0.0"]);
  });

  test("categories are the texts of their cells, or numbers where there are none", () => {
    expect(draw({}, cells).xAxis.data).toEqual(months);
    expect(draw({ series: [{ name: "actual", values: "values" }] }, cells).xAxis.data).toEqual([
      "1",
      "2",
      "3",
      "4",
      "5",
    ]);
  });

  test("categories that are numbers follow the number format of their axis", () => {
    const about = { categoryAxis: { visible: true, numberFormat: "mmm yy" } };
    expect(draw(about, { values: [1, 2], categories: [46023, 46054] }).xAxis.data).toEqual([
      "46023 as mmm yy",
      "46054 as mmm yy",
    ]);
  });

  test("a series whose cells are gone is drawn as nothing", () => {
    expect(draw({ series: [{ name: "actual" }] }, {}).series[0]?.data).toEqual([]);
  });

  test("stacked to a hundred, each value is its part of the whole", () => {
    const { series, yAxis } = draw({ type: "ColumnStacked100", series: two }, { before: [1, 0], values: [3, 0] });
    expect(series.map(({ data }) => data)).toEqual([
      [0.25, null],
      [0.75, null],
    ]);
    expect([yAxis.min, yAxis.max, yAxis.axisLabel.formatter(0.5)]).toEqual([0, 1, "0.5 as 0%"]);
  });

  test("of several bars the first is drawn lowest, as Excel has it; each keeps its name and colour", () => {
    const series = two.map((one, place) => ({ ...one, color: ["#BFBFBF", "#404040"][place]! }));
    const drawn = draw({ type: "BarClustered", series }, { before: [1], values: [2] });
    expect(drawn.series.map(({ name, itemStyle }) => [drawn.legend.formatter(String(name)), itemStyle?.color])).toEqual(
      [
        ["actual", "#404040"],
        ["last year", "#BFBFBF"],
      ],
    );
    expect([drawn.xAxis.type, drawn.yAxis.type]).toEqual(["value", "category"]);
  });

  test("a scatter takes numbers for both directions, and counts where the categories are texts", () => {
    const points = (categories: CellValue[]) =>
      draw({ type: "XYScatter" }, { values: [7, 8], categories }).series[0]?.data;
    expect(points([1.5, 2.5])).toEqual([
      [1.5, 7],
      [2.5, 8],
    ]);
    expect(points(["Jan", "Feb"])).toEqual([
      [1, 7],
      [2, 8],
    ]);
  });
});

describe("the value axis", () => {
  const scale = (about: Partial<Chart>, values: CellValue[]) => {
    const { min, max, axisLabel } = draw(about, { values }).yAxis;
    return { min, max, step: Number((axisLabel.customValues[1]! - axisLabel.customValues[0]!).toFixed(6)) };
  };

  test("of columns begins at zero where the add-in says so, however close the values are", () => {
    const valueAxis = { visible: true, gridlines: true, minimum: 0 };
    expect(scale({ valueAxis }, [96, 97, 99])).toMatchObject({ min: 0 });
  });

  // Jon Peltier, "How Excel Calculates Automatic Chart Axis Limits": five sixths of the largest value decide.
  test("begins at zero by itself, and above it only where all values lie within a sixth of the largest", () => {
    expect(scale({}, [38, 81])).toEqual({ min: 0, max: 90, step: 10 });
    expect(scale({ type: "Line" }, [83, 100])).toMatchObject({ min: 0 });
    expect(scale({ type: "Line" }, [84, 100]).min).toBeGreaterThan(50);
    expect(scale({}, [-40, -20])).toMatchObject({ max: 0 });
  });

  test("ends at the first step above the values, never on them", () => {
    expect(scale({}, [1, 5]).max).toBe(6);
    expect(scale({}, [5]).max).toBe(6);
    expect(scale({}, [0, 0])).toMatchObject({ min: 0 });
  });

  test("holds what stacked columns add up to, below zero too", () => {
    const { yAxis } = draw({ type: "ColumnStacked", series: two }, { before: [30, -10], values: [40, 5] });
    expect([yAxis.min, yAxis.max]).toEqual([-20, 80]);
  });

  test("keeps to a minimum and a maximum that are set", () => {
    const valueAxis = { visible: true, gridlines: true, minimum: 10, maximum: 55 };
    const { yAxis } = draw({ valueAxis }, { values: [1, 100] });
    expect([yAxis.min, yAxis.max, yAxis.axisLabel.customValues.at(-1)]).toEqual([10, 55, 55]);
  });

  test("has its end above its beginning, also where a minimum is set that no value reaches", () => {
    const { yAxis } = draw({ valueAxis: { visible: true, gridlines: true, minimum: 100 } }, { values: [5, 50] });
    expect(yAxis.min).toBe(100);
    expect(yAxis.max).toBeGreaterThan(100);
  });

  test("has its own number format, or that of the cells", () => {
    const own = { visible: true, gridlines: true, numberFormat: "0%" };
    expect(draw({ valueAxis: own }, { values: [0.5] }, "0.0%").yAxis.axisLabel.formatter(0.2)).toBe("0.2 as 0%");
    expect(draw({}, { values: [0.5] }, "0.0%").yAxis.axisLabel.formatter(0.2)).toBe("0.2 as 0.0%");
  });

  test("keeps its gridlines where its labels are hidden, and its labels where the gridlines are", () => {
    const axis = (visible: boolean, gridlines: boolean) => {
      const { axisLabel, splitLine } = draw({ valueAxis: { visible, gridlines } }, { values: [1] }).yAxis;
      return [axisLabel.show, splitLine.show];
    };
    expect(axis(false, true)).toEqual([false, true]);
    expect(axis(true, false)).toEqual([true, false]);
  });
});

describe("the looks of a chart", () => {
  test("series have their own colours, else Excel's, in order", () => {
    const series = [...two, { name: "plan", values: "values", color: "#123456" }];
    const drawn = draw({ series }, { before: [1], values: [2] });
    expect(drawn.series.map(({ itemStyle }) => itemStyle?.color)).toEqual(["#4472C4", "#ED7D31", "#123456"]);
  });

  test("in the dark the dark colours become light and the light ones dark", () => {
    const series = two.map((one, place) => ({ ...one, color: ["#BFBFBF", "#404040"][place]! }));
    const drawn = draw({ series }, { before: [1], values: [2] }, undefined, true);
    expect(drawn.series.map(({ itemStyle }) => itemStyle?.color)).toEqual(["#404040", "#bfbfbf"]);
  });

  test("the gap between columns is a part of a column's width: 60 % beside two columns is 60 of 260", () => {
    const series = two.map((one) => ({ ...one, gapWidth: 60 }));
    expect(draw({ series }, { before: [1], values: [2] }).series[0]).toMatchObject({
      barGap: "0%",
      barCategoryGap: "23.0769%",
    });
    expect(draw({ type: "ColumnStacked", series }, { before: [1], values: [2] }).series[0]).toMatchObject({
      barCategoryGap: "37.5%",
    });
  });

  test("the legend names each series, also two of one name, and stands where it is told", () => {
    const series = [two[0]!, two[0]!];
    const { legend } = draw({ series, legend: { visible: true, position: "Right" } }, { before: [1] });
    expect(legend.data.map(legend.formatter)).toEqual(["last year", "last year"]);
    expect(legend.right).toBeGreaterThan(0);
    expect(draw({ legend: { visible: false, position: "Right" } }, {}).legend.show).toBe(false);
  });

  test("beside bars and stacks the legend lists the series as they stand above each other", () => {
    const listed = (type: Chart["type"], position: "Right" | "Bottom") => {
      const { legend } = draw({ type, series: two, legend: { visible: true, position } }, { before: [1], values: [2] });
      return legend.data.map(legend.formatter);
    };
    expect(listed("BarClustered", "Right")).toEqual(["actual", "last year"]);
    expect(listed("ColumnStacked", "Right")).toEqual(["actual", "last year"]);
    expect(listed("ColumnStacked", "Bottom")).toEqual(["last year", "actual"]);
    expect(listed("ColumnClustered", "Right")).toEqual(["last year", "actual"]);
  });

  test("the legend of a pie names its slices", () => {
    const { legend } = draw({ type: "Pie" }, { values: [1, 2, 3, 4, 5] });
    expect(legend.data.map(legend.formatter)).toEqual(months);
  });

  test("the title is shown where it is visible", () => {
    expect(draw({ title: { text: "Open quotes", visible: true } }, {}).title).toMatchObject({
      show: true,
      text: "Open quotes",
    });
    expect(draw({ title: { text: "Open quotes", visible: false } }, {}).title.show).toBe(false);
    expect(draw({}, {}).title.show).toBe(false);
  });

  test("texts under the axis are level where they have room, slant where they have less, and stand where they have least", () => {
    const rotation = (count: number) => {
      const categories = Array.from({ length: count }, (_, place) => `2026-Q${place}`);
      return draw({}, { values: categories.map(() => 1), categories }).xAxis.axisLabel.rotate;
    };
    expect([rotation(4), rotation(14), rotation(40)]).toEqual([0, 45, 90]);
  });

  test("a type that the workbench does not draw is refused by name", () => {
    expect(() => draw({ type: "Waterfall" }, {})).toThrow("Waterfall");
  });
});

describe("text from a CRM", () => {
  const hostile = '<img src=x onerror="alert(1)">{a|b}';
  const about = { title: { text: hostile, visible: true }, series: [{ ...two[1]!, name: hostile, dataLabels: true }] };

  test("is shown as it is and never made into HTML, also beside the pointer", () => {
    const { tooltip } = draw(about, { values: [12], categories: [hostile] });
    expect(tooltip.renderMode).toBe("richText");
    const said = tooltip.formatter({ seriesName: "0", dataIndex: 0 });
    expect(said.replaceAll("\u200B", "")).toBe(`${hostile}\n${hostile}: 12`);
    expect(said).not.toContain("{a|");
  });

  test("is text in the picture that ECharts draws", () => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- Jest cannot load ECharts' modules, only its bundle.
    const { init } = require("echarts") as typeof import("echarts");
    const chart = init(null, null, { renderer: "svg", ssr: true, width: 480, height: 288 });
    const options = draw(about, { values: [12], categories: [hostile] });
    chart.setOption(options as unknown as EChartsOption);
    const picture = chart.renderToSVGString();
    chart.dispose();
    expect(picture).toContain("&lt;img");
    expect(picture).not.toContain("<img");
  });
});
