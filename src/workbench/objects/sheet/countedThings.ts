import type { Host } from "../host/host";
import { HostObject } from "../host/hostObject";

/** Comments with their threads; notes, the older kind, are no comments. */
export class CommentCollection extends HostObject {
  static override readonly type = "CommentCollection";
  constructor(
    host: Host,
    private readonly sheetId: string,
  ) {
    super(host);
  }
  getCount(): number {
    return this.host.sheetExtras(this.sheetId).comments.length;
  }
}

export class PivotTableCollection extends HostObject {
  static override readonly type = "PivotTableCollection";
  constructor(
    host: Host,
    private readonly sheetId: string,
  ) {
    super(host);
  }
  getCount(): number {
    return this.host.sheetExtras(this.sheetId).pivotTables;
  }
}
