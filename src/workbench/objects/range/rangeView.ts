import { HostObject } from "../host/hostObject";
import type { Host } from "../host/host";
import type { Range } from "./range";

/** What is visible of a range, rows and columns that are hidden left out; only how much it is. */
export class RangeView extends HostObject {
  static override readonly type = "RangeView";
  constructor(
    host: Host,
    private readonly range: Range,
  ) {
    super(host);
  }

  get rowCount(): number {
    return this.range.rowCount - this.range.$hiddenRows;
  }
  get columnCount(): number {
    return this.range.columnCount - this.range.$hiddenColumns;
  }
}
