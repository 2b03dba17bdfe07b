import { Application } from "./application";
import { DocumentProperties } from "./documentProperties";
import { Functions } from "./worksheetFunctions";
import { HostObject, NullObject } from "../host/hostObject";
import { invalidReference, itemNotFound, OfficeError } from "../host/officeError";
import { NamedItemCollection } from "../name/namedItem";
import { readAddress } from "../range/address";
import { Range } from "../range/range";
import { RangeAreas } from "../range/rangeAreas";
import { Runtime } from "./runtime";
import { SettingCollection } from "./setting";
import { TableCollection } from "../table/tableCollection";
import { WorkbookProtection } from "./workbookProtection";
import { WorksheetCollection } from "../sheet/worksheetCollection";
import { asText } from "../host/arguments";

/** The root of every request. */
export class Workbook extends HostObject {
  static override readonly type = "Workbook";

  get name(): string {
    return this.host.document.name;
  }
  get readOnly(): boolean {
    return this.host.document.readOnly ?? false;
  }
  get autoSave(): boolean {
    return false;
  }
  get application(): Application {
    return new Application(this.host);
  }
  get worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.host);
  }
  get tables(): TableCollection {
    return new TableCollection(this.host);
  }
  get names(): NamedItemCollection {
    return new NamedItemCollection(this.host);
  }
  get settings(): SettingCollection {
    return new SettingCollection(this.host);
  }
  get functions(): Functions {
    return new Functions(this.host);
  }
  get protection(): WorkbookProtection {
    return new WorkbookProtection(this.host);
  }
  get properties(): DocumentProperties {
    return new DocumentProperties(this.host);
  }
  get _Runtime(): Runtime {
    return new Runtime(this.host);
  }

  getSelectedRange(): Range {
    const active = this.host.document.engine.activeSheetId();
    const held = this.host.selection;
    if (held?.sheetId === active && held.others) {
      throw new OfficeError("InvalidSelection", "Several ranges are selected.");
    }
    const area = held?.sheetId === active ? held.area : { row: 0, column: 0, rows: 1, columns: 1 };
    return new Range(this.host, active, area);
  }
  getActiveCell(): Range {
    return this.getSelectedRange().getCell(0, 0);
  }

  _RegisterActivatedEvent(): void {}
  _UnregisterActivatedEvent(): void {}
  _GetRangeForEventByReferenceId(referenceId: unknown): Range {
    const range = this.#rangeOfEvent(referenceId);
    if (!range) throw itemNotFound();
    return range;
  }
  _GetRangeOrNullObjectForEventByReferenceId(referenceId: unknown): Range | NullObject {
    return this.#rangeOfEvent(referenceId) ?? new NullObject("getRangeOrNullObject");
  }
  _RemoveReference(referenceId: unknown): void {
    this.host.references.release(String(referenceId));
  }
  _RemoveAllReferences(): void {
    this.host.references.releaseAll();
  }
  _GetReferenceCount(): number {
    return this.host.references.count;
  }
  _GetObjectByReferenceId(referenceId: unknown): Range | RangeAreas {
    const id = String(referenceId);
    const places = this.host.references.find(id);
    const [place, ...others] = places ?? [];
    if (!places || !place) throw invalidReference();
    if (others.length > 0) return new RangeAreas(this.host, place.sheetId, [], { id, places });
    return new Range(this.host, place.sheetId, place.area, { id, place });
  }

  /** Events name their cells by "<sheet's id>!<address>". */
  #rangeOfEvent(referenceId: unknown): Range | undefined {
    const [sheetId = "", address = ""] = asText(referenceId, "referenceId").split("!");
    const area = readAddress(address);
    const isThere = this.host.document.engine.listSheets().some(({ id }) => id === sheetId);
    return isThere && area ? new Range(this.host, sheetId, area) : undefined;
  }
}
