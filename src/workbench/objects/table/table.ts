import type { TableInfo } from "../../engine/engine";
import { intersect } from "../range/address";
import { asFlag, asText } from "../host/arguments";
import { demandFreeTableName } from "../name/definedName";
import type { Host } from "../host/host";
import { HostObject } from "../host/hostObject";
import { invalidArgument, itemNotFound } from "../host/officeError";
import { Range, rangeFrom } from "../range/range";
import { demandTableRoom } from "./demandTableRoom";
import { TableColumnCollection } from "./tableColumn";
import { tableDeleted, tableEvent } from "./tableEvents";
import { writeHeaders } from "./tableHeaders";
import { TableRowCollection } from "./tableRow";
import type { Worksheet } from "../sheet/worksheet";

export class Table extends HostObject {
  static override readonly type = "Table";
  constructor(
    host: Host,
    readonly $id: string,
  ) {
    super(host);
  }
  override $identity(): Readonly<Record<string, unknown>> {
    return { Id: this.$id };
  }
  get $info(): TableInfo {
    const info = this.host.engine.listTables().find(({ id }) => id === this.$id);
    if (!info) throw itemNotFound();
    return info;
  }

  override $demandChangeable(): void {
    this.host.demandWritable(this.$info.sheetId);
  }

  get id(): string {
    return this.$id;
  }
  get name(): string {
    return this.$info.name;
  }
  set name(value: unknown) {
    const name = asText(value, "name");
    this.host.demandWritable(this.$info.sheetId);
    demandFreeTableName(this.host, name, this.$id);
    this.host.engine.renameTable(this.$id, name);
    this.host.dirty = true;
  }
  get style(): string {
    return this.host.tableExtras(this.$id).style;
  }
  set style(value: unknown) {
    const style = asText(value, "style");
    if (!/^TableStyle(Light(1?\d|2[01])|Medium(1?\d|2[0-8])|Dark(\d|1[01]))$/.test(style)) {
      throw invalidArgument(`"${style}" is no built-in table style.`);
    }
    this.host.tableExtras(this.$id).style = style;
  }
  get showBandedRows(): boolean {
    return this.host.tableExtras(this.$id).bandedRows;
  }
  set showBandedRows(value: unknown) {
    this.host.tableExtras(this.$id).bandedRows = asFlag(value, "showBandedRows");
  }
  get showFilterButton(): boolean {
    return this.host.tableExtras(this.$id).filterButton;
  }
  set showFilterButton(value: unknown) {
    this.host.tableExtras(this.$id).filterButton = asFlag(value, "showFilterButton");
  }
  get showHeaders(): boolean {
    return true;
  }
  get showTotals(): boolean {
    return false;
  }
  get columns(): TableColumnCollection {
    return new TableColumnCollection(this.host, this);
  }
  get rows(): TableRowCollection {
    return new TableRowCollection(this.host, this);
  }
  get worksheet(): Worksheet {
    return this.host.make.worksheet(this.$info.sheetId);
  }

  getRange(): Range {
    const { sheetId, area } = this.$info;
    return new Range(this.host, sheetId, area);
  }
  getHeaderRowRange(): Range {
    return this.getRange().getRow(0);
  }
  getDataBodyRange(): Range {
    const { sheetId, area } = this.$info;
    return new Range(this.host, sheetId, { ...area, row: area.row + 1, rows: area.rows - 1 });
  }
  resize(newRange: unknown): void {
    const { sheetId, area } = this.$info;
    const range = rangeFrom(this.host, newRange, sheetId);
    this.host.demandWritable(sheetId);
    const wanted = range.$area;
    if (range.$sheetId !== sheetId || wanted.row !== area.row || !intersect(wanted, area)) {
      throw invalidArgument("A table keeps its header row where it is, and its new cells overlap the old.");
    }
    if (wanted.rows < 2) throw invalidArgument("A table has a header row and at least one row below it.");
    demandTableRoom(this.host, sheetId, wanted, this.$id);
    writeHeaders(this.host, sheetId, wanted);
    this.host.engine.resizeTable(this.$id, wanted);
    this.host.dirty = true;
  }
  /** Takes the table away with its cells' contents. */
  delete(): void {
    const table = this.$info;
    const { sheetId, area } = table;
    this.host.demandWritable(sheetId);
    this.host.engine.deleteTable(this.$id);
    this.host.engine.clear(sheetId, area, "all");
    this.#gone(table);
  }
  /** The cells stay, the table goes. */
  convertToRange(): Range {
    const table = this.$info;
    const range = this.getRange();
    this.host.demandWritable(range.$sheetId);
    this.host.engine.deleteTable(this.$id);
    this.#gone(table);
    return range;
  }

  _RegisterDataChangedEvent(): void {}
  _UnregisterDataChangedEvent(): void {}
  _RegisterSelectionChangedEvent(): void {}
  _UnregisterSelectionChangedEvent(): void {}

  #gone(table: TableInfo): void {
    this.host.document.tables.delete(table.id);
    this.host.dirty = true;
    this.host.emit(tableEvent(this.host, tableDeleted, table));
  }
}
