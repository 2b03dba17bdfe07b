import type { SheetExtras, WorkbookDocument } from "../document";
import type { Hands } from "../engine/view/handCommands";
import { OfficeError, type User } from "../objects";
import { newSheetExtras } from "../newExtras";
import { columnName } from "../objects/range/address";

export interface HandsOptions {
  readonly document: WorkbookDocument;
  /** The person at this Excel. */
  readonly user: () => User;
  /** Something was refused: the code of Office.js, "AccessDenied" for what is protected. */
  readonly refuse: (code: string) => void;
  /** What the document keeps has changed without a request. */
  readonly changed: () => void;
  readonly newSheetName: () => string;
}

/** Does for people in the grid what the objects of Office.js do for the add-in, with the same refusals and the same events. */
export function handsOf({ document, user, refuse, changed, newSheetName }: HandsOptions): Hands {
  const ask = (deed: Promise<void>) =>
    void deed.catch((problem: unknown) => refuse(problem instanceof OfficeError ? problem.code : "GeneralException"));
  const isProtected = (sheetId: string) => document.sheets.get(sheetId)?.protection !== undefined;
  const rows = (row: number, count: number) => `${row + 1}:${row + count}`;
  const columns = (column: number, count: number) => `${columnName(column)}:${columnName(column + count - 1)}`;
  const change = (sheetId: string, look: Partial<SheetExtras>) => {
    document.sheets.set(sheetId, { ...newSheetExtras(), ...document.sheets.get(sheetId), ...look });
    changed();
  };
  return {
    addSheet: () => ask(user().addSheet(newSheetName())),
    deleteSheet: (sheetId) => ask(user().deleteSheet(sheetId)),
    renameSheet: (sheetId, name) => ask(user().renameSheet(sheetId, name)),
    moveSheet: (sheetId, position) => ask(user().moveSheet(sheetId, position)),
    hideSheet: (sheetId) => ask(user().hideSheet(sheetId)),
    unhideSheet: (sheetId) => ask(user().unhideSheet(sheetId)),
    colorTab: (sheetId, tabColor) => change(sheetId, { tabColor }),
    freeze: (sheetId, frozenRows, frozenColumns) => change(sheetId, { frozenRows, frozenColumns }),
    insertRows: (sheetId, row, count) => ask(user().insertRows(sheetId, rows(row, count))),
    deleteRows: (sheetId, row, count) => ask(user().deleteRows(sheetId, rows(row, count))),
    insertColumns: (sheetId, column, count) => ask(user().insertColumns(sheetId, columns(column, count))),
    deleteColumns: (sheetId, column, count) => ask(user().deleteColumns(sheetId, columns(column, count))),
    mayEdit: (sheetId, { row, column }) => {
      const isLocked = isProtected(sheetId) && document.engine.readStyle(sheetId, row, column).locked !== false;
      if (!isLocked && !document.readOnly) return true;
      refuse("AccessDenied");
      return false;
    },
  };
}
