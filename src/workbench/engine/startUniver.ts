import { tellZeroFromEmpty } from "./tellZeroFromEmpty";
import {
  ICommandService,
  LocaleType,
  LogLevel,
  Univer,
  UniverFormulaEnginePlugin,
  UniverInstanceType,
  UniverSheetsFormulaPlugin,
  UniverSheetsPlugin,
} from "./univer";
import type { Injector, IWorksheetData, Workbook, Worksheet } from "./univer";

/** One Univer, headless or with its grid, with one open workbook. */
export interface Host {
  readonly univer: Univer;
  readonly injector: Injector;
  readonly workbook: Workbook;
  readonly unitId: string;
  /** Runs one of Univer's mutations or commands at once. */
  run(id: string, params: object): void;
  /** Whether `run` is under way: what Univer does otherwise, people do by hand. */
  isRunning(): boolean;
  /** The sheet with this id; an error when there is none. */
  sheet(sheetId: string): Worksheet;
}

/** A sheet's room when it is made; it grows as cells are written beyond it. */
export const newSheet = (id: string, name: string): Partial<IWorksheetData> => ({
  id,
  name,
  rowCount: 200,
  columnCount: 40,
  // 48 by 15 points, as in a new workbook of Excel.
  defaultColumnWidth: 64,
  defaultRowHeight: 20,
  // Of cells that have no font of their own; a file does not hold it.
  defaultStyle: { ff: "Calibri", fs: 11 },
});

let started = 0;

/**
 * Starts Univer with the plugins that calculate and no user interface. It begins with one sheet, "Sheet1", as a new workbook in
 * Excel does.
 */
export function startUniver(): Host {
  tellZeroFromEmpty();
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
    logLevel: LogLevel.SILENT,
  });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  return openHost(univer);
}

/** The new workbook of a Univer whose plugins are registered. */
export function openHost(univer: Univer): Host {
  // Univer keeps parsed formulas for the whole process by the workbook's id: two engines must never share one.
  const unitId = `workbook${++started}`;
  const workbook = univer.createUnit<object, Workbook>(UniverInstanceType.UNIVER_SHEET, {
    id: unitId,
    sheetOrder: ["sheet1"],
    sheets: { sheet1: newSheet("sheet1", "Sheet1") },
  });
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  let running = 0;
  return {
    univer,
    injector,
    workbook,
    unitId,
    run: (id, params) => {
      running++;
      try {
        if (!commands.syncExecuteCommand(id, { unitId, ...params })) throw new Error(`Univer refused ${id}`);
      } finally {
        running--;
      }
    },
    isRunning: () => running > 0,
    sheet: (sheetId) => {
      const sheet = workbook.getSheetBySheetId(sheetId);
      if (!sheet) throw new Error(`No sheet has the id "${sheetId}"`);
      return sheet;
    },
  };
}
