import { asWhole } from "../host/arguments";
import type { Host } from "../host/host";
import { HostObject, NullObject } from "../host/hostObject";
import { Range, rangeFrom } from "../range/range";
import { sheetColumns, sheetRows } from "../range/address";

export class WorksheetFreezePanes extends HostObject {
  static override readonly type = "WorksheetFreezePanes";
  constructor(
    host: Host,
    private readonly sheetId: string,
  ) {
    super(host);
  }

  freezeRows(count: unknown = null): void {
    this.#freeze(count === null ? 1 : asWhole(count, "count"), 0);
  }
  freezeColumns(count: unknown = null): void {
    this.#freeze(0, count === null ? 1 : asWhole(count, "count"));
  }
  freezeAt(frozenRange: unknown): void {
    const { row, rows, column, columns } = rangeFrom(this.host, frozenRange, this.sheetId).$area;
    this.#freeze(rows === sheetRows ? 0 : row + rows, columns === sheetColumns ? 0 : column + columns);
  }
  unfreeze(): void {
    this.#freeze(0, 0);
  }
  getLocationOrNullObject(): Range | NullObject {
    const { frozenRows, frozenColumns } = this.host.sheetExtras(this.sheetId);
    if (frozenRows === 0 && frozenColumns === 0) {
      return new NullObject("WorksheetFreezePanes.getLocationOrNullObject");
    }
    const area = { row: 0, column: 0, rows: frozenRows || sheetRows, columns: frozenColumns || sheetColumns };
    return new Range(this.host, this.sheetId, area);
  }

  #freeze(rows: number, columns: number): void {
    this.host.demandEditable();
    const extras = this.host.sheetExtras(this.host.sheet(this.sheetId).id);
    extras.frozenRows = rows;
    extras.frozenColumns = columns;
  }
}
