import type { WorkbookDocument } from "../document";
import { readAddress } from "../objects/range/address";
import type { Person, User } from "../objects";
import type { Requests } from "../wire/requestHooks";
import type { Workbench } from "./workbench";

/** What tests, and the curious at the browser's console, may do with the page: `window.workbench`. */
export interface WorkbenchHandle {
  /** Resolves when the add-in's page has run its scripts and Office.onReady. */
  readonly ready: () => Promise<void>;
  /** The open workbook: `workbench.document.engine.readTexts(...)`. */
  readonly document: WorkbookDocument;
  /** By hand, as the person at this Excel, or as somebody who edits the workbook elsewhere. */
  readonly user: User;
  readonly coauthor: Person;
  /** The add-in's requests: do something before one, make one fail, change its answer. */
  readonly requests: Requests;
  readonly undoCleared: readonly string[];
  /** Presses a button of the ribbon by its id or its function's name; "pane" opens the pane. */
  press(action: string): Promise<void>;
  /** Shows a text of a cell as the grid does, e.g. cellText("Deals", "C2"). */
  cellText(sheet: string, address: string): string;
  /** Whether a person is typing into a cell. */
  isEditing(): boolean;
  /** Resolves when no request, command or calculation is under way. */
  idle(): Promise<void>;
  /** What went wrong in the add-in's page, or in serving it. */
  readonly problems: readonly string[];
}

/** Makes the handle of a workbench; it speaks of whatever workbook is open when it is asked. */
export function handleOf(workbench: Workbench): WorkbenchHandle {
  const opened = () => {
    if (!workbench.opened) throw new Error("No workbook is open.");
    return workbench.opened;
  };
  const connection = () => {
    if (!workbench.link) throw new Error("No add-in is connected.");
    return workbench.link.connection;
  };
  return {
    ready: async () => {
      await Promise.all([connection().ready, workbench.link?.loaded()]);
    },
    get document() {
      return opened().document;
    },
    get user() {
      return connection().user;
    },
    get coauthor() {
      return connection().coauthor;
    },
    get requests() {
      return connection().requests;
    },
    get undoCleared() {
      return connection().undoCleared;
    },
    press: (action) => workbench.pressNamed(action),
    cellText: (sheet, address) => textAt(opened().document, sheet, address),
    isEditing: () => workbench.isEditing,
    idle: async () => {
      do {
        await connection().settled();
        await opened().document.engine.idle();
        for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve));
      } while (connection().open() > 0);
    },
    problems: workbench.problems,
  };
}

function textAt({ engine }: WorkbookDocument, name: string, address: string): string {
  const sheet = engine.listSheets().find((one) => one.name === name);
  const area = readAddress(address);
  if (!sheet || !area) throw new Error(`The workbook has no cell ${name}!${address}.`);
  return engine.readTexts(sheet.id, area)[0]?.[0] ?? "";
}
