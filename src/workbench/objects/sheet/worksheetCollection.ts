import type { SheetInfo } from "../../engine/engine";
import { asFlag, asText } from "../host/arguments";
import { HostCollection, NullObject } from "../host/hostObject";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../host/officeError";
import { demandSheetName } from "./sheetName";
import { sheetEvent, Worksheet } from "./worksheet";

export class WorksheetCollection extends HostCollection<Worksheet> {
  static override readonly type = "WorksheetCollection";

  override $items(): readonly Worksheet[] {
    return this.host.document.engine.listSheets().map(({ id }) => new Worksheet(this.host, id));
  }
  override $find(key: unknown): Worksheet | undefined {
    const sheet = this.host.findSheet(asText(key, "The sheet's name or id"));
    return sheet && new Worksheet(this.host, sheet.id);
  }

  add(name: unknown = null): Worksheet {
    const sheets = this.host.document.engine.listSheets();
    const wanted = name === null ? freeName(sheets) : asText(name, "name");
    demandSheetName(wanted);
    if (this.host.findSheet(wanted)) throw itemAlreadyExists();
    this.host.demandStructure();
    const added = this.host.engine.addSheet(wanted);
    const fields = { worksheetId: added.id, source: this.host.source };
    this.host.emit({ type: sheetEvent.added, targets: ["Workbook"], fields });
    return new Worksheet(this.host, added.id);
  }
  getItem(key: unknown): Worksheet {
    const sheet = this.$find(key);
    if (!sheet) throw itemNotFound();
    return sheet;
  }
  getItemOrNullObject(key: unknown): Worksheet | NullObject {
    return this.$find(key) ?? new NullObject("WorksheetCollection.getItemOrNullObject");
  }
  getActiveWorksheet(): Worksheet {
    return new Worksheet(this.host, this.host.document.engine.activeSheetId());
  }
  getFirst(visibleOnly: unknown = null): Worksheet {
    const [first] = this.#shown(visibleOnly);
    if (!first) throw itemNotFound();
    return new Worksheet(this.host, first.id);
  }
  getLast(visibleOnly: unknown = null): Worksheet {
    const last = this.#shown(visibleOnly).at(-1);
    if (!last) throw itemNotFound();
    return new Worksheet(this.host, last.id);
  }
  getCount(visibleOnly: unknown = null): number {
    return this.#shown(visibleOnly).length;
  }

  _RegisterDataChangedEvent(): void {}
  _UnregisterDataChangedEvent(): void {}
  _RegisterActivatedEvent(): void {}
  _UnregisterActivatedEvent(): void {}
  _RegisterDeactivatedEvent(): void {}
  _UnregisterDeactivatedEvent(): void {}
  _RegisterAddedEvent(): void {}
  _UnregisterAddedEvent(): void {}
  _RegisterDeletedEvent(): void {}
  _UnregisterDeletedEvent(): void {}
  _RegisterSelectionChangedEvent(): void {}
  _UnregisterSelectionChangedEvent(): void {}
  _RegisterEventNameChanged(): void {}
  _UnregisterEventNameChanged(): void {}
  _RegisterEventVisibilityChanged(): void {}
  _UnregisterEventVisibilityChanged(): void {}
  _RegisterEventMoved(): void {}
  _UnregisterEventMoved(): void {}
  _RegisterProtectionChangedEvent(): void {}
  _UnregisterProtectionChangedEvent(): void {}

  #shown(visibleOnly: unknown): readonly SheetInfo[] {
    const onlyVisible = visibleOnly !== null && asFlag(visibleOnly, "visibleOnly");
    const sheets = this.host.document.engine.listSheets();
    return onlyVisible ? sheets.filter(({ visibility }) => visibility === "Visible") : sheets;
  }
}

function freeName(sheets: readonly SheetInfo[]): string {
  for (let number = 1; number < 100_000; number++) {
    const name = `Sheet${number}`;
    if (!sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) return name;
  }
  throw invalidArgument("No free name for a sheet is left.");
}
