import { asColor } from "../host/arguments";
import type { Host } from "../host/host";
import { HostObject } from "../host/hostObject";
import type { Range } from "./range";

export class RangeFill extends HostObject {
  static override readonly type = "RangeFill";
  constructor(
    host: Host,
    private readonly range: Range,
  ) {
    super(host);
  }

  /** White where nothing is filled, as Excel answers. */
  get color(): string | null {
    const sheetId = this.range.$sheetId;
    return this.range.$shared((row, column) => this.host.engine.readStyle(sheetId, row, column).fillColor ?? "#FFFFFF");
  }
  set color(value: unknown) {
    this.host.demandAllowed(this.range.$sheetId, "allowFormatCells");
    this.range.$style({ fillColor: asColor(value, "color") });
  }
  clear(): void {
    this.host.demandAllowed(this.range.$sheetId, "allowFormatCells");
    this.range.$style({ fillColor: null });
  }
}
