import type { SheetInfo, SheetVisibility } from "./engine";
import { newSheet } from "./startUniver";
import type { Host } from "./startUniver";
import {
  BooleanNumber,
  Direction,
  ICommandService,
  InsertColByRangeCommand,
  InsertRowByRangeCommand,
  InsertSheetMutation,
  mergeWorksheetSnapshotWithDefault,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  RemoveSheetCommand,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderMutation,
} from "./univer";

export interface Sheets {
  listSheets(): readonly SheetInfo[];
  addSheet(name: string, position?: number): SheetInfo;
  deleteSheet(sheetId: string): void;
  renameSheet(sheetId: string, name: string): void;
  moveSheet(sheetId: string, position: number): void;
  setVisibility(sheetId: string, visibility: SheetVisibility): void;
  activeSheetId(): string;
  activateSheet(sheetId: string): void;
  insertRows(sheetId: string, row: number, count: number): void;
  deleteRows(sheetId: string, row: number, count: number): void;
  insertColumns(sheetId: string, column: number, count: number): void;
  deleteColumns(sheetId: string, column: number, count: number): void;
}

export function sheetsOf(host: Host): Sheets {
  const { workbook } = host;
  const commands = host.injector.get(ICommandService);
  const visibilities = new Map<string, SheetVisibility>();
  let made = 1;
  let active = workbook.getSheets()[0]?.getSheetId() ?? "";

  const infoAt = (position: number): SheetInfo => {
    const sheet = workbook.getSheets()[position];
    if (!sheet) throw new Error(`No sheet stands at position ${position}`);
    const id = sheet.getSheetId();
    return {
      id,
      name: sheet.getName(),
      position,
      visibility: visibilities.get(id) ?? "Visible",
      rows: sheet.getRowCount(),
      columns: sheet.getColumnCount(),
    };
  };
  const listSheets = () => workbook.getSheets().map((_, position) => infoAt(position));
  const positionOf = (sheetId: string) => workbook.getSheets().indexOf(host.sheet(sheetId));

  /** Univer shifts formulas by the sheet that is active in it. */
  const shift = (id: string, sheetId: string, range: object, direction?: number) => {
    workbook.setActiveSheet(host.sheet(sheetId));
    host.run(id, { subUnitId: sheetId, range, direction });
    workbook.setActiveSheet(host.sheet(active));
  };
  const rowRange = (sheetId: string, row: number, count: number) => ({
    startRow: row,
    endRow: row + count - 1,
    startColumn: 0,
    endColumn: host.sheet(sheetId).getColumnCount() - 1,
  });
  const columnRange = (sheetId: string, column: number, count: number) => ({
    startRow: 0,
    endRow: host.sheet(sheetId).getRowCount() - 1,
    startColumn: column,
    endColumn: column + count - 1,
  });

  return {
    listSheets,
    addSheet: (name, position = workbook.getSheets().length) => {
      const id = `sheet${++made}`;
      host.run(InsertSheetMutation.id, {
        index: position,
        sheet: mergeWorksheetSnapshotWithDefault(newSheet(id, name)),
      });
      return infoAt(positionOf(id));
    },
    deleteSheet: (sheetId) => {
      const position = positionOf(sheetId);
      host.run(RemoveSheetCommand.id, { subUnitId: sheetId });
      visibilities.delete(sheetId);
      if (active === sheetId) active = infoAt(Math.max(0, position - 1)).id;
    },
    renameSheet: (sheetId, name) => host.run(SetWorksheetNameCommand.id, { subUnitId: sheetId, name }),
    moveSheet: (sheetId, position) =>
      host.run(SetWorksheetOrderMutation.id, { subUnitId: sheetId, fromOrder: positionOf(sheetId), toOrder: position }),
    setVisibility: (sheetId, visibility) => {
      const hidden = visibility === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE;
      host.run(SetWorksheetHideMutation.id, { subUnitId: sheetId, hidden });
      visibilities.set(sheetId, visibility);
    },
    activeSheetId: () => active,
    activateSheet: (sheetId) => {
      // Not by `run`, within which Univer is kept from showing other sheets by itself.
      commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId: host.unitId, subUnitId: sheetId });
      active = host.sheet(sheetId).getSheetId();
    },
    insertRows: (sheetId, row, count) =>
      shift(InsertRowByRangeCommand.id, sheetId, rowRange(sheetId, row, count), Direction.UP),
    deleteRows: (sheetId, row, count) => shift(RemoveRowByRangeCommand.id, sheetId, rowRange(sheetId, row, count)),
    insertColumns: (sheetId, column, count) =>
      shift(InsertColByRangeCommand.id, sheetId, columnRange(sheetId, column, count), Direction.LEFT),
    deleteColumns: (sheetId, column, count) =>
      shift(RemoveColByRangeCommand.id, sheetId, columnRange(sheetId, column, count)),
  };
}
