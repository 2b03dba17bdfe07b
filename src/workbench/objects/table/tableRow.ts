import { asWhole } from "../host/arguments";
import type { Host } from "../host/host";
import { HostCollection, HostObject } from "../host/hostObject";
import { invalidArgument, itemNotFound, notOffered } from "../host/officeError";
import { Range } from "../range/range";
import type { Table } from "./table";
import { writeMatrix } from "../range/writeMatrix";

export class TableRowCollection extends HostCollection<TableRow> {
  static override readonly type = "TableRowCollection";
  constructor(
    host: Host,
    private readonly table: Table,
  ) {
    super(host);
  }
  override $items(): readonly TableRow[] {
    return Array.from({ length: this.count }, (_, place) => new TableRow(this.host, this.table, place));
  }
  override $find(key: unknown): TableRow | undefined {
    return this.$items()[Number(key)];
  }

  get count(): number {
    return this.table.$info.area.rows - 1;
  }
  /** Adds rows at the end; whatever lies below the table stays where it is and must be empty. */
  add(index: unknown = null, values: unknown = null): TableRow {
    if (index !== null && index !== this.count) throw notOffered("TableRowCollection.add inside a table");
    if (!Array.isArray(values) || values.length === 0) throw invalidArgument("values must be rows of cells.");
    const rows = (Array.isArray(values[0]) ? values : [values]) as unknown[][];
    const { sheetId, area } = this.table.$info;
    const place = this.count;
    const added = { ...area, row: area.row + area.rows, rows: rows.length };
    this.host.demandWritable(sheetId);
    const below = this.host.engine.readFormulas(sheetId, added);
    if (below.flat().some((cell) => cell !== null && cell !== "")) {
      throw notOffered("Adding a row where cells below the table are used");
    }
    writeMatrix(this.host, sheetId, added, rows);
    this.host.engine.resizeTable(this.table.$id, { ...area, rows: area.rows + rows.length });
    return new TableRow(this.host, this.table, place);
  }
  getItemAt(index: unknown): TableRow {
    const place = asWhole(index, "index");
    if (place < 0 || place >= this.count) throw itemNotFound();
    return new TableRow(this.host, this.table, place);
  }
  getCount(): number {
    return this.count;
  }
}

export class TableRow extends HostObject {
  static override readonly type = "TableRow";
  constructor(
    host: Host,
    private readonly table: Table,
    private readonly place: number,
  ) {
    super(host);
  }

  get index(): number {
    return this.place;
  }
  get values(): unknown[][] | null {
    return this.getRange().values;
  }
  set values(value: unknown) {
    this.getRange().values = value;
  }
  getRange(): Range {
    return this.table.getDataBodyRange().getRow(this.place);
  }
}
