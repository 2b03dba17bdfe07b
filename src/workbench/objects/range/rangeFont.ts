import type { CellStyle } from "../../engine/engine";
import { asColor, asFlag, asNumberBetween, asOffered, asText } from "../host/arguments";
import type { Host } from "../host/host";
import { HostObject } from "../host/hostObject";
import type { Range } from "./range";

/** Points. */
const SMALLEST = 1;
const LARGEST = 409;

export class RangeFont extends HostObject {
  static override readonly type = "RangeFont";
  constructor(
    host: Host,
    private readonly range: Range,
  ) {
    super(host);
  }

  get bold(): boolean | null {
    return this.#read("bold", false);
  }
  set bold(value: unknown) {
    this.#write({ bold: asFlag(value, "bold") });
  }
  get italic(): boolean | null {
    return this.#read("italic", false);
  }
  set italic(value: unknown) {
    this.#write({ italic: asFlag(value, "italic") });
  }
  get underline(): "Single" | "None" | null {
    const underlined = this.#read("underline", false);
    return underlined === null ? null : underlined ? "Single" : "None";
  }
  set underline(value: unknown) {
    this.#write({ underline: asOffered(value, "The underline", ["None", "Single"]) === "Single" });
  }
  get color(): string | null {
    return this.#read("fontColor", "#000000");
  }
  set color(value: unknown) {
    this.#write({ fontColor: asColor(value, "color") });
  }
  get name(): string | null {
    return this.#read("fontName", "Calibri");
  }
  set name(value: unknown) {
    this.#write({ fontName: asText(value, "name") });
  }
  get size(): number | null {
    return this.#read("fontSize", 11);
  }
  set size(value: unknown) {
    this.#write({ fontSize: asNumberBetween(value, "size", SMALLEST, LARGEST) });
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
