import type { Area } from "../../../core/report/sheetSpec";
import type { OwnSheet } from "../../ownSheets";
import type { Changes } from "../../areas/lineBefore";
import { isSameArea } from "../../areas/isSameArea";
import { usedArea, type CellsOfSpec } from "../../areas/usedArea";
import { findUsersCells } from "./findUsersCells";
import { loadStandingCells } from "./loadStandingCells";
import { spanning } from "../../areas/spanning";
import type { FilledCell, OldTable, StandingSheet } from "./sheetPlan";
import { parseRecord, RECORD_KEY, type SheetRecord } from "./sheetRecord";

/** Where a sheet has no record, the add-in's own tables and charts are known by how their names begin. */
const OWN_TABLES = "Salesboard";
const OWN_CHARTS = "Salesboard ";

const SHEET_COLUMNS = 16_384;

const UNCHANGED: Changes = { rows: [], columns: [] };

/**
 * Loads what stands on a sheet the add-in made.
 *
 * @param tables the workbook's tables, their names and the ids of their sheets loaded
 * @returns to be called after the next sync; what it returns, after the sync after that
 */
export function lookAtSheet(
  context: Excel.RequestContext,
  spec: CellsOfSpec,
  own: OwnSheet,
  tables: readonly Excel.Table[],
): () => () => StandingSheet {
  const sheet = context.workbook.worksheets.getItem(own.sheetId);
  const { charts, protection } = sheet;
  const property = sheet.customProperties.getItemOrNullObject(RECORD_KEY);
  const ranges = tables
    .filter((table) => table.worksheet.id === own.sheetId)
    .map((table) => ({ name: table.name, range: table.getRange() }));
  charts.load("items/name");
  protection.load("protected");
  sheet.load("visibility");
  property.load("value");
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
    const area = spanning(own.area, usedArea(spec));
    const cells = loadStandingCells(sheet, area, ownCells);
    const beside = loadStandingCells(sheet, rightOf(area), []);
    const isMoved = record && !isSameArea(own.area, record.area);
    const edges = (isMoved ? ownTables : []).map((table) => loadEdges(sheet, table.area));
    return () => {
      const standingCells = cells();
      const byOwner = record
        ? findUsersCells(own, record, {
            cells: standingCells,
            tables: ownCells,
            edges: edges.flatMap((loaded) => loaded()),
          })
        : { users: [], own: standingCells, changes: UNCHANGED };
      const { users, own: written, changes } = byOwner ?? { users: standingCells, own: [], changes: UNCHANGED };
      return {
        own,
        isRearranged: byOwner === undefined,
        isProtected: protection.protected,
        isVisible: isShown(sheet),
        ...(record && { record }),
        charts: charts.items.map(({ name }) => name).filter(isOwnChart),
        tables: ownTables,
        tableParts: ownCells,
        otherTables: standing.filter((table) => !ownTables.includes(table)),
        users,
        written,
        beside: beside(),
        changes,
      };
    };
  };
}

const isShown = ({ visibility }: Excel.Worksheet) => visibility === "Visible";

/** The first column of a table and its first row below the header, which tell where rows and columns were put in. */
function loadEdges(sheet: Excel.Worksheet, { row, column, rows, columns }: Area): () => readonly FilledCell[] {
  const parts = [
    { row, column, rows, columns: 1 },
    { row: row + 1, column: column + 1, rows: 1, columns: Math.max(1, columns - 1) },
  ].map((part) => loadStandingCells(sheet, part, []));
  return () => parts.flatMap((loaded) => loaded());
}

function rightOf({ row, column, rows, columns }: Area): Area {
  const first = column + columns;
  return { row, column: first, rows, columns: SHEET_COLUMNS - first };
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
