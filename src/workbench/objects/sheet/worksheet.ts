import type { SheetInfo, SheetVisibility } from "../../engine/engine";
import { sheetColumns, sheetRows } from "../range/address";
import { asColor, asFlag, asOneOf, asText, asWhole } from "../host/arguments";
import { ChartCollection } from "../chart/chartCollection";
import type { EventFields, Host } from "../host/host";
import { HostObject, NullObject } from "../host/hostObject";
import { invalidArgument, itemAlreadyExists, OfficeError } from "../host/officeError";
import { NamedItemCollection } from "../name/namedItem";
import { PageBreakCollection } from "./pageBreakCollection";
import { PageLayout } from "./pageLayout";
import { Range, rangeFrom } from "../range/range";
import { areasFrom, RangeAreas } from "../range/rangeAreas";
import { renameReferences } from "./renameReferences";
import { demandSheetName } from "./sheetName";
import { tableDeleted, tableEvent } from "../table/tableEvents";
import { TableCollection } from "../table/tableCollection";
import { CommentCollection, PivotTableCollection } from "./countedThings";
import { ShapeCollection } from "./shapeCollection";
import { WorksheetCustomPropertyCollection } from "./worksheetCustomProperty";
import { WorksheetFreezePanes } from "./worksheetFreezePanes";
import { WorksheetProtection } from "./worksheetProtection";

/** The numbers of the events on the wire. */
export const sheetEvent = {
  activated: 11,
  deactivated: 12,
  added: 13,
  selected: 14,
  deleted: 15,
  renamed: 25,
  hidden: 26,
  moved: 27,
} as const;

const oneCell = { rows: 1, columns: 1 };

export class Worksheet extends HostObject {
  static override readonly type = "Worksheet";
  constructor(
    host: Host,
    private readonly sheetId: string,
  ) {
    super(host);
  }
  override $identity(): Readonly<Record<string, unknown>> {
    return { Id: this.sheetId };
  }
  get $info(): SheetInfo {
    return this.host.sheet(this.sheetId);
  }

  get id(): string {
    return this.$info.id;
  }
  get name(): string {
    return this.$info.name;
  }
  set name(value: unknown) {
    const name = asText(value, "name");
    demandSheetName(name);
    const other = this.host.findSheet(name);
    if (other && other.id !== this.sheetId) throw itemAlreadyExists();
    this.host.demandStructure();
    const nameBefore = this.name;
    if (name === nameBefore) return;
    this.host.engine.renameSheet(this.sheetId, name);
    renameReferences(this.host.document, nameBefore, name);
    this.host.dirty = true;
    this.host.clearUndo("Worksheet.name");
    this.#tell(sheetEvent.renamed, { nameBefore, nameAfter: name, source: this.host.source });
  }
  get position(): number {
    return this.$info.position;
  }
  set position(value: unknown) {
    const position = asWhole(value, "position");
    const count = this.host.document.engine.listSheets().length;
    if (position < 0 || position >= count) throw invalidArgument(`There is no position ${position} of ${count}.`);
    this.host.demandStructure();
    const positionBefore = this.position;
    if (position === positionBefore) return;
    this.host.engine.moveSheet(this.sheetId, position);
    this.host.clearUndo("Worksheet.position");
    const fields = { worksheetId: this.sheetId, positionBefore, positionAfter: position, source: this.host.source };
    this.host.emit({ type: sheetEvent.moved, targets: ["Workbook"], fields });
  }
  get visibility(): SheetVisibility {
    return this.$info.visibility;
  }
  set visibility(value: unknown) {
    const choices: readonly SheetVisibility[] = ["Visible", "Hidden", "VeryHidden"];
    const visibility = asOneOf(value, "visibility", choices);
    if (visibility !== "Visible") this.#demandAnotherVisible();
    this.host.demandStructure();
    const visibilityBefore = this.visibility;
    if (visibility === visibilityBefore) return;
    this.host.engine.setVisibility(this.sheetId, visibility);
    if (visibility !== "Visible") this.#leave();
    this.host.clearUndo("Worksheet.visibility");
    this.#tell(sheetEvent.hidden, { visibilityBefore, visibilityAfter: visibility, source: this.host.source });
  }
  get tabColor(): string {
    return this.host.sheetExtras(this.$info.id).tabColor;
  }
  set tabColor(value: unknown) {
    this.host.sheetExtras(this.$info.id).tabColor = value === "" ? "" : asColor(value, "tabColor");
  }
  get showGridlines(): boolean {
    return this.host.sheetExtras(this.$info.id).gridlines;
  }
  set showGridlines(value: unknown) {
    this.host.sheetExtras(this.$info.id).gridlines = asFlag(value, "showGridlines");
  }

  get charts(): ChartCollection {
    return new ChartCollection(this.host, this.sheetId);
  }
  get tables(): TableCollection {
    return new TableCollection(this.host, this.sheetId);
  }
  get names(): NamedItemCollection {
    return new NamedItemCollection(this.host, this.sheetId);
  }
  get protection(): WorksheetProtection {
    return new WorksheetProtection(this.host, this.sheetId);
  }
  get freezePanes(): WorksheetFreezePanes {
    return new WorksheetFreezePanes(this.host, this.sheetId);
  }
  get horizontalPageBreaks(): PageBreakCollection {
    return new PageBreakCollection(this.host, this.sheetId);
  }
  get pageLayout(): PageLayout {
    return new PageLayout(this.host, this.sheetId);
  }
  get customProperties(): WorksheetCustomPropertyCollection {
    return new WorksheetCustomPropertyCollection(this.host, this.sheetId);
  }
  get comments(): CommentCollection {
    return new CommentCollection(this.host, this.sheetId);
  }
  get pivotTables(): PivotTableCollection {
    return new PivotTableCollection(this.host, this.sheetId);
  }
  get shapes(): ShapeCollection {
    return new ShapeCollection(this.host, this.sheetId);
  }

  getRange(address: unknown = null): Range {
    if (address !== null) return rangeFrom(this.host, asText(address, "address"), this.$info.id);
    return new Range(this.host, this.$info.id, { row: 0, column: 0, rows: sheetRows, columns: sheetColumns });
  }
  getRanges(address: unknown = null): RangeAreas {
    const { id } = this.$info;
    return address === null
      ? new RangeAreas(this.host, id, [this.getRange().$area])
      : areasFrom(this.host, address, id);
  }
  getRangeByIndexes(startRow: unknown, startColumn: unknown, rowCount: unknown, columnCount: unknown): Range {
    return new Range(this.host, this.$info.id, {
      row: asWhole(startRow, "startRow"),
      column: asWhole(startColumn, "startColumn"),
      rows: asWhole(rowCount, "rowCount"),
      columns: asWhole(columnCount, "columnCount"),
    });
  }
  getCell(row: unknown, column: unknown): Range {
    return this.getRangeByIndexes(row, column, 1, 1);
  }
  getUsedRange(valuesOnly: unknown = null): Range {
    const used = this.getUsedRangeOrNullObject(valuesOnly);
    return used instanceof NullObject ? this.getCell(0, 0) : used;
  }
  getUsedRangeOrNullObject(valuesOnly: unknown = null): Range | NullObject {
    const area = this.host.engine.usedArea(this.$info.id, valuesOnly === true);
    return area ? new Range(this.host, this.sheetId, area) : new NullObject("Worksheet.getUsedRangeOrNullObject");
  }
  getNext(visibleOnly: unknown = null): Worksheet {
    return this.#neighbour(1, visibleOnly);
  }
  getPrevious(visibleOnly: unknown = null): Worksheet {
    return this.#neighbour(-1, visibleOnly);
  }

  activate(): void {
    const engine = this.host.engine;
    if (this.$info.visibility !== "Visible")
      throw new OfficeError("InvalidOperation", "A hidden sheet cannot be shown.");
    const before = engine.activeSheetId();
    if (before === this.sheetId) return;
    engine.activateSheet(this.sheetId);
    this.host.selection = { sheetId: this.sheetId, area: { row: 0, column: 0, ...oneCell } };
    this.host.emit({ type: sheetEvent.deactivated, targets: [before, "Workbook"], fields: { worksheetId: before } });
    this.#tell(sheetEvent.activated, {});
  }
  /** Also of a protected sheet this is refused. */
  delete(): void {
    const { id } = this.$info;
    this.#demandAnotherVisible();
    this.host.demandStructure();
    this.host.demandWritable(id);
    this.#leave();
    const tables = this.host.engine.listTables().filter(({ sheetId }) => sheetId === id);
    this.host.engine.deleteSheet(id);
    this.host.document.sheets.delete(id);
    for (const table of tables) {
      this.host.document.tables.delete(table.id);
      this.host.emit(tableEvent(this.host, tableDeleted, table));
    }
    for (const list of [
      this.host.document.charts,
      this.host.document.validations,
      this.host.document.conditionalFormats,
    ]) {
      removeOf(list as { sheetId: string }[], id);
    }
    this.host.dirty = true;
    this.host.clearUndo("Worksheet.delete");
    const fields = { worksheetId: id, source: this.host.source };
    this.host.emit({ type: sheetEvent.deleted, targets: ["Workbook"], fields });
  }
  calculate(): void {
    this.host.dirty = true;
  }

  _RegisterDataChangedEvent(): void {}
  _UnregisterDataChangedEvent(): void {}
  _RegisterActivatedEvent(): void {}
  _UnregisterActivatedEvent(): void {}
  _RegisterDeactivatedEvent(): void {}
  _UnregisterDeactivatedEvent(): void {}
  _RegisterSelectionChangedEvent(): void {}
  _UnregisterSelectionChangedEvent(): void {}
  _RegisterEventNameChanged(): void {}
  _UnregisterEventNameChanged(): void {}
  _RegisterEventVisibilityChanged(): void {}
  _UnregisterEventVisibilityChanged(): void {}
  _RegisterProtectionChangedEvent(): void {}
  _UnregisterProtectionChangedEvent(): void {}

  #tell(type: number, fields: EventFields): void {
    this.host.emit({ type, targets: [this.sheetId, "Workbook"], fields: { worksheetId: this.sheetId, ...fields } });
  }
  /** Shows another sheet, where this one is shown: the next visible one, or else the one before. */
  #leave(): void {
    if (this.host.document.engine.activeSheetId() !== this.sheetId) return;
    const sheets = this.host.document.engine.listSheets();
    const after = [...sheets.slice(this.position + 1), ...sheets.slice(0, this.position).reverse()];
    const next = after.find(({ visibility }) => visibility === "Visible");
    if (next) new Worksheet(this.host, next.id).activate();
  }
  #demandAnotherVisible(): void {
    const others = this.host.document.engine.listSheets().filter(({ id }) => id !== this.sheetId);
    if (others.some(({ visibility }) => visibility === "Visible")) return;
    throw new OfficeError("InvalidOperation", "A workbook keeps at least one visible sheet.");
  }
  #neighbour(step: 1 | -1, visibleOnly: unknown): Worksheet {
    const all = this.host.document.engine.listSheets();
    const sheets = visibleOnly === true ? all.filter((sheet) => sheet.visibility === "Visible") : all;
    const next = sheets[sheets.findIndex(({ id }) => id === this.sheetId) + step];
    if (!next) throw new OfficeError("ItemNotFound", "There is no such sheet beside this one.");
    return new Worksheet(this.host, next.id);
  }
}

function removeOf(list: { sheetId: string }[], sheetId: string): void {
  list.splice(0, list.length, ...list.filter((item) => item.sheetId !== sheetId));
}
