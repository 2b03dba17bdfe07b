import { ownCalculation } from "./calculation";
import { cellsOf } from "./cells";
import { customFunctionsOf } from "./customFunctions";
import type { Area, Blank, CellsChanged, CellValue, Engine } from "./engine";
import { fixedInLocale } from "./fixedInLocale";
import { cacheFormulas } from "./formulaCache";
import { geometryOf } from "./geometry";
import { watchHands } from "./hands";
import { createInvocations } from "./invocations";
import { recalculateMentions } from "./mentions";
import { namesOf } from "./names";
import { onlyTakenBranch } from "./onlyTakenBranch";
import { readNamesAnew } from "./readNamesAnew";
import { sheetsOf } from "./sheets";
import { moveLine } from "./shift";
import type { Shift } from "./shift";
import { startUniver } from "./startUniver";
import type { Host } from "./startUniver";
import { stylesOf } from "./styles";
import { keepSheetOfTableReferences } from "./tableReferences";
import { tablesOf } from "./tables";

export interface EngineOptions {
  /** The language numbers and dates are displayed in, BCP 47. */
  readonly locale?: string;
  /** Texts of dates count days from 1904. The functions of dates count from 1900 all the same. */
  readonly date1904?: boolean;
  /** What blank cells in ranges are to custom functions; null by default. */
  readonly blank?: Blank;
  /** Starts the Univer that is to calculate; one without a user interface by default. */
  readonly start?: () => Host;
}

/** A spreadsheet engine with a new workbook of one sheet, "Sheet1", e.g. createEngine({ locale: "nl-NL" }). */
export function createEngine(options: EngineOptions = {}): Engine {
  const { locale = "en-US", date1904 = false, blank = null, start = startUniver } = options;
  const host = start();
  keepSheetOfTableReferences(host);
  readNamesAnew(host);
  fixedInLocale(host, locale);
  onlyTakenBranch(host);
  cacheFormulas(host);
  const calculation = ownCalculation(host);
  const invocations = createInvocations();
  const functions = customFunctionsOf(host, calculation, invocations, blank);
  const cells = cellsOf(host, { locale, date1904 }, invocations.messageAt);
  const styles = stylesOf(host);
  const tables = tablesOf(host, cells.readValues);
  const names = namesOf(host);
  const sheets = sheetsOf(host);
  const listeners = new Set<(change: CellsChanged) => void>();
  const changed = (sheetId: string, area: Area, change: CellsChanged["change"], before?: CellValue) =>
    listeners.forEach((listener) => listener({ sheetId, area, change, ...(before === undefined ? {} : { before }) }));
  const onlyCell = (sheetId: string, area: Area): CellValue | undefined =>
    area.rows === 1 && area.columns === 1 ? cells.readValues(sheetId, area)[0]?.[0] : undefined;

  calculation.onStart(invocations.begin);
  calculation.onEnd(invocations.end);
  let idlers: (() => void)[] = [];
  const isIdle = () => !calculation.isBusy() && invocations.openCalls() === 0;
  const wakeIdlers = () => {
    if (idlers.length === 0 || !isIdle()) return;
    const resolves = idlers;
    idlers = [];
    resolves.forEach((resolve) => resolve());
  };
  calculation.onEnd(wakeIdlers);

  /** Rows or columns were inserted at, or deleted from, a place: what is kept beside Univer's cells moves along. */
  const shifted = (sheetId: string, shift: Shift, change: CellsChanged["change"]) => {
    tables.shift(sheetId, shift);
    invocations.moveCells((place) => {
      if (place.sheetId !== sheetId) return place;
      const to = moveLine(place[shift.axis], shift);
      return to === undefined ? undefined : { ...place, [shift.axis]: to };
    });
    const sheet = host.sheet(sheetId);
    const lines = { at: shift.at, count: Math.abs(shift.count) };
    changed(
      sheetId,
      shift.axis === "row"
        ? { row: lines.at, rows: lines.count, column: 0, columns: sheet.getColumnCount() }
        : { row: 0, rows: sheet.getRowCount(), column: lines.at, columns: lines.count },
      change,
    );
  };

  const stopWatching = watchHands(host, (edits) => {
    for (const { sheetId, area } of edits) tables.headersChanged(sheetId, area);
    // Whoever hears of it finds the cells that depend on it calculated, as in Excel.
    void calculation.settle().then(() =>
      edits.forEach(({ sheetId, area, before }) =>
        listeners.forEach((listener) =>
          listener({
            sheetId,
            area,
            change: "RangeEdited",
            byHand: true,
            ...(before === undefined ? {} : { before }),
          }),
        ),
      ),
    );
  });

  const mentioned = (...all: string[]) => recalculateMentions(host, calculation, all);
  const tableName = (tableId: string) => tables.listTables().find(({ id }) => id === tableId)?.name ?? "";

  return {
    ...sheets,
    ...geometryOf(host),
    ...names,
    ...tables,
    putName: (name) => {
      if (names.putName(name)) mentioned(name.name);
    },
    deleteName: (name, sheetId) => {
      names.deleteName(name, sheetId);
      mentioned(name);
    },
    addTable: (sheetId, area, name) => {
      const table = tables.addTable(sheetId, area, name);
      mentioned(name);
      return table;
    },
    renameTable: (tableId, name) => {
      const old = tableName(tableId);
      tables.renameTable(tableId, name);
      mentioned(old, name);
    },
    resizeTable: (tableId, area) => {
      if (tables.resizeTable(tableId, area)) mentioned(tableName(tableId));
    },
    deleteTable: (tableId) => {
      const old = tableName(tableId);
      tables.deleteTable(tableId);
      mentioned(old);
    },
    readValues: cells.readValues,
    readFormulas: cells.readFormulas,
    readTexts: cells.readTexts,
    usedArea: cells.usedArea,
    regionAround: cells.regionAround,
    spillArea: cells.spillArea,
    readStyle: styles.readStyle,
    readStyles: styles.readStyles,
    readNumberFormats: styles.readNumberFormats,
    writeStyle: styles.writeStyle,
    writeStyles: styles.writeStyles,
    writeNumberFormats: styles.writeNumberFormats,
    writeCells: (sheetId, area, inputs) => {
      const before = onlyCell(sheetId, area);
      cells.writeCells(sheetId, area, inputs);
      tables.headersChanged(sheetId, area);
      changed(sheetId, area, "RangeEdited", before);
    },
    clear: (sheetId, area, what) => {
      if (what !== "contents") styles.clearFormats(sheetId, area);
      if (what === "formats") return;
      const before = onlyCell(sheetId, area);
      cells.clearContents(sheetId, area);
      changed(sheetId, area, "RangeEdited", before);
    },
    deleteSheet: (sheetId) => {
      tables.forgetSheet(sheetId);
      sheets.deleteSheet(sheetId);
      invocations.moveCells((place) => (place.sheetId === sheetId ? undefined : place));
    },
    insertRows: (sheetId, row, count) => {
      sheets.insertRows(sheetId, row, count);
      shifted(sheetId, { axis: "row", at: row, count }, "RowInserted");
    },
    deleteRows: (sheetId, row, count) => {
      sheets.deleteRows(sheetId, row, count);
      shifted(sheetId, { axis: "row", at: row, count: -count }, "RowDeleted");
    },
    insertColumns: (sheetId, column, count) => {
      sheets.insertColumns(sheetId, column, count);
      shifted(sheetId, { axis: "column", at: column, count }, "ColumnInserted");
    },
    deleteColumns: (sheetId, column, count) => {
      sheets.deleteColumns(sheetId, column, count);
      shifted(sheetId, { axis: "column", at: column, count: -count }, "ColumnDeleted");
    },
    calculate: (everything = false) => {
      if (everything) calculation.touchAll();
      return calculation.settle();
    },
    idle: async () => {
      await calculation.settle();
      if (!isIdle()) await new Promise<void>((resolve) => idlers.push(resolve));
    },
    registerFunctions: functions.register,
    functionNames: functions.names,
    onCalls: invocations.onCalls,
    deliver: (results) => {
      const places = invocations.deliver(results);
      calculation.touch(
        places.map(({ sheetId, row, column }) => ({
          unitId: host.unitId,
          sheetId,
          range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
        })),
      );
      wakeIdlers();
    },
    onChanged: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose: () => {
      stopWatching();
      listeners.clear();
      calculation.dispose();
      host.univer.dispose();
    },
  };
}
