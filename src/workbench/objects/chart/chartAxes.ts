import { asFlag, asNumber, asOneOf, asText } from "../host/arguments";
import type { Chart } from "./chart";
import type { Host } from "../host/host";
import { HostObject } from "../host/hostObject";
import { invalidArgument, notOffered } from "../host/officeError";

type AxisName = "valueAxis" | "categoryAxis";

export class ChartAxes extends HostObject {
  static override readonly type = "ChartAxes";
  constructor(
    host: Host,
    private readonly chart: Chart,
  ) {
    super(host);
  }
  override $demandChangeable(): void {
    this.chart.$demandChangeable();
  }

  get valueAxis(): ChartAxis {
    return new ChartAxis(this.host, this.chart, "valueAxis");
  }
  get categoryAxis(): ChartAxis {
    return new ChartAxis(this.host, this.chart, "categoryAxis");
  }
  getItem(type: unknown, group: unknown = null): ChartAxis {
    if (group !== null && group !== "Primary") throw notOffered("A secondary axis");
    return asOneOf(type, "type", ["Category", "Value"]) === "Value" ? this.valueAxis : this.categoryAxis;
  }
}

export class ChartAxis extends HostObject {
  static override readonly type = "ChartAxis";
  constructor(
    host: Host,
    private readonly chart: Chart,
    private readonly axis: AxisName,
  ) {
    super(host);
  }
  override $demandChangeable(): void {
    this.chart.$demandChangeable();
  }

  get visible(): boolean {
    return this.chart.$data[this.axis].visible;
  }
  set visible(value: unknown) {
    this.chart.$data[this.axis].visible = asFlag(value, "visible");
  }
  get numberFormat(): string {
    return this.chart.$data[this.axis].numberFormat ?? "General";
  }
  set numberFormat(value: unknown) {
    this.chart.$data[this.axis].numberFormat = asText(value, "numberFormat");
  }
  /** Empty where Excel chooses. */
  get minimum(): number | string {
    return this.#scale.minimum ?? "";
  }
  set minimum(value: unknown) {
    this.#setScale("minimum", value);
  }
  get maximum(): number | string {
    return this.#scale.maximum ?? "";
  }
  set maximum(value: unknown) {
    this.#setScale("maximum", value);
  }
  get majorGridlines(): ChartGridlines {
    return new ChartGridlines(this.host, this.chart, this.axis);
  }

  get #scale(): { minimum?: number; maximum?: number } {
    return this.axis === "valueAxis" ? this.chart.$data.valueAxis : {};
  }
  #setScale(end: "minimum" | "maximum", value: unknown): void {
    if (this.axis !== "valueAxis") throw invalidArgument(`A category axis has no ${end}.`);
    const axis = this.chart.$data.valueAxis;
    if (value !== "") axis[end] = asNumber(value, end);
    else if (end === "minimum") delete axis.minimum;
    else delete axis.maximum;
  }
}

export class ChartGridlines extends HostObject {
  static override readonly type = "ChartGridlines";
  constructor(
    host: Host,
    private readonly chart: Chart,
    private readonly axis: AxisName,
  ) {
    super(host);
  }
  override $demandChangeable(): void {
    this.chart.$demandChangeable();
  }

  get visible(): boolean {
    return this.axis === "valueAxis" && this.chart.$data.valueAxis.gridlines;
  }
  set visible(value: unknown) {
    const visible = asFlag(value, "visible");
    if (this.axis === "valueAxis") this.chart.$data.valueAxis.gridlines = visible;
    else if (visible) throw notOffered("Gridlines of a category axis");
  }
}
