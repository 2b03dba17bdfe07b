import type { Host } from "../host/host";
import { HostCollection, HostObject } from "../host/hostObject";
import { itemNotFound } from "../host/officeError";

/** What people drew on a sheet, as far as an add-in is told: how many, and of which kind. */
export class ShapeCollection extends HostCollection<Shape> {
  static override readonly type = "ShapeCollection";
  constructor(
    host: Host,
    private readonly sheetId: string,
  ) {
    super(host);
  }
  override $items(): readonly Shape[] {
    return this.host.sheetExtras(this.sheetId).shapes.map((_, at) => new Shape(this.host, this.sheetId, at));
  }
  override $find(key: unknown): Shape | undefined {
    return this.$items().find(({ id }) => id === key);
  }
  getCount(): number {
    return this.$items().length;
  }
}

export class Shape extends HostObject {
  static override readonly type = "Shape";
  constructor(
    host: Host,
    private readonly sheetId: string,
    private readonly at: number,
  ) {
    super(host);
  }
  override $identity(): Readonly<Record<string, unknown>> {
    return { Id: this.id };
  }
  get id(): string {
    return `shape${this.at + 1}`;
  }
  get type(): `${Excel.ShapeType}` {
    const type = this.host.sheetExtras(this.sheetId).shapes[this.at];
    if (!type) throw itemNotFound();
    return type;
  }
}
