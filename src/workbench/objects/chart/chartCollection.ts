import type { Chart as ChartData } from "../../document";
import { asOffered, asOneOf, asText, asWhole } from "../host/arguments";
import { Chart } from "./chart";
import { chartTypes } from "./chartTypes";
import { seriesFromCells } from "./chartSource";
import { freeId } from "../host/freeId";
import type { Host } from "../host/host";
import { HostCollection, NullObject } from "../host/hostObject";
import { invalidArgument, itemNotFound } from "../host/officeError";
import { Range } from "../range/range";

export class ChartCollection extends HostCollection<Chart> {
  static override readonly type = "ChartCollection";
  constructor(
    host: Host,
    private readonly sheetId: string,
  ) {
    super(host);
  }
  override $items(): readonly Chart[] {
    return this.#charts.map(({ id }) => new Chart(this.host, id));
  }
  /** By name, or by id as loaded charts are addressed. */
  override $find(key: unknown): Chart | undefined {
    const wanted = String(key).toLowerCase();
    const charts = this.#charts;
    const chart = charts.find(({ id }) => id === key) ?? charts.find(({ name }) => name.toLowerCase() === wanted);
    return chart && new Chart(this.host, chart.id);
  }

  get count(): number {
    return this.#charts.length;
  }
  add(type: unknown, sourceData: unknown, seriesBy: unknown = null): Chart {
    const chartType = asOffered(type, "The chart type", chartTypes);
    if (!(sourceData instanceof Range)) throw invalidArgument("sourceData must be a range.");
    this.host.demandAllowed(this.sheetId, "allowEditObjects");
    const by = asOneOf(seriesBy ?? "Auto", "seriesBy", ["Auto", "Columns", "Rows"]);
    const data: ChartData = {
      id: freeId(this.host.document.charts, "chart"),
      name: this.#freeName(),
      sheetId: this.sheetId,
      type: chartType,
      left: 50,
      top: 50,
      width: 360,
      height: 216,
      series: seriesFromCells(sourceData, by),
      legend: { visible: true, position: "Bottom" },
      valueAxis: { visible: true, gridlines: true },
      categoryAxis: { visible: true },
      alternativeText: "",
    };
    const [only, ...others] = data.series;
    if (only && others.length === 0) data.title = { text: only.name, visible: true };
    this.host.document.charts.push(data);
    const fields = { chartId: data.id, worksheetId: this.sheetId, source: this.host.source };
    this.host.emit({ type: 50, targets: [this.sheetId], fields });
    return new Chart(this.host, data.id);
  }
  getItem(name: unknown): Chart {
    const chart = this.$find(asText(name, "name"));
    if (!chart) throw itemNotFound();
    return chart;
  }
  getItemOrNullObject(name: unknown): Chart | NullObject {
    return this.$find(asText(name, "name")) ?? new NullObject("ChartCollection.getItemOrNullObject");
  }
  getItemAt(index: unknown): Chart {
    const chart = this.$items()[asWhole(index, "index")];
    if (!chart) throw itemNotFound();
    return chart;
  }
  getCount(): number {
    return this.count;
  }

  _RegisterAddedEvent(): void {}
  _UnregisterAddedEvent(): void {}
  _RegisterDeletedEvent(): void {}
  _UnregisterDeletedEvent(): void {}

  get #charts(): readonly ChartData[] {
    return this.host.document.charts.filter(({ sheetId }) => sheetId === this.sheetId);
  }
  #freeName(): string {
    let number = 1;
    while (this.#charts.some(({ name }) => name === `Chart ${number}`)) number++;
    return `Chart ${number}`;
  }
}
