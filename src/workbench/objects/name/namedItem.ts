import type { NameInfo } from "../../engine/engine";
import { asFlag, asText } from "../host/arguments";
import { checkFormula } from "../range/checkFormula";
import { demandFreeName } from "./definedName";
import { quoteSheet } from "../range/address";
import { findAreaIfAny } from "../range/findArea";
import type { Host } from "../host/host";
import { HostCollection, HostObject, NullObject } from "../host/hostObject";
import { invalidArgument, itemNotFound } from "../host/officeError";
import { Range } from "../range/range";
import type { Worksheet } from "../sheet/worksheet";

export class NamedItemCollection extends HostCollection<NamedItem> {
  static override readonly type = "NamedItemCollection";
  constructor(
    host: Host,
    /** Undefined = the workbook's own names. */
    private readonly sheetId?: string,
  ) {
    super(host);
  }
  override $items(): readonly NamedItem[] {
    const own = this.host.engine.listNames().filter((name) => name.sheetId === this.sheetId);
    return own.map(({ name }) => new NamedItem(this.host, name, this.sheetId));
  }
  override $find(key: unknown): NamedItem | undefined {
    const wanted = asText(key, "name").toLowerCase();
    return this.$items().find(({ $name }) => $name.toLowerCase() === wanted);
  }

  add(name: unknown, reference: unknown, comment: unknown = null): NamedItem {
    const text = asText(name, "name");
    demandFreeName(this.host, text, this.sheetId);
    demandChangeableNames(this.host, this.sheetId);
    const formula = reference instanceof Range ? `=${reference.$reference}` : asFormula(reference);
    const { sheetId } = this;
    const scope = sheetId === undefined ? {} : { sheetId };
    const note = comment === null ? "" : asText(comment, "comment");
    this.host.engine.putName({ name: text, formula, visible: true, comment: note, ...scope });
    this.host.dirty = true;
    return new NamedItem(this.host, text, sheetId);
  }
  getItem(name: unknown): NamedItem {
    const item = this.$find(name);
    if (!item) throw itemNotFound();
    return item;
  }
  getItemOrNullObject(name: unknown): NamedItem | NullObject {
    return this.$find(name) ?? new NullObject("NamedItemCollection.getItemOrNullObject");
  }
  getCount(): number {
    return this.$items().length;
  }
}

export class NamedItem extends HostObject {
  static override readonly type = "NamedItem";
  constructor(
    host: Host,
    readonly $name: string,
    private readonly sheetId?: string,
  ) {
    super(host);
  }
  override $identity(): Readonly<Record<string, unknown>> {
    return { _Id: this.$name };
  }
  get $info(): NameInfo {
    const wanted = this.$name.toLowerCase();
    const all = this.host.engine.listNames();
    const info = all.find((item) => item.sheetId === this.sheetId && item.name.toLowerCase() === wanted);
    if (!info) throw itemNotFound();
    return info;
  }

  /** The names of a protected sheet stay as they are. */
  override $demandChangeable(): void {
    demandChangeableNames(this.host, this.sheetId);
  }

  get name(): string {
    return this.$info.name;
  }
  get formula(): string {
    return this.$info.formula;
  }
  set formula(value: unknown) {
    this.#change({ formula: asFormula(value) });
  }
  get comment(): string {
    return this.$info.comment;
  }
  set comment(value: unknown) {
    this.#change({ comment: asText(value, "comment") });
  }
  get visible(): boolean {
    return this.$info.visible;
  }
  set visible(value: unknown) {
    this.#change({ visible: asFlag(value, "visible") });
  }
  get scope(): "Workbook" | "Worksheet" {
    return this.$info.sheetId === undefined ? "Workbook" : "Worksheet";
  }
  get type(): "Range" | "String" {
    return this.#range ? "Range" : "String";
  }
  /** The address of a range, else the formula. */
  get value(): string {
    const range = this.#range;
    return range ? range.$reference : this.$info.formula;
  }
  get worksheetOrNullObject(): Worksheet | NullObject {
    const { sheetId } = this.$info;
    return sheetId === undefined
      ? new NullObject("NamedItem.worksheetOrNullObject")
      : this.host.make.worksheet(sheetId);
  }
  getRange(): Range {
    const range = this.#range;
    if (!range) throw invalidArgument(`The name "${this.$name}" means no range.`);
    return range;
  }
  getRangeOrNullObject(): Range | NullObject {
    return this.#range ?? new NullObject("NamedItem.getRangeOrNullObject");
  }
  delete(): void {
    const { name, sheetId } = this.$info;
    this.$demandChangeable();
    this.host.engine.deleteName(name, sheetId);
    this.host.dirty = true;
  }

  get #range(): Range | undefined {
    const { formula, sheetId } = this.$info;
    const found = findAreaIfAny(this.host, formula, sheetId ?? this.host.document.engine.activeSheetId());
    return found && new Range(this.host, found.sheetId, found.area);
  }
  #change(patch: Partial<NameInfo>): void {
    this.host.engine.putName({ ...this.$info, ...patch });
    this.host.dirty = true;
  }
}

function demandChangeableNames(host: Host, sheetId: string | undefined): void {
  if (sheetId === undefined) host.demandEditable();
  else host.demandWritable(sheetId);
}

function asFormula(value: unknown): string {
  const text = typeof value === "string" ? value : `=${JSON.stringify(value)}`;
  const formula = text.startsWith("=") ? plainReference(text) : `="${text.replaceAll('"', '""')}"`;
  const problem = checkFormula(formula);
  if (problem) throw invalidArgument(`The formula ${formula} cannot be read: ${problem}.`);
  return formula;
}

/** A name that refers to cells says so without quotes that the sheet's name does not need, as Excel writes it. */
function plainReference(formula: string): string {
  return formula.replace(
    /^='((?:[^']|'')+)'!(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)$/,
    (_, sheet: string, cells: string) => `=${quoteSheet(sheet.replaceAll("''", "'"))}!${cells}`,
  );
}
