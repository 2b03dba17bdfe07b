import type { Area } from "../engine";
import type { Host } from "../startUniver";
import {
  ICommandService,
  InsertColByRangeCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  RemoveSheetCommand,
  SetRangeValuesMutation,
  SetStyleCommand,
  SetWorksheetNameCommand,
  SetWorksheetOrderCommand,
} from "../univer";
import {
  CancelFrozenCommand,
  CopySheetCommand,
  CustomCommandExecutionError,
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertSheetCommand,
  MoveColsCommand,
  MoveRangeMutation,
  MoveRowsCommand,
  SetFrozenCommand,
  SetTabColorCommand,
  SetWorksheetHideCommand,
  SetWorksheetShowCommand,
} from "../univerUi";
import type { IMoveRangeMutationParams, ISetRangeValuesMutationParams } from "../univer";

/**
 * What people ask of the grid that concerns more than cells' contents. The grid does none of it by itself: whoever keeps the document
 * does it there, with all that hangs on it, and the grid follows.
 */
export interface Hands {
  addSheet(): void;
  deleteSheet(sheetId: string): void;
  renameSheet(sheetId: string, name: string): void;
  moveSheet(sheetId: string, position: number): void;
  hideSheet(sheetId: string): void;
  unhideSheet(sheetId: string): void;
  colorTab(sheetId: string, color: string): void;
  /** The first rows and columns stay in sight; none for 0. */
  freeze(sheetId: string, rows: number, columns: number): void;
  insertRows(sheetId: string, row: number, count: number): void;
  deleteRows(sheetId: string, row: number, count: number): void;
  insertColumns(sheetId: string, column: number, count: number): void;
  deleteColumns(sheetId: string, column: number, count: number): void;
  /** Whether these cells' contents may be changed by hand; a refusal is the place to say why. */
  mayEdit(sheetId: string, area: Area): boolean;
}

interface Params {
  readonly subUnitId?: string;
  readonly name?: string;
  readonly order?: number;
  readonly value?: string;
  readonly xSplit?: number;
  readonly ySplit?: number;
  readonly range?: { startRow: number; endRow: number; startColumn: number; endColumn: number };
}

/** Catches Univer's commands and hands them on. Returns what ends it. */
export function catchHandCommands(host: Host, hands: Hands): () => void {
  const caught = handlers(hands);
  const subscription = host.injector.get(ICommandService).beforeCommandExecuted(({ id, params }, options) => {
    if (host.isRunning() || options?.onlyLocal) return;
    const handler = caught.get(id);
    if (handler) {
      const given = (params ?? {}) as Params;
      const sheetId = given.subUnitId ?? host.workbook.getActiveSheet().getSheetId();
      setTimeout(() => handler(sheetId, given));
      throw new CustomCommandExecutionError("The document does it.");
    }
    if (editsOf(host, id, params).some(({ sheetId, area }) => !hands.mayEdit(sheetId, area))) {
      throw new CustomCommandExecutionError("These cells may not be changed.");
    }
  });
  return () => subscription.dispose();
}

type Handler = (sheetId: string, params: Params) => void;

function handlers(hands: Hands): ReadonlyMap<string, Handler> {
  const rows =
    (deed: (sheetId: string, row: number, count: number) => void): Handler =>
    (sheetId, { range }) =>
      range && deed(sheetId, range.startRow, range.endRow - range.startRow + 1);
  const columns =
    (deed: (sheetId: string, column: number, count: number) => void): Handler =>
    (sheetId, { range }) =>
      range && deed(sheetId, range.startColumn, range.endColumn - range.startColumn + 1);
  const notOffered: Handler = () => undefined;
  return new Map<string, Handler>([
    [InsertSheetCommand.id, () => hands.addSheet()],
    [RemoveSheetCommand.id, (sheetId) => hands.deleteSheet(sheetId)],
    [SetWorksheetNameCommand.id, (sheetId, { name }) => hands.renameSheet(sheetId, name ?? "")],
    [SetWorksheetOrderCommand.id, (sheetId, { order }) => hands.moveSheet(sheetId, order ?? 0)],
    [SetWorksheetHideCommand.id, (sheetId) => hands.hideSheet(sheetId)],
    [SetWorksheetShowCommand.id, (sheetId) => hands.unhideSheet(sheetId)],
    [SetTabColorCommand.id, (sheetId, { value }) => hands.colorTab(sheetId, value ?? "")],
    [SetFrozenCommand.id, (sheetId, { ySplit, xSplit }) => hands.freeze(sheetId, ySplit ?? 0, xSplit ?? 0)],
    [CancelFrozenCommand.id, (sheetId) => hands.freeze(sheetId, 0, 0)],
    [InsertRowByRangeCommand.id, rows((...deed) => hands.insertRows(...deed))],
    [RemoveRowByRangeCommand.id, rows((...deed) => hands.deleteRows(...deed))],
    [InsertColByRangeCommand.id, columns((...deed) => hands.insertColumns(...deed))],
    [RemoveColByRangeCommand.id, columns((...deed) => hands.deleteColumns(...deed))],
    ...[
      CopySheetCommand,
      MoveRowsCommand,
      MoveColsCommand,
      InsertRangeMoveDownCommand,
      InsertRangeMoveRightCommand,
      DeleteRangeMoveLeftCommand,
      DeleteRangeMoveUpCommand,
    ].map(({ id }) => [id, notOffered] as const),
  ]);
}

/** The cells that a mutation by hand is about to change, formats included. */
function editsOf(host: Host, id: string, params: object | undefined): { sheetId: string; area: Area }[] {
  if (id === SetRangeValuesMutation.id) {
    const { unitId, subUnitId, cellValue, trigger } = params as ISetRangeValuesMutationParams;
    if (unitId !== host.unitId || trigger === SetStyleCommand.id) return [];
    return areasOf(subUnitId, cellValue);
  }
  if (id !== MoveRangeMutation.id) return [];
  const { unitId, from, to } = params as IMoveRangeMutationParams;
  if (unitId !== host.unitId) return [];
  return [from, to].flatMap(({ subUnitId, value }) => areasOf(subUnitId, value));
}

function areasOf(sheetId: string, cells: unknown): { sheetId: string; area: Area }[] {
  const rows = Object.entries((cells ?? {}) as Record<number, Record<number, unknown> | undefined>);
  return rows.flatMap(([row, line]) =>
    Object.keys(line ?? {}).map((column) => ({
      sheetId,
      area: { row: Number(row), column: Number(column), rows: 1, columns: 1 },
    })),
  );
}
