import type { Area, Engine, SheetInfo } from "../../engine/engine";
import type { ProtectionFlag, SheetExtras, TableExtras, WorkbookDocument } from "../../document";
import { newSheetExtras, newTableExtras } from "../../newExtras";
import { WriteBuffer } from "./writeBuffer";
import { accessDenied, itemNotFound } from "./officeError";
import type { References } from "./references";
import type { Makers } from "./makers";
import type { Requirements } from "./requirements";

/** Something the add-in may have asked to be told; sent to each target in turn. */
export interface HostEvent {
  readonly type: number;
  readonly targets: readonly string[];
  /** A function where a field is known only after the calculation that follows. */
  readonly fields: EventFields | (() => EventFields);
}
export type EventFields = Readonly<Record<string, unknown>>;

/** Who is at work: the add-in, the person at this Excel, or somebody who edits the same workbook elsewhere. */
export type Actor = "addIn" | "user" | "coauthor";

/** How many cells one range may give at a time, and what comes of more: an error, or null in the place of the cells. */
export interface ReadLimit {
  readonly cells: number;
  readonly over: "RangeExceedsLimit" | "null";
}

export interface HostOptions {
  readonly document: WorkbookDocument;
  readonly requirements: Requirements;
  readonly references: References;
  readonly emit: (event: HostEvent) => void;
  readonly readLimit?: Partial<ReadLimit>;
  readonly onSelected?: (selection: Selection) => void;
}

export interface Selection {
  readonly sheetId: string;
  readonly area: Area;
  /** Where several ranges are selected. */
  readonly others?: readonly Area[];
}

/** What the Office.js objects of one add-in share: the open workbook and the state that only an add-in's session has. */
export class Host {
  readonly document: WorkbookDocument;
  readonly requirements: Requirements;
  readonly references: References;
  readonly emit: (event: HostEvent) => void;
  readonly writes: WriteBuffer;
  readonly readLimit: ReadLimit;
  actor: Actor = "user";
  /** The add-in's calls after which the user can undo nothing that was before. */
  readonly undoCleared: string[] = [];
  /** Cells were written and not yet calculated. */
  dirty = false;
  eventsEnabled = true;
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual" = "Automatic";
  calculationSuspended = false;
  /** What the add-in asked for in so many words, to be run after the actions so far. */
  demanded: "dirty" | "everything" | undefined;
  private selected: Selection | undefined;
  private readonly onSelected: ((selection: Selection) => void) | undefined;
  readonly make: Makers;

  /** @param makersFor makes what objects lead to that know nothing of its class; `createHost` gives it */
  constructor(options: HostOptions, makersFor: (host: Host) => Makers) {
    this.document = options.document;
    this.requirements = options.requirements;
    this.references = options.references;
    this.emit = options.emit;
    this.onSelected = options.onSelected;
    this.readLimit = { cells: 5_000_000, over: "RangeExceedsLimit", ...options.readLimit };
    this.writes = new WriteBuffer(options.document.engine);
    this.make = makersFor(this);
  }

  get selection(): Selection | undefined {
    return this.selected;
  }
  set selection(selection: Selection | undefined) {
    this.selected = selection;
    if (selection) this.onSelected?.(selection);
  }

  /** The engine with all gathered writes in it. */
  get engine(): Engine {
    this.writes.flush();
    return this.document.engine;
  }

  /** Excel.EventSource of what is done now. */
  get source(): "Local" | "Remote" {
    return this.actor === "coauthor" ? "Remote" : "Local";
  }

  demandCalculation(everything: boolean): void {
    if (this.demanded !== "everything") this.demanded = everything ? "everything" : "dirty";
  }

  /**
   * Brings formulas up to date where something asked for it: the add-in, or, under automatic calculation, a write.
   * @param suspended whether a write alone is not yet a reason
   */
  async calculate(suspended: boolean): Promise<void> {
    const { demanded } = this;
    const automatic = this.dirty && this.calculationMode !== "Manual" && !suspended;
    if (!demanded && !automatic) return;
    this.demanded = undefined;
    this.dirty = false;
    await this.engine.calculate(demanded === "everything");
  }

  /** The sheet as the engine knows it now; gathered writes need not be in it. */
  sheet(sheetId: string): SheetInfo {
    const sheet = this.document.engine.listSheets().find(({ id }) => id === sheetId);
    if (!sheet) throw itemNotFound();
    return sheet;
  }

  /** By id or, in any case of letters, by name. */
  findSheet(key: string): SheetInfo | undefined {
    const sheets = this.document.engine.listSheets();
    const wanted = key.toLowerCase();
    return sheets.find(({ id }) => id === key) ?? sheets.find(({ name }) => name.toLowerCase() === wanted);
  }

  sheetExtras(sheetId: string): SheetExtras {
    const known = this.document.sheets.get(sheetId);
    if (known) return known;
    const extras = newSheetExtras();
    this.document.sheets.set(sheetId, extras);
    return extras;
  }

  tableExtras(tableId: string): TableExtras {
    const known = this.document.tables.get(tableId);
    if (known) return known;
    const extras = newTableExtras();
    this.document.tables.set(tableId, extras);
    return extras;
  }

  /** @throws OfficeError AccessDenied in a document that was opened to be read only */
  demandEditable(): void {
    if (this.document.readOnly && this.actor !== "coauthor") throw accessDenied();
  }
  /** @throws OfficeError AccessDenied on a protected sheet, unless all the cells were unlocked before */
  demandWritable(sheetId: string, area?: Area): void {
    this.demandEditable();
    if (!this.document.sheets.get(sheetId)?.protection) return;
    if (!area || !this.isUnlocked(sheetId, area)) throw accessDenied();
  }
  /** @throws OfficeError AccessDenied on a protected sheet whose protection does not allow this */
  demandAllowed(sheetId: string, flag: ProtectionFlag): void {
    this.demandEditable();
    if (this.document.sheets.get(sheetId)?.protection?.options[flag] === false) throw accessDenied();
  }
  /** @throws OfficeError AccessDenied where the workbook's structure is protected */
  demandStructure(): void {
    this.demandEditable();
    if (this.document.protection) throw accessDenied();
  }
  /** Notes that an add-in's call took the user's undo away. */
  clearUndo(member: string): void {
    if (this.actor === "addIn") this.undoCleared.push(member);
  }

  private isUnlocked(sheetId: string, area: Area): boolean {
    const sheet = this.sheet(sheetId);
    for (let row = area.row; row < Math.min(area.row + area.rows, sheet.rows); row++) {
      for (let column = area.column; column < Math.min(area.column + area.columns, sheet.columns); column++) {
        if (this.document.engine.readStyle(sheetId, row, column).locked !== false) return false;
      }
    }
    return true;
  }
}
