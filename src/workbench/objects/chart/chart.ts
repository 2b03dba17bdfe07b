import type { Chart as ChartData } from "../../document";
import { asNumber, asOffered, asOneOf, asText } from "../host/arguments";
import { ChartAxes } from "./chartAxes";
import { ChartLegend, ChartTitle } from "./chartParts";
import { ChartSeriesCollection } from "./chartSeries";
import { seriesFromCells } from "./chartSource";
import { chartTypes } from "./chartTypes";
import type { Host } from "../host/host";
import { HostObject } from "../host/hostObject";
import { invalidArgument, itemNotFound } from "../host/officeError";
import { Range, rangeFrom } from "../range/range";
import type { Worksheet } from "../sheet/worksheet";

export class Chart extends HostObject {
  static override readonly type = "Chart";
  constructor(
    host: Host,
    private readonly chartId: string,
  ) {
    super(host);
  }
  override $identity(): Readonly<Record<string, unknown>> {
    return { Id: this.chartId };
  }
  get $data(): ChartData {
    const data = this.host.document.charts.find(({ id }) => id === this.chartId);
    if (!data) throw itemNotFound();
    return data;
  }

  override $demandChangeable(): void {
    this.host.demandAllowed(this.$data.sheetId, "allowEditObjects");
  }

  get id(): string {
    return this.chartId;
  }
  get name(): string {
    return this.$data.name;
  }
  set name(value: unknown) {
    this.$data.name = asText(value, "name");
  }
  get chartType(): ChartData["type"] {
    return this.$data.type;
  }
  set chartType(value: unknown) {
    this.$data.type = asOffered(value, "The chart type", chartTypes);
  }
  get left(): number {
    return this.$data.left;
  }
  set left(value: unknown) {
    this.$data.left = asNumber(value, "left");
  }
  get top(): number {
    return this.$data.top;
  }
  set top(value: unknown) {
    this.$data.top = asNumber(value, "top");
  }
  get width(): number {
    return this.$data.width;
  }
  set width(value: unknown) {
    this.$data.width = asNumber(value, "width");
  }
  get height(): number {
    return this.$data.height;
  }
  set height(value: unknown) {
    this.$data.height = asNumber(value, "height");
  }
  get title(): ChartTitle {
    return new ChartTitle(this.host, this);
  }
  get legend(): ChartLegend {
    return new ChartLegend(this.host, this);
  }
  get axes(): ChartAxes {
    return new ChartAxes(this.host, this);
  }
  get series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this.host, this);
  }
  get worksheet(): Worksheet {
    return this.host.make.worksheet(this.$data.sheetId);
  }

  /** Covers the cells from the first to the last. */
  setPosition(startCell: unknown, endCell: unknown = null): void {
    this.$demandChangeable();
    const { sheetId } = this.$data;
    const start = rangeFrom(this.host, startCell, sheetId).$area;
    const end = endCell === null ? undefined : rangeFrom(this.host, endCell, sheetId).$area;
    this.$data.left = this.#widthOf(0, start.column);
    this.$data.top = this.#heightOf(0, start.row);
    if (!end) return;
    this.$data.width = this.#widthOf(start.column, end.column + end.columns);
    this.$data.height = this.#heightOf(start.row, end.row + end.rows);
  }
  setData(sourceData: unknown, seriesBy: unknown = null): void {
    if (!(sourceData instanceof Range)) throw invalidArgument("sourceData must be a range.");
    const by = asOneOf(seriesBy ?? "Auto", "seriesBy", ["Auto", "Columns", "Rows"]);
    this.$demandChangeable();
    this.$data.series = seriesFromCells(sourceData, by);
  }
  delete(): void {
    const { sheetId } = this.$data;
    this.$demandChangeable();
    this.host.document.charts.splice(this.host.document.charts.indexOf(this.$data), 1);
    const fields = { chartId: this.chartId, worksheetId: sheetId, source: this.host.source };
    this.host.emit({ type: 53, targets: [sheetId], fields });
  }

  #widthOf(from: number, to: number): number {
    const { engine } = this.host;
    let points = 0;
    for (let column = from; column < to; column++) points += engine.columnWidth(this.$data.sheetId, column);
    return points;
  }
  #heightOf(from: number, to: number): number {
    const { engine } = this.host;
    let points = 0;
    for (let row = from; row < to; row++) points += engine.rowHeight(this.$data.sheetId, row);
    return points;
  }
}
