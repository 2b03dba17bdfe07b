import type { Area, SheetSpec } from "../../../core/report/sheetSpec";
import type { OwnSheet } from "../../ownSheets";
import { usedArea, type CellsOfSpec } from "../../areas/usedArea";
import { findUsersCells } from "./findUsersCells";
import { loadStandingCells } from "./loadStandingCells";
import { spanning } from "../../areas/spanning";
import type { OldTable, StandingSheet } from "./sheetPlan";
import { parseRecord, RECORD_KEY, type SheetRecord } from "./sheetRecord";

/** Where a sheet has no record, the add-in's own tables and charts are known by how their names begin. */
const OWN_TABLES = "Salesboard";
const OWN_CHARTS = "Salesboard ";

/**
 * Loads what stands on a sheet the add-in made.
 *
 * @param tables the workbook's tables, their names and the ids of their sheets loaded
 * @returns to be called after the next sync; what it returns, after the sync after that
 */
export function lookAtSheet(
  context: Excel.RequestContext,
  spec: CellsOfSpec & Pick<SheetSpec, "choices">,
  own: OwnSheet,
  tables: readonly Excel.Table[],
): () => () => StandingSheet {
  const sheet = context.workbook.worksheets.getItem(own.sheetId);
  const { charts, protection } = sheet;
  const property = sheet.customProperties.getItemOrNullObject(RECORD_KEY);
  const choices = spec.choices.map(({ row, column }) => sheet.getRangeByIndexes(row, column, 1, 1));
  const ranges = tables
    .filter((table) => table.worksheet.id === own.sheetId)
    .map((table) => ({ name: table.name, range: table.getRange() }));
  charts.load("items/name");
  protection.load("protected");
  property.load("value");
  for (const choice of choices) choice.load("values");
  for (const { range } of ranges) range.load(["rowIndex", "columnIndex", "rowCount", "columnCount"]);

  return () => {
    const record = recordIn(property);
    const isOwnTable = (name: string) =>
      record?.tables.some((table) => table.name === name) ?? name.startsWith(OWN_TABLES);
    const isOwnChart = (name: string) => record?.charts.includes(name) ?? name.startsWith(OWN_CHARTS);
    const standing = ranges.map(({ name, range }): OldTable => {
      const area = { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
      return { name, area };
    });
    const ownTables = standing.filter(({ name }) => isOwnTable(name));
    const ownCells = ownTables.map((table) => ownPart(table, own, record));
    const cells = loadStandingCells(sheet, spanning(own.area, usedArea(spec)), ownCells);
    return () => {
      const standingCells = cells();
      const byOwner = record
        ? findUsersCells(own, record, { cells: standingCells, tables: ownCells })
        : { users: [], own: standingCells };
      const { users, own: written } = byOwner ?? { users: standingCells, own: [] };
      return {
        own,
        isRearranged: byOwner === undefined,
        isProtected: protection.protected,
        ...(record && { record }),
        charts: charts.items.map(({ name }) => name).filter(isOwnChart),
        tables: ownTables,
        otherTables: standing.filter((table) => !ownTables.includes(table)),
        users,
        written,
        choices: choices.map((choice) => String(choice.values[0]?.[0] ?? "")),
      };
    };
  };
}

function recordIn(property: Excel.WorksheetCustomProperty): SheetRecord | undefined {
  return property.isNullObject ? undefined : parseRecord(property.value);
}

/**
 * The part of a table of the add-in's that is the add-in's: Excel lets a table grow over what the user types beside or below
 * it. Where rows or columns were put in, they are in the table too.
 */
function ownPart({ name, area }: OldTable, { area: now }: OwnSheet, record: SheetRecord | undefined): Area {
  const before = record?.shape === "" ? undefined : record?.tables.find((table) => table.name === name)?.area;
  if (!record || !before) return area;
  return {
    ...area,
    rows: now.rows === record.area.rows ? Math.min(area.rows, before.rows) : area.rows,
    columns: now.columns === record.area.columns ? Math.min(area.columns, before.columns) : area.columns,
  };
}
