import type { Area } from "../../engine/engine";
import type { ConditionalFormat as FormatData } from "../../document";
import { intersect } from "./address";
import { asColor, asFlag, asOffered, asText, asWhole } from "../host/arguments";
import { checkRuleFormula } from "./checkRuleFormula";
import { freeId } from "../host/freeId";
import type { Host } from "../host/host";
import { HostCollection, HostObject, NullObject } from "../host/hostObject";
import { invalidArgument, itemNotFound } from "../host/officeError";
import { Range } from "./range";

export class ConditionalFormatCollection extends HostCollection<ConditionalFormat> {
  static override readonly type = "ConditionalFormatCollection";
  constructor(
    host: Host,
    private readonly sheetId: string,
    private readonly area: Area,
  ) {
    super(host);
  }
  override $items(): readonly ConditionalFormat[] {
    return this.#formats.map(({ id }) => new ConditionalFormat(this.host, id));
  }
  override $find(key: unknown): ConditionalFormat | undefined {
    const found = this.host.document.conditionalFormats.find(({ id }) => id === key);
    return found && new ConditionalFormat(this.host, found.id);
  }

  /** Only formats by formula: the others have parts this host does not hold yet. */
  add(type: unknown): ConditionalFormat {
    const kind = asOffered(type, "A conditional format of type", ["Custom"]);
    this.host.demandAllowed(this.sheetId, "allowFormatCells");
    const { conditionalFormats } = this.host.document;
    const format: FormatData = {
      id: freeId(conditionalFormats, "format"),
      sheetId: this.sheetId,
      area: this.area,
      type: kind,
      stopIfTrue: false,
      priority: 0,
    };
    for (const other of this.#onSheet) other.priority++;
    conditionalFormats.push(format);
    return new ConditionalFormat(this.host, format.id);
  }
  clearAll(): void {
    this.host.demandAllowed(this.sheetId, "allowFormatCells");
    const gone = new Set(this.#formats);
    const { conditionalFormats } = this.host.document;
    conditionalFormats.splice(0, conditionalFormats.length, ...conditionalFormats.filter((item) => !gone.has(item)));
  }
  getCount(): number {
    return this.#formats.length;
  }
  getItem(id: unknown): ConditionalFormat {
    const format = this.$find(id);
    if (!format) throw itemNotFound();
    return format;
  }
  getItemOrNullObject(id: unknown): ConditionalFormat | NullObject {
    return this.$find(id) ?? new NullObject("ConditionalFormatCollection.getItemOrNullObject");
  }
  getItemAt(index: unknown): ConditionalFormat {
    const format = this.$items()[asWhole(index, "index")];
    if (!format) throw itemNotFound();
    return format;
  }

  get #onSheet(): readonly FormatData[] {
    return this.host.document.conditionalFormats.filter(({ sheetId }) => sheetId === this.sheetId);
  }
  get #formats(): readonly FormatData[] {
    const here = this.#onSheet.filter(({ area }) => intersect(area, this.area) !== undefined);
    return here.sort((a, b) => a.priority - b.priority);
  }
}

export class ConditionalFormat extends HostObject {
  static override readonly type = "ConditionalFormat";
  constructor(
    host: Host,
    private readonly formatId: string,
  ) {
    super(host);
  }
  override $identity(): Readonly<Record<string, unknown>> {
    return { Id: this.formatId };
  }
  get $data(): FormatData {
    const data = this.host.document.conditionalFormats.find(({ id }) => id === this.formatId);
    if (!data) throw itemNotFound();
    return data;
  }

  get id(): string {
    return this.formatId;
  }
  get type(): FormatData["type"] {
    return this.$data.type;
  }
  get priority(): number {
    return this.$data.priority;
  }
  set priority(value: unknown) {
    this.$data.priority = asWhole(value, "priority");
  }
  get stopIfTrue(): boolean {
    return this.$data.stopIfTrue;
  }
  set stopIfTrue(value: unknown) {
    this.$data.stopIfTrue = asFlag(value, "stopIfTrue");
  }
  get custom(): CustomConditionalFormat {
    return new CustomConditionalFormat(this.host, this.$data);
  }
  get customOrNullObject(): CustomConditionalFormat {
    return this.custom;
  }
  override $demandChangeable(): void {
    this.host.demandAllowed(this.$data.sheetId, "allowFormatCells");
  }
  getRange(): Range {
    return new Range(this.host, this.$data.sheetId, this.$data.area);
  }
  delete(): void {
    this.$demandChangeable();
    const { conditionalFormats } = this.host.document;
    conditionalFormats.splice(conditionalFormats.indexOf(this.$data), 1);
  }
}

/** A part of a conditional format: all of them look at the same data. */
abstract class FormatPart extends HostObject {
  constructor(
    host: Host,
    protected readonly data: FormatData,
  ) {
    super(host);
  }
  override $demandChangeable(): void {
    this.host.demandAllowed(this.data.sheetId, "allowFormatCells");
  }
}

export class CustomConditionalFormat extends FormatPart {
  static override readonly type = "CustomConditionalFormat";
  get rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.host, this.data);
  }
  get format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.host, this.data);
  }
}

export class ConditionalFormatRule extends FormatPart {
  static override readonly type = "ConditionalFormatRule";
  get formula(): string {
    return this.data.formula ?? "";
  }
  set formula(value: unknown) {
    const formula = asText(value, "formula");
    const problem = checkRuleFormula(formula);
    if (problem) throw invalidArgument(`The formula ${formula} cannot be read: ${problem}.`);
    this.data.formula = formula;
  }
}

export class ConditionalRangeFormat extends FormatPart {
  static override readonly type = "ConditionalRangeFormat";
  get font(): ConditionalRangeFont {
    return new ConditionalRangeFont(this.host, this.data);
  }
  get fill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this.host, this.data);
  }
}

export class ConditionalRangeFont extends FormatPart {
  static override readonly type = "ConditionalRangeFont";
  get color(): string {
    return this.data.fontColor ?? "";
  }
  set color(value: unknown) {
    this.data.fontColor = asColor(value, "color");
  }
  get bold(): boolean {
    return this.data.bold ?? false;
  }
  set bold(value: unknown) {
    this.data.bold = asFlag(value, "bold");
  }
}

export class ConditionalRangeFill extends FormatPart {
  static override readonly type = "ConditionalRangeFill";
  get color(): string {
    return this.data.fillColor ?? "";
  }
  set color(value: unknown) {
    this.data.fillColor = asColor(value, "color");
  }
  clear(): void {
    this.$demandChangeable();
    delete this.data.fillColor;
  }
}
