import type { ChartSeries as SeriesData } from "../../document";
import { asColor, asFlag, asText, asWhole } from "../host/arguments";
import type { Chart } from "./chart";
import type { Host } from "../host/host";
import { HostCollection, HostObject } from "../host/hostObject";
import { invalidArgument, itemNotFound } from "../host/officeError";
import { Range } from "../range/range";

export class ChartSeriesCollection extends HostCollection<ChartSeries> {
  static override readonly type = "ChartSeriesCollection";
  constructor(
    host: Host,
    private readonly chart: Chart,
  ) {
    super(host);
  }
  override $demandChangeable(): void {
    this.chart.$demandChangeable();
  }
  override $items(): readonly ChartSeries[] {
    return this.chart.$data.series.map((data) => new ChartSeries(this.host, this.chart, data));
  }
  override $find(key: unknown): ChartSeries | undefined {
    return this.$items()[Number(key)];
  }

  get count(): number {
    return this.chart.$data.series.length;
  }
  add(name: unknown = null, index: unknown = null): ChartSeries {
    this.$demandChangeable();
    const { series } = this.chart.$data;
    const data: SeriesData = { name: name === null ? `Series${series.length + 1}` : asText(name, "name") };
    series.splice(index === null ? series.length : asWhole(index, "index"), 0, data);
    return new ChartSeries(this.host, this.chart, data);
  }
  getItemAt(index: unknown): ChartSeries {
    const series = this.$items()[asWhole(index, "index")];
    if (!series) throw itemNotFound();
    return series;
  }
  getCount(): number {
    return this.count;
  }
}

export class ChartSeries extends HostObject {
  static override readonly type = "ChartSeries";
  constructor(
    host: Host,
    private readonly chart: Chart,
    private readonly data: SeriesData,
  ) {
    super(host);
  }
  override $demandChangeable(): void {
    this.chart.$demandChangeable();
  }

  get name(): string {
    return this.data.name;
  }
  set name(value: unknown) {
    this.data.name = asText(value, "name");
  }
  get gapWidth(): number {
    return this.data.gapWidth ?? 150;
  }
  set gapWidth(value: unknown) {
    const gap = asWhole(value, "gapWidth");
    if (gap < 0 || gap > 500) throw invalidArgument(`gapWidth lies between 0 and 500, not at ${gap}.`);
    // The gap belongs to the group of columns, so that all series of the chart get it.
    for (const series of this.chart.$data.series) series.gapWidth = gap;
  }
  get hasDataLabels(): boolean {
    return this.data.dataLabels ?? false;
  }
  set hasDataLabels(value: unknown) {
    this.data.dataLabels = asFlag(value, "hasDataLabels");
  }
  get format(): ChartSeriesFormat {
    return new ChartSeriesFormat(this.host, this, this.data);
  }
  setValues(sourceData: unknown): void {
    this.$demandChangeable();
    this.data.values = asRange(sourceData).$reference;
  }
  setXAxisValues(sourceData: unknown): void {
    this.$demandChangeable();
    this.data.categories = asRange(sourceData).$reference;
  }
  delete(): void {
    this.$demandChangeable();
    const { series } = this.chart.$data;
    const place = series.indexOf(this.data);
    if (place < 0) throw itemNotFound();
    series.splice(place, 1);
  }
}

abstract class SeriesPart extends HostObject {
  constructor(
    host: Host,
    protected readonly series: ChartSeries,
    protected readonly data: SeriesData,
  ) {
    super(host);
  }
  override $demandChangeable(): void {
    this.series.$demandChangeable();
  }
}

export class ChartSeriesFormat extends SeriesPart {
  static override readonly type = "ChartSeriesFormat";
  get fill(): ChartFill {
    return new ChartFill(this.host, this.series, this.data);
  }
  get line(): ChartLineFormat {
    return new ChartLineFormat(this.host, this.series, this.data);
  }
}

export class ChartFill extends SeriesPart {
  static override readonly type = "ChartFill";
  setSolidColor(color: unknown): void {
    this.$demandChangeable();
    this.data.color = asColor(color, "color");
  }
  clear(): void {
    this.$demandChangeable();
    delete this.data.color;
  }
}

export class ChartLineFormat extends SeriesPart {
  static override readonly type = "ChartLineFormat";
  /** Empty where Excel chooses. */
  get color(): string {
    return this.data.color ?? "";
  }
  set color(value: unknown) {
    this.data.color = asColor(value, "color");
  }
}

function asRange(value: unknown): Range {
  if (value instanceof Range) return value;
  throw invalidArgument("The source of a series must be a range.");
}
