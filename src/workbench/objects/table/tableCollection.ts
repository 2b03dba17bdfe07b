import type { Area } from "../../engine/engine";
import { intersect } from "../range/address";
import { asFlag, asText, asWhole } from "../host/arguments";
import type { Host } from "../host/host";
import { HostCollection, NullObject } from "../host/hostObject";
import { itemNotFound, notOffered } from "../host/officeError";
import { rangeFrom } from "../range/range";
import { demandTableRoom } from "./demandTableRoom";
import { Table } from "./table";
import { tableAdded, tableEvent } from "./tableEvents";
import { writeHeaders } from "./tableHeaders";

/** What all collections of tables have. */
abstract class Tables extends HostCollection<Table> {
  constructor(
    host: Host,
    /** Undefined = all tables of the workbook. */
    protected readonly sheetId?: string,
    protected readonly within?: Area,
  ) {
    super(host);
  }
  override $items(): readonly Table[] {
    const tables = this.host.engine.listTables();
    const mine = tables.filter(({ sheetId, area }) => {
      if (this.sheetId !== undefined && sheetId !== this.sheetId) return false;
      return !this.within || intersect(area, this.within) !== undefined;
    });
    return mine.map(({ id }) => new Table(this.host, id));
  }
  override $find(key: unknown): Table | undefined {
    const wanted = String(key).toLowerCase();
    const items = this.$items();
    return items.find(({ $id }) => $id === key) ?? items.find(({ name }) => name.toLowerCase() === wanted);
  }

  getItem(key: unknown): Table {
    const table = this.$find(asText(key, "The table's name or id"));
    if (!table) throw itemNotFound();
    return table;
  }
  getItemOrNullObject(key: unknown): Table | NullObject {
    return this.$find(asText(key, "The table's name or id")) ?? new NullObject(`${this.$type}.getItemOrNullObject`);
  }
  getCount(): number {
    return this.$items().length;
  }
}

export class TableCollection extends Tables {
  static override readonly type = "TableCollection";

  get count(): number {
    return this.getCount();
  }
  add(address: unknown, hasHeaders: unknown): Table {
    const sheetId = this.sheetId ?? this.host.document.engine.activeSheetId();
    const range = rangeFrom(this.host, address, sheetId);
    if (!asFlag(hasHeaders, "hasHeaders")) throw notOffered("A table without a header row of its own");
    this.host.demandWritable(range.$sheetId);
    const area = { ...range.$area, rows: Math.max(range.$area.rows, 2) };
    demandTableRoom(this.host, range.$sheetId, area);
    writeHeaders(this.host, range.$sheetId, area);
    const added = this.host.engine.addTable(range.$sheetId, area, this.#freeName());
    this.host.tableExtras(added.id);
    this.host.dirty = true;
    this.host.emit(tableEvent(this.host, tableAdded, added));
    return new Table(this.host, added.id);
  }
  getItemAt(index: unknown): Table {
    const table = this.$items()[asWhole(index, "index")];
    if (!table) throw itemNotFound();
    return table;
  }

  _RegisterDataChangedEvent(): void {}
  _UnregisterDataChangedEvent(): void {}
  _RegisterAddedEvent(): void {}
  _UnregisterAddedEvent(): void {}
  _RegisterDeletedEvent(): void {}
  _UnregisterDeletedEvent(): void {}

  #freeName(): string {
    const taken = new Set(
      [...this.host.engine.listTables(), ...this.host.engine.listNames()].map(({ name }) => name.toLowerCase()),
    );
    let number = 1;
    while (taken.has(`table${number}`)) number++;
    return `Table${number}`;
  }
}

/** The tables that touch a range: they can be looked at, not added to. */
export class TableScopedCollection extends Tables {
  static override readonly type = "TableScopedCollection";

  getFirst(): Table {
    const [first] = this.$items();
    if (!first) throw itemNotFound();
    return first;
  }
}
