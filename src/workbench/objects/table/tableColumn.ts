import { asText, asWhole } from "../host/arguments";
import type { Host } from "../host/host";
import { HostCollection, HostObject, NullObject } from "../host/hostObject";
import { invalidArgument, itemNotFound } from "../host/officeError";
import { Range } from "../range/range";
import type { Table } from "./table";
import { writeMatrix } from "../range/writeMatrix";

export class TableColumnCollection extends HostCollection<TableColumn> {
  static override readonly type = "TableColumnCollection";
  constructor(
    host: Host,
    private readonly table: Table,
  ) {
    super(host);
  }
  override $items(): readonly TableColumn[] {
    return this.table.$info.columns.map((_, place) => new TableColumn(this.host, this.table, place));
  }
  /** By name, or by the number that was handed out as its id (from 1). */
  override $find(key: unknown): TableColumn | undefined {
    const wanted = String(key).toLowerCase();
    const items = this.$items();
    return typeof key === "number" ? items[key - 1] : items.find(({ name }) => name.toLowerCase() === wanted);
  }

  get count(): number {
    return this.table.$info.columns.length;
  }
  getItem(key: unknown): TableColumn {
    const column = this.$find(key);
    if (!column) throw itemNotFound();
    return column;
  }
  getItemOrNullObject(key: unknown): TableColumn | NullObject {
    return this.$find(key) ?? new NullObject("TableColumnCollection.getItemOrNullObject");
  }
  getItemAt(index: unknown): TableColumn {
    const column = this.$items()[asWhole(index, "index")];
    if (!column) throw itemNotFound();
    return column;
  }
  getCount(): number {
    return this.count;
  }
}

export class TableColumn extends HostObject {
  static override readonly type = "TableColumn";
  constructor(
    host: Host,
    private readonly table: Table,
    private readonly place: number,
  ) {
    super(host);
  }
  override $identity(): Readonly<Record<string, unknown>> {
    return { Id: this.id };
  }

  get id(): number {
    return this.place + 1;
  }
  get index(): number {
    return this.place;
  }
  get name(): string {
    const name = this.table.$info.columns[this.place];
    if (name === undefined) throw itemNotFound();
    return name;
  }
  set name(value: unknown) {
    const name = asText(value, "name");
    if (this.table.$info.columns.some((column) => column.toLowerCase() === name.toLowerCase())) {
      throw invalidArgument(`The table has a column "${name}" already.`);
    }
    writeMatrix(this.host, this.table.$info.sheetId, this.getHeaderRowRange().$area, [[`'${name}`]]);
  }
  get values(): unknown[][] | null {
    return this.getRange().values;
  }
  set values(value: unknown) {
    this.getRange().values = value;
  }
  getRange(): Range {
    return this.table.getRange().getColumn(this.place);
  }
  getHeaderRowRange(): Range {
    return this.table.getHeaderRowRange().getColumn(this.place);
  }
  getDataBodyRange(): Range {
    return this.table.getDataBodyRange().getColumn(this.place);
  }
}
