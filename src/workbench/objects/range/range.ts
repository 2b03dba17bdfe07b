import type { Area, CellValue } from "../../engine/engine";
import { bounding, fitsSheet, intersect, quoteSheet, sheetColumns, sheetRows, subtract, writeAddress } from "./address";
import { asFlag, asOneOf, asText, asWhole } from "../host/arguments";
import { checkNumberFormat } from "./checkNumberFormat";
import { builtInStyleNames, cellStyles } from "./cellStyles";
import type { ConditionalFormatCollection } from "./conditionalFormat";
import type { DataValidation } from "./dataValidation";
import { findArea } from "./findArea";
import type { Host } from "../host/host";
import { HostObject, NullObject } from "../host/hostObject";
import { invalidArgument, itemNotFound, mergedRangeConflict, notOffered, OfficeError } from "../host/officeError";
import { RangeFormat } from "./rangeFormat";
import { RangeView } from "./rangeView";
import type { Place } from "../host/references";
import { selectionEvents } from "./selectionEvents";
import { removeCells, insertCells } from "./shiftCells";
import type { Worksheet } from "../sheet/worksheet";
import { asMatrix, shownValue, valueType, writeMatrix, type ValueType } from "./writeMatrix";
import type { TableScopedCollection } from "../table/tableCollection";

export class Range extends HostObject {
  static override readonly type = "Range";
  private readonly place: Place;
  private referenceId: string | undefined;

  constructor(host: Host, sheetId: string, area: Area, kept?: { readonly id: string; readonly place: Place }) {
    super(host);
    if (!fitsSheet(area)) throw invalidArgument("The range would lie outside the sheet.");
    this.place = kept?.place ?? { sheetId, area };
    this.referenceId = kept?.id;
  }

  override $identity(): Readonly<Record<string, unknown>> {
    return this.referenceId === undefined ? {} : { _ReferenceId: this.referenceId };
  }
  get $sheetId(): string {
    return this.place.sheetId;
  }
  get $area(): Area {
    return this.place.area;
  }
  /** The part the engine has cells for. */
  get $held(): Area | undefined {
    const { rows, columns } = this.host.sheet(this.$sheetId);
    return intersect(this.$area, { row: 0, column: 0, rows, columns });
  }
  $at(area: Area): Range {
    return new Range(this.host, this.$sheetId, area);
  }
  /** "'My sheet'!$A$1:$B$2", for formulas. */
  get $reference(): string {
    return `${quoteSheet(this.host.sheet(this.$sheetId).name)}!${writeAddress(this.$area, true)}`;
  }

  _KeepReference(): void {
    this.referenceId ??= this.host.references.keep(this.place);
  }
  /** The client asks for this before it sends a large matrix in blocks. */
  _ValidateArraySize(rows: unknown, columns: unknown): void {
    if (rows !== this.$area.rows || columns !== this.$area.columns) {
      throw invalidArgument(`${String(rows)} x ${String(columns)} cells do not fit ${this.address}.`);
    }
  }

  get address(): string {
    return `${quoteSheet(this.host.sheet(this.$sheetId).name)}!${writeAddress(this.$area)}`;
  }
  get addressLocal(): string {
    return this.address;
  }
  get rowIndex(): number {
    return this.$area.row;
  }
  get columnIndex(): number {
    return this.$area.column;
  }
  get rowCount(): number {
    return this.$area.rows;
  }
  get columnCount(): number {
    return this.$area.columns;
  }
  get cellCount(): number {
    const count = this.$area.rows * this.$area.columns;
    return count > 2 ** 31 - 1 ? -1 : count;
  }
  get isEntireRow(): boolean {
    return this.$area.columns === sheetColumns;
  }
  get isEntireColumn(): boolean {
    return this.$area.rows === sheetRows;
  }

  /** Whether the rows are hidden; null where some are. */
  get rowHidden(): boolean | null {
    const hidden = this.$hiddenRows;
    return hidden === 0 ? false : hidden === this.$area.rows ? true : null;
  }
  set rowHidden(value: unknown) {
    this.host.demandAllowed(this.$sheetId, "allowFormatRows");
    this.host.engine.hideRows(this.$sheetId, this.$area.row, this.$area.rows, asFlag(value, "rowHidden"));
  }
  get columnHidden(): boolean | null {
    const hidden = this.$hiddenColumns;
    return hidden === 0 ? false : hidden === this.$area.columns ? true : null;
  }
  set columnHidden(value: unknown) {
    this.host.demandAllowed(this.$sheetId, "allowFormatColumns");
    this.host.engine.hideColumns(this.$sheetId, this.$area.column, this.$area.columns, asFlag(value, "columnHidden"));
  }
  get $hiddenRows(): number {
    const { row, rows } = this.$held ?? { row: 0, rows: 0 };
    return count(rows, (at) => this.host.engine.rowHeight(this.$sheetId, row + at) === 0);
  }
  get $hiddenColumns(): number {
    const { column, columns } = this.$held ?? { column: 0, columns: 0 };
    return count(columns, (at) => this.host.engine.columnWidth(this.$sheetId, column + at) === 0);
  }

  get values(): unknown[][] | null {
    return read(this, "", (area) => this.host.engine.readValues(this.$sheetId, area), shownValue);
  }
  set values(value: unknown) {
    writeMatrix(this.host, this.$sheetId, this.$area, value);
  }
  get formulas(): unknown[][] | null {
    return read(this, "", (area) => this.host.engine.readFormulas(this.$sheetId, area), shownValue);
  }
  set formulas(value: unknown) {
    writeMatrix(this.host, this.$sheetId, this.$area, value);
  }
  get formulasLocal(): unknown[][] | null {
    return this.formulas;
  }
  set formulasLocal(value: unknown) {
    this.formulas = value;
  }
  get text(): string[][] | null {
    return read(
      this,
      "",
      (area) => this.host.engine.readTexts(this.$sheetId, area),
      (text) => text ?? "",
    );
  }
  get valueTypes(): ValueType[][] | null {
    return read<CellValue, ValueType>(
      this,
      "Empty",
      (area) => this.host.engine.readValues(this.$sheetId, area),
      valueType,
    );
  }
  get numberFormat(): unknown[][] | null {
    const formats = (area: Area) => this.host.engine.readNumberFormats(this.$sheetId, area);
    return read(this, "General", formats, (format) => format ?? "General");
  }
  set numberFormat(value: unknown) {
    this.host.demandAllowed(this.$sheetId, "allowFormatCells");
    if (!Array.isArray(value)) {
      this.$style({ numberFormat: asNumberFormat(value) });
      return;
    }
    const formats = asMatrix(value, this.$area).map((row) =>
      row.map((format) => (format === null ? null : asNumberFormat(format))),
    );
    this.host.engine.writeNumberFormats(this.$sheetId, this.$area, formats);
  }
  get numberFormatLocal(): unknown[][] | null {
    return this.numberFormat;
  }
  set numberFormatLocal(value: unknown) {
    this.numberFormat = value;
  }

  get style(): string | null {
    return this.$shared((row, column) => this.host.engine.readStyle(this.$sheetId, row, column).name ?? "Normal");
  }
  set style(value: unknown) {
    const text = asText(value, "style");
    const name = builtInStyleNames[text] ?? text;
    const style = cellStyles[name];
    if (!style) throw invalidArgument(`"${name}" is no built-in cell style of this host.`);
    this.host.demandAllowed(this.$sheetId, "allowFormatCells");
    this.$style({ ...style, name });
  }
  get format(): RangeFormat {
    return new RangeFormat(this.host, this);
  }
  get worksheet(): Worksheet {
    return this.host.make.worksheet(this.$sheetId);
  }
  get dataValidation(): DataValidation {
    return this.host.make.dataValidation(this);
  }
  get conditionalFormats(): ConditionalFormatCollection {
    return this.host.make.conditionalFormats(this.$sheetId, this.$area);
  }

  clear(applyTo: unknown = null): void {
    const what = asOneOf(applyTo ?? "All", "applyTo", ["All", "Formats", "Contents", "Hyperlinks"]);
    if (what !== "Formats") this.host.demandWritable(this.$sheetId, this.$area);
    if (what === "Formats" || what === "All") this.host.demandAllowed(this.$sheetId, "allowFormatCells");
    const held = this.$held;
    if (!held || what === "Hyperlinks") return;
    const kinds = { All: "all", Formats: "formats", Contents: "contents" } as const;
    this.host.engine.clear(this.$sheetId, held, kinds[what]);
    if (what === "All") this.#clearComments();
    this.host.dirty = true;
  }
  #clearComments(): void {
    const extras = this.host.sheetExtras(this.$sheetId);
    const { row, column, rows, columns } = this.$area;
    extras.comments = extras.comments.filter(
      (at) => at.row < row || at.row >= row + rows || at.column < column || at.column >= column + columns,
    );
  }
  select(): void {
    this.worksheet.activate();
    const before = this.host.selection;
    this.host.selection = { sheetId: this.$sheetId, area: this.$area };
    for (const event of selectionEvents(this.host, before)) this.host.emit(event);
  }
  merge(across: unknown = null): void {
    this.host.demandWritable(this.$sheetId);
    const tables = this.host.engine.listTables().filter(({ sheetId }) => sheetId === this.$sheetId);
    if (tables.some(({ area }) => intersect(area, this.$area))) throw mergedRangeConflict();
    const perRow = across !== null && asFlag(across, "across");
    const engine = this.host.engine;
    engine.unmerge(this.$sheetId, this.$area);
    const merged = perRow ? Array.from({ length: this.$area.rows }, (_, row) => this.getRow(row)) : [this];
    for (const { $area: area } of merged) {
      // Of what stood in the cells only that of the first stays.
      for (const lost of subtract(area, { ...area, rows: 1, columns: 1 }))
        engine.clear(this.$sheetId, lost, "contents");
      engine.merge(this.$sheetId, area);
    }
    this.host.dirty = true;
  }
  unmerge(): void {
    this.host.demandWritable(this.$sheetId);
    this.host.engine.unmerge(this.$sheetId, this.$area);
  }
  insert(shift: unknown): Range {
    const way = asOneOf(shift, "shift", ["Down", "Right"]);
    this.host.demandAllowed(this.$sheetId, way === "Down" ? "allowInsertRows" : "allowInsertColumns");
    insertCells(this.host, this.$sheetId, this.$area, way);
    return this.$at({ ...this.$area });
  }
  delete(shift: unknown): void {
    const way = asOneOf(shift, "shift", ["Up", "Left"]);
    this.host.demandAllowed(this.$sheetId, way === "Up" ? "allowDeleteRows" : "allowDeleteColumns");
    this.host.demandWritable(this.$sheetId, this.$area);
    removeCells(this.host, this.$sheetId, this.$area, way);
  }
  /** Recalculates what this host has to: everything that is out of date. */
  calculate(): void {
    this.host.dirty = true;
  }

  getCell(row: unknown, column: unknown): Range {
    const { row: top, column: left } = this.$area;
    const down = top + asWhole(row, "row");
    return this.$at({ row: down, column: left + asWhole(column, "column"), rows: 1, columns: 1 });
  }
  getRow(row: unknown): Range {
    const index = within(asWhole(row, "row"), this.$area.rows, "row");
    return this.$at({ ...this.$area, row: this.$area.row + index, rows: 1 });
  }
  getColumn(column: unknown): Range {
    const index = within(asWhole(column, "column"), this.$area.columns, "column");
    return this.$at({ ...this.$area, column: this.$area.column + index, columns: 1 });
  }
  getLastRow(): Range {
    return this.getRow(this.$area.rows - 1);
  }
  getLastColumn(): Range {
    return this.getColumn(this.$area.columns - 1);
  }
  getLastCell(): Range {
    return this.getCell(this.$area.rows - 1, this.$area.columns - 1);
  }
  getRowsBelow(count: unknown = null): Range {
    const rows = count === null ? 1 : asWhole(count, "count");
    if (rows < 1) throw notOffered("Range.getRowsBelow with a negative count");
    return this.$at({ ...this.$area, row: this.$area.row + this.$area.rows, rows });
  }
  getOffsetRange(rowOffset: unknown, columnOffset: unknown): Range {
    const row = this.$area.row + asWhole(rowOffset, "rowOffset");
    return this.$at({ ...this.$area, row, column: this.$area.column + asWhole(columnOffset, "columnOffset") });
  }
  getResizedRange(deltaRows: unknown, deltaColumns: unknown): Range {
    const rows = this.$area.rows + asWhole(deltaRows, "deltaRows");
    return this.$at({ ...this.$area, rows, columns: this.$area.columns + asWhole(deltaColumns, "deltaColumns") });
  }
  getAbsoluteResizedRange(numRows: unknown, numColumns: unknown): Range {
    return this.$at({ ...this.$area, rows: asWhole(numRows, "numRows"), columns: asWhole(numColumns, "numColumns") });
  }
  getBoundingRect(other: unknown): Range {
    return this.$at(bounding(this.$area, rangeFrom(this.host, other, this.$sheetId).$area));
  }
  getIntersection(other: unknown): Range {
    const shared = this.getIntersectionOrNullObject(other);
    if (shared instanceof NullObject) throw itemNotFound();
    return shared;
  }
  getIntersectionOrNullObject(other: unknown): Range | NullObject {
    const range = rangeFrom(this.host, other, this.$sheetId);
    const shared = range.$sheetId === this.$sheetId ? intersect(this.$area, range.$area) : undefined;
    return shared ? this.$at(shared) : new NullObject("Range.getIntersectionOrNullObject");
  }
  getEntireRow(): Range {
    return this.$at({ ...this.$area, column: 0, columns: sheetColumns });
  }
  getEntireColumn(): Range {
    return this.$at({ ...this.$area, row: 0, rows: sheetRows });
  }
  getUsedRange(valuesOnly: unknown = null): Range {
    const used = this.getUsedRangeOrNullObject(valuesOnly);
    return used instanceof NullObject ? this.getCell(0, 0) : used;
  }
  getUsedRangeOrNullObject(valuesOnly: unknown = null): Range | NullObject {
    const used = this.host.engine.usedArea(this.$sheetId, valuesOnly === true, this.$area);
    return used ? this.$at(used) : new NullObject("Range.getUsedRangeOrNullObject");
  }
  getSurroundingRegion(): Range {
    const { row, column } = this.$area;
    if (this.worksheet.protection.protected) {
      throw new OfficeError("AccessDenied", "A protected sheet does not tell the region around a cell.");
    }
    return this.$at(this.host.engine.regionAround(this.$sheetId, row, column));
  }
  getVisibleView(): RangeView {
    return new RangeView(this.host, this);
  }
  getSpillingToRange(): Range {
    const spill = this.getSpillingToRangeOrNullObject();
    if (spill instanceof NullObject) throw itemNotFound();
    return spill;
  }
  getSpillingToRangeOrNullObject(): Range | NullObject {
    if (this.$area.rows !== 1 || this.$area.columns !== 1) throw invalidArgument("A spill starts in one cell.");
    const spill = this.host.engine.spillArea(this.$sheetId, this.$area.row, this.$area.column);
    return spill ? this.$at(spill) : new NullObject("Range.getSpillingToRangeOrNullObject");
  }
  getTables(): TableScopedCollection {
    return this.host.make.tablesWithin(this.$sheetId, this.$area);
  }

  /** Merges a format into all cells; of whole columns and rows, into those the engine has. */
  $style(patch: Parameters<Host["engine"]["writeStyle"]>[2]): void {
    const isWhole = this.$area.rows === sheetRows || this.$area.columns === sheetColumns;
    const held = isWhole ? this.$held : this.$area;
    if (held) this.host.engine.writeStyle(this.$sheetId, held, patch);
  }
  /** What all cells have in common, or null where they differ. */
  $shared<Kind>(readAt: (row: number, column: number) => Kind): Kind | null {
    const held = this.$held ?? { ...this.$area, rows: 1, columns: 1 };
    const first = readAt(held.row, held.column);
    for (let row = held.row; row < held.row + held.rows; row++) {
      for (let column = held.column; column < held.column + held.columns; column++) {
        if (readAt(row, column) !== first) return null;
      }
    }
    return first;
  }
}

/** Reads a matrix of the range's own size; cells beyond what the engine holds are blank. Null for too many, where Excel is said to. */
function read<Kind, Shown>(
  range: Range,
  blank: Shown,
  readArea: (area: Area) => readonly (readonly Kind[])[],
  show: (value: Kind | undefined) => Shown,
): Shown[][] | null {
  const { rows, columns } = range.$area;
  const { cells, over } = range.host.readLimit;
  if (rows * columns > cells) {
    if (over === "null") return null;
    throw new OfficeError("RangeExceedsLimit", `${range.address} has more than ${cells} cells.`);
  }
  const held = range.$held;
  const matrix = held ? readArea(held) : [];
  return Array.from({ length: rows }, (_, down) => {
    const row = matrix[down];
    return Array.from({ length: columns }, (_cell, across) => (row && across < row.length ? show(row[across]) : blank));
  });
}

function count(length: number, test: (at: number) => boolean): number {
  let found = 0;
  for (let at = 0; at < length; at++) if (test(at)) found++;
  return found;
}

function asNumberFormat(value: unknown): string {
  const format = asText(value, "numberFormat");
  const problem = checkNumberFormat(format);
  if (problem) throw invalidArgument(`"${format}" is no number format: ${problem}.`);
  return format;
}

function within(index: number, count: number, what: string): number {
  if (index < 0 || index >= count) throw invalidArgument(`There is no ${what} ${index} among ${count}.`);
  return index;
}

/** A range that came as an argument: the object itself, or its address. */
export function rangeFrom(host: Host, argument: unknown, sheetId: string): Range {
  if (argument instanceof Range) return argument;
  const found = findArea(host, asText(argument, "The range"), sheetId);
  return new Range(host, found.sheetId, found.area);
}
