import type { Area, BorderLine, CellStyle } from "../../engine/engine";
import { asColor, asOneOf } from "../host/arguments";
import type { Host } from "../host/host";
import { HostCollection, HostObject } from "../host/hostObject";
import { notOffered } from "../host/officeError";
import type { Range } from "./range";

type Edge = "top" | "bottom" | "left" | "right";

const sides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal"] as const;
type Side = (typeof sides)[number];
const styles = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;
const weights = ["Hairline", "Thin", "Medium", "Thick"] as const;

export class RangeBorderCollection extends HostCollection<RangeBorder> {
  static override readonly type = "RangeBorderCollection";
  constructor(
    host: Host,
    private readonly range: Range,
  ) {
    super(host);
  }
  override $items(): readonly RangeBorder[] {
    return sides.map((side) => new RangeBorder(this.host, this.range, side));
  }
  override $find(key: unknown): RangeBorder {
    if (key === "DiagonalDown" || key === "DiagonalUp") throw notOffered(`The border ${key}`);
    return new RangeBorder(this.host, this.range, asOneOf(key, "The border", sides));
  }
  get count(): number {
    return sides.length;
  }
  getItem(key: unknown): RangeBorder {
    return this.$find(key);
  }
  getItemAt(index: unknown): RangeBorder {
    return this.$find(sides[Number(index)]);
  }
}

export class RangeBorder extends HostObject {
  static override readonly type = "RangeBorder";
  constructor(
    host: Host,
    private readonly range: Range,
    private readonly side: Side,
  ) {
    super(host);
  }

  get sideIndex(): Side {
    return this.side;
  }
  get style(): BorderLine["style"] {
    return this.#line?.style ?? "None";
  }
  set style(value: unknown) {
    const style = asOneOf(value, "style", styles);
    this.#draw(style === "None" ? null : { ...this.#lineOrThin, style });
  }
  get weight(): BorderLine["weight"] {
    return this.#line?.weight ?? "Thin";
  }
  set weight(value: unknown) {
    this.#draw({ ...this.#lineOrThin, weight: asOneOf(value, "weight", weights) });
  }
  get color(): string {
    return this.#line?.color ?? "#000000";
  }
  set color(value: unknown) {
    this.#draw({ ...this.#lineOrThin, color: asColor(value, "color") });
  }

  get #line(): BorderLine | null | undefined {
    const [strip] = strips(this.range.$area, this.side);
    if (!strip) return undefined;
    return this.host.engine.readStyle(this.range.$sheetId, strip.area.row, strip.area.column).borders?.[strip.edge];
  }
  get #lineOrThin(): BorderLine {
    return this.#line ?? { style: "Continuous", weight: "Thin", color: "#000000" };
  }
  #draw(line: BorderLine | null): void {
    this.host.demandAllowed(this.range.$sheetId, "allowFormatCells");
    for (const { area, edge } of strips(this.range.$area, this.side)) {
      const borders: CellStyle["borders"] = { [edge]: line };
      this.range.$at(area).$style({ borders });
    }
  }
}

/** The cells whose own edge the side of a range is: never more than one engine call a side. */
function strips(area: Area, side: Side): readonly { readonly area: Area; readonly edge: Edge }[] {
  const { row, column, rows, columns } = area;
  switch (side) {
    case "EdgeTop":
      return [{ area: { ...area, rows: 1 }, edge: "top" }];
    case "EdgeBottom":
      return [{ area: { ...area, row: row + rows - 1, rows: 1 }, edge: "bottom" }];
    case "EdgeLeft":
      return [{ area: { ...area, columns: 1 }, edge: "left" }];
    case "EdgeRight":
      return [{ area: { ...area, column: column + columns - 1, columns: 1 }, edge: "right" }];
    case "InsideHorizontal":
      return rows > 1 ? [{ area: { ...area, rows: rows - 1 }, edge: "bottom" }] : [];
    case "InsideVertical":
      return columns > 1 ? [{ area: { ...area, columns: columns - 1 }, edge: "right" }] : [];
  }
}
