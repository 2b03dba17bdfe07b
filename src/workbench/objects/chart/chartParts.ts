import { asFlag, asOneOf, asText } from "../host/arguments";
import type { Chart } from "./chart";
import type { Host } from "../host/host";
import { HostObject } from "../host/hostObject";

export class ChartTitle extends HostObject {
  static override readonly type = "ChartTitle";
  constructor(
    host: Host,
    private readonly chart: Chart,
  ) {
    super(host);
  }
  override $demandChangeable(): void {
    this.chart.$demandChangeable();
  }

  get text(): string {
    return this.chart.$data.title?.text ?? "";
  }
  /** Giving a text shows the title. */
  set text(value: unknown) {
    this.chart.$data.title = { text: asText(value, "text"), visible: true };
  }
  get visible(): boolean {
    return this.chart.$data.title?.visible ?? false;
  }
  set visible(value: unknown) {
    this.chart.$data.title = { text: this.text, visible: asFlag(value, "visible") };
  }
}

const positions = ["Top", "Bottom", "Left", "Right", "Corner", "Custom"] as const;

export class ChartLegend extends HostObject {
  static override readonly type = "ChartLegend";
  constructor(
    host: Host,
    private readonly chart: Chart,
  ) {
    super(host);
  }
  override $demandChangeable(): void {
    this.chart.$demandChangeable();
  }

  get visible(): boolean {
    return this.chart.$data.legend.visible;
  }
  set visible(value: unknown) {
    this.chart.$data.legend.visible = asFlag(value, "visible");
  }
  get position(): (typeof positions)[number] {
    return this.chart.$data.legend.position;
  }
  set position(value: unknown) {
    this.chart.$data.legend.position = asOneOf(value, "position", positions);
  }
}
