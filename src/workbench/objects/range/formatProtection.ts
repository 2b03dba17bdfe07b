import { asFlag } from "../host/arguments";
import type { Host } from "../host/host";
import { HostObject } from "../host/hostObject";
import type { Range } from "./range";

export class FormatProtection extends HostObject {
  static override readonly type = "FormatProtection";
  constructor(
    host: Host,
    private readonly range: Range,
  ) {
    super(host);
  }

  get locked(): boolean | null {
    const sheetId = this.range.$sheetId;
    return this.range.$shared((row, column) => this.host.engine.readStyle(sheetId, row, column).locked ?? true);
  }
  set locked(value: unknown) {
    this.host.demandWritable(this.range.$sheetId);
    this.range.$style({ locked: asFlag(value, "locked") });
  }
}
