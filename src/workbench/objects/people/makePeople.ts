import type { Actor, Host } from "../host/host";
import { itemNotFound } from "../host/officeError";
import type { Range } from "../range/range";
import type { Worksheet } from "../sheet/worksheet";
import type { Table } from "../table/table";
import { Workbook } from "../workbook/workbook";
import type { Person, User } from "./person";

/** Runs a deed when nothing else works on the workbook. */
export type Act = (actor: Actor, deed: () => Promise<void>) => Promise<void>;

/** The people who work on the same workbook as the add-in. Their hands move the add-in's own objects, and meet the same refusals. */
export function makePeople(host: Host, act: Act): { readonly user: User; readonly coauthor: Person } {
  return { user: makeUser(host, act), coauthor: makePerson(host, (deed) => act("coauthor", () => finish(host, deed))) };
}

function makeUser(host: Host, act: Act): User {
  const doIt: Do = (deed) => act("user", () => finish(host, deed));
  const person = makePerson(host, doIt);
  return {
    ...person,
    addSheet: (name) => doIt(() => new Workbook(host).worksheets.add(name).activate()),
    activate: (sheet) => doIt(() => find(host, sheet).activate()),
    select: (sheet, address) => doIt(() => find(host, sheet).getRange(address).select()),
  };
}

type Do = (deed: () => void) => Promise<void>;

function makePerson(host: Host, doIt: Do): Person {
  const workbook = new Workbook(host);
  const cells = (sheet: string, address: string): Range => find(host, sheet).getRange(address);
  const onSheet = (sheet: string, deed: (sheet: Worksheet) => void) => doIt(() => deed(find(host, sheet)));
  const onTable = (table: string, deed: (table: Table) => void) => doIt(() => deed(workbook.tables.getItem(table)));
  return {
    type: (sheet, address, values) =>
      doIt(() => {
        const range = fitting(cells(sheet, address), values);
        range.values = values;
      }),
    clear: (sheet, address) => doIt(() => cells(sheet, address).clear("Contents")),
    insertRows: (sheet, rows) => doIt(() => void cells(sheet, rows).getEntireRow().insert("Down")),
    deleteRows: (sheet, rows) => doIt(() => cells(sheet, rows).getEntireRow().delete("Up")),
    insertColumns: (sheet, columns) => doIt(() => void cells(sheet, columns).getEntireColumn().insert("Right")),
    deleteColumns: (sheet, columns) => doIt(() => cells(sheet, columns).getEntireColumn().delete("Left")),

    addSheet: (name) => doIt(() => void workbook.worksheets.add(name)),
    renameSheet: (sheet, name) => onSheet(sheet, (it) => (it.name = name)),
    deleteSheet: (sheet) => onSheet(sheet, (it) => it.delete()),
    moveSheet: (sheet, position) => onSheet(sheet, (it) => (it.position = position)),
    hideSheet: (sheet) => onSheet(sheet, (it) => (it.visibility = "Hidden")),
    unhideSheet: (sheet) => onSheet(sheet, (it) => (it.visibility = "Visible")),

    addComment: (sheet, address) =>
      onSheet(sheet, (it) => {
        const extras = host.sheetExtras(it.id);
        const { row, column } = it.getRange(address).$area;
        extras.comments = [...extras.comments, { row, column }];
      }),
    addPivotTable: (sheet) => onSheet(sheet, ({ id }) => void host.sheetExtras(id).pivotTables++),
    draw: (sheet, shape) =>
      onSheet(sheet, ({ id }) => {
        const extras = host.sheetExtras(id);
        extras.shapes = [...extras.shapes, shape];
      }),

    addTable: (sheet, address, name) => onSheet(sheet, (it) => (it.tables.add(address, true).name = name)),
    resizeTable: (table, address) => onTable(table, (it) => it.resize(address)),
    renameTable: (table, name) => onTable(table, (it) => (it.name = name)),
    deleteTable: (table) => onTable(table, (it) => it.delete()),
    convertTable: (table) => onTable(table, (it) => void it.convertToRange()),
    deleteName: (name) => doIt(() => workbook.names.getItem(name).delete()),

    protectSheet: (sheet, { options, password } = {}) =>
      onSheet(sheet, (it) => it.protection.protect(options ?? null, password ?? null)),
    unprotectSheet: (sheet, password) => onSheet(sheet, (it) => it.protection.unprotect(password ?? null)),
    protectWorkbook: (password) => doIt(() => workbook.protection.protect(password ?? null)),
    unprotectWorkbook: (password) => doIt(() => workbook.protection.unprotect(password ?? null)),
    changeSetting: (key, value) =>
      doIt(() => {
        if (value === undefined) workbook.settings.getItem(key).delete();
        else workbook.settings.add(key, value);
        host.emit({ type: settingsChanged, targets: [""], fields: {} });
      }),
  };
}

const settingsChanged = 1;

function find(host: Host, sheet: string): Worksheet {
  const found = new Workbook(host).worksheets.$find(sheet);
  if (!found) throw itemNotFound();
  return found;
}

/** As large as rows of values need, from the first cell on. */
function fitting(range: Range, values: unknown): Range {
  if (!Array.isArray(values)) return range;
  const [first] = values as unknown[];
  return range.getCell(0, 0).getAbsoluteResizedRange(values.length, Array.isArray(first) ? first.length : 1);
}

async function finish(host: Host, deed: () => void): Promise<void> {
  deed();
  host.writes.flush();
  await host.calculate(false);
}
