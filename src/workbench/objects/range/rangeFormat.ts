import type { CellStyle } from "../../engine/engine";
import { asFlag, asNumberBetween, asOffered, asWhole } from "../host/arguments";
import { autofit } from "./autofit";
import type { Host } from "../host/host";
import { HostObject } from "../host/hostObject";
import type { Range } from "./range";
import { RangeBorderCollection } from "./rangeBorder";
import { RangeFill } from "./rangeFill";
import { RangeFont } from "./rangeFont";
import { FormatProtection } from "./formatProtection";

/** Points. */
const STANDARD_WIDTH = 48;
/** Points: 255 characters of the standard font. */
const WIDEST = 1342.5;
/** Points. */
const HIGHEST = 409;
const DEEPEST_INDENT = 250;

export class RangeFormat extends HostObject {
  static override readonly type = "RangeFormat";
  constructor(
    host: Host,
    private readonly range: Range,
  ) {
    super(host);
  }

  get fill(): RangeFill {
    return new RangeFill(this.host, this.range);
  }
  get font(): RangeFont {
    return new RangeFont(this.host, this.range);
  }
  get borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.host, this.range);
  }
  get protection(): FormatProtection {
    return new FormatProtection(this.host, this.range);
  }
  get horizontalAlignment(): NonNullable<CellStyle["horizontal"]> | null {
    return this.#read("horizontal", "General");
  }
  set horizontalAlignment(value: unknown) {
    const choices = ["General", "Left", "Center", "Right"] as const;
    this.#write({ horizontal: asOffered(value, "The alignment", choices) });
  }
  get verticalAlignment(): NonNullable<CellStyle["vertical"]> | null {
    return this.#read("vertical", "Bottom");
  }
  set verticalAlignment(value: unknown) {
    this.#write({ vertical: asOffered(value, "The alignment", ["Top", "Center", "Bottom"] as const) });
  }
  get wrapText(): boolean | null {
    return this.#read("wrap", false);
  }
  set wrapText(value: unknown) {
    this.#write({ wrap: asFlag(value, "wrapText") });
  }
  get indentLevel(): number | null {
    return this.#read("indent", 0);
  }
  set indentLevel(value: unknown) {
    const indent = asNumberBetween(asWhole(value, "indentLevel"), "indentLevel", 0, DEEPEST_INDENT);
    this.#write({ indent });
  }
  /** Whether the columns are as wide as those of a new sheet; null where they differ. Only true can be set. */
  get useStandardWidth(): boolean | null {
    const width = this.columnWidth;
    return width === null ? null : width === STANDARD_WIDTH;
  }
  set useStandardWidth(value: unknown) {
    if (asFlag(value, "useStandardWidth")) this.columnWidth = STANDARD_WIDTH;
  }
  /** Points; null where the columns differ. */
  get columnWidth(): number | null {
    const { column, columns } = this.range.$held ?? this.range.$area;
    const engine = this.host.engine;
    return common(columns, (place) => engine.columnWidth(this.range.$sheetId, column + place));
  }
  set columnWidth(value: unknown) {
    this.host.demandAllowed(this.range.$sheetId, "allowFormatColumns");
    const { column, columns } = this.range.$area;
    const width = asNumberBetween(value, "columnWidth", 0, WIDEST);
    this.host.engine.setColumnWidth(this.range.$sheetId, column, columns, width);
  }
  get rowHeight(): number | null {
    const { row, rows } = this.range.$held ?? this.range.$area;
    return common(rows, (place) => this.host.engine.rowHeight(this.range.$sheetId, row + place));
  }
  set rowHeight(value: unknown) {
    this.host.demandAllowed(this.range.$sheetId, "allowFormatRows");
    const { row, rows } = this.range.$area;
    this.host.engine.setRowHeight(this.range.$sheetId, row, rows, asNumberBetween(value, "rowHeight", 0, HIGHEST));
  }
  autofitColumns(): void {
    this.host.demandAllowed(this.range.$sheetId, "allowFormatColumns");
    autofit(this.host, this.range);
  }
  /** Rows of this host keep their height: their texts are not laid out. */
  autofitRows(): void {
    this.host.demandAllowed(this.range.$sheetId, "allowFormatRows");
  }

  #read<Key extends keyof CellStyle>(key: Key, unset: NonNullable<CellStyle[Key]>): NonNullable<CellStyle[Key]> | null {
    const sheetId = this.range.$sheetId;
    return this.range.$shared((row, column) => this.host.engine.readStyle(sheetId, row, column)[key] ?? unset);
  }
  #write(patch: CellStyle): void {
    this.host.demandAllowed(this.range.$sheetId, "allowFormatCells");
    this.range.$style(patch);
  }
}

function common(count: number, sizeAt: (place: number) => number): number | null {
  const first = sizeAt(0);
  for (let place = 1; place < count; place++) if (sizeAt(place) !== first) return null;
  return first;
}
