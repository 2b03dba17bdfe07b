import type { Area } from "../../engine/engine";
import { asText, asWhole } from "../host/arguments";
import { HostCollection, HostObject } from "../host/hostObject";
import type { Host } from "../host/host";
import { invalidArgument } from "../host/officeError";
import type { Place } from "../host/references";
import type { Worksheet } from "../sheet/worksheet";
import { findArea, longestAddress } from "./findArea";
import { Range } from "./range";
import { selectionEvents } from "./selectionEvents";

/** Several ranges of one sheet, which need not touch each other; may be kept like a range. */
export class RangeAreas extends HostObject {
  static override readonly type = "RangeAreas";
  private readonly places: readonly Place[];
  private referenceId: string | undefined;

  constructor(
    host: Host,
    private readonly sheetId: string,
    areas: readonly Area[],
    kept?: { readonly id: string; readonly places: readonly Place[] },
  ) {
    super(host);
    this.places = kept?.places ?? areas.map((area) => ({ sheetId, area }));
    this.referenceId = kept?.id;
  }

  override $identity(): Readonly<Record<string, unknown>> {
    return this.referenceId === undefined ? {} : { _ReferenceId: this.referenceId };
  }
  get $ranges(): readonly Range[] {
    return this.places.map(({ area }) => new Range(this.host, this.sheetId, area));
  }

  _KeepReference(): void {
    this.referenceId ??= this.host.references.keep(...this.places);
  }

  get areas(): RangeCollection {
    return new RangeCollection(this.host, this.$ranges);
  }
  get areaCount(): number {
    return this.places.length;
  }
  get address(): string {
    return this.$ranges.map(({ address }) => address).join(",");
  }
  get addressLocal(): string {
    return this.address;
  }
  get cellCount(): number {
    const count = this.places.reduce((sum, { area }) => sum + area.rows * area.columns, 0);
    return count > 2 ** 31 - 1 ? -1 : count;
  }
  get isEntireRow(): boolean {
    return this.$ranges.every((range) => range.isEntireRow);
  }
  get isEntireColumn(): boolean {
    return this.$ranges.every((range) => range.isEntireColumn);
  }
  get worksheet(): Worksheet {
    return this.host.make.worksheet(this.sheetId);
  }

  select(): void {
    this.worksheet.activate();
    const before = this.host.selection;
    const [area = { row: 0, column: 0, rows: 1, columns: 1 }, ...others] = this.places.map((place) => place.area);
    this.host.selection = { sheetId: this.sheetId, area, ...(others.length > 0 && { others }) };
    for (const event of selectionEvents(this.host, before)) this.host.emit(event);
  }
}

/** The ranges of such areas. */
export class RangeCollection extends HostCollection<Range> {
  static override readonly type = "RangeCollection";
  constructor(
    host: Host,
    private readonly ranges: readonly Range[],
  ) {
    super(host);
  }
  override $items(): readonly Range[] {
    return this.ranges;
  }
  override $find(): undefined {
    return undefined;
  }
  getCount(): number {
    return this.ranges.length;
  }
  getItemAt(index: unknown): Range {
    const range = this.ranges[asWhole(index, "index")];
    if (!range) throw invalidArgument(`There is no area ${String(index)} among ${this.ranges.length}.`);
    return range;
  }
}

/**
 * Reads "A1:B2, A5:B5", with commas or semicolons, and names among them.
 * @throws OfficeError InvalidArgument for what is too long, no range, or on another sheet
 */
export function areasFrom(host: Host, address: unknown, sheetId: string): RangeAreas {
  const text = asText(address, "address");
  if (text.length > longestAddress) throw invalidArgument(`An address has at most ${longestAddress} characters.`);
  const found = partsOf(text).map((part) => findArea(host, part, sheetId));
  if (found.some((one) => one.sheetId !== sheetId)) throw invalidArgument("The areas are not all on this sheet.");
  return new RangeAreas(
    host,
    sheetId,
    found.map(({ area }) => area),
  );
}

/** A sheet's name in quotes, and a column's in brackets, may hold what parts areas. */
function partsOf(text: string): readonly string[] {
  return (text.match(/(?:'(?:[^']|'')*'|\[[^\]]*\]|[^,;])+/g) ?? []).map((part) => part.trim());
}
