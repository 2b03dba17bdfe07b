import type { DealGroup } from "../crm/findings/marks";
import type { Finding } from "../crm/types";
import type { Language } from "../words";
import { COLUMN_WIDTHS, FIRST_COLUMN, PRINTED_COLUMNS, rowsOf, tableParts, tableSpec } from "./dataCheck/checkTable";
import { findingsTable } from "./dataCheck/findingsTable";
import { kpisTable, type CheckedKpis } from "./dataCheck/kpisTable";
import { columnsTable, sourcesTable, type ReadSheet } from "./dataCheck/readTables";
import { scoresTable } from "./dataCheck/scoresTable";
import { ACCENT, QUIET } from "./look";
import { dayText, type ReportMeta } from "./reportMeta";
import { sectionBreaks } from "./sectionBreaks";
import { cellArea, joinParts, type SheetParts } from "./sheetParts";
import type { SheetSpec } from "./sheetSpec";

const FIRST_TABLE_ROW = 4;
/** Points of rows that fit on a landscape page of A4 as wide as the tables; Letter holds more. */
const PAGE_HEIGHT = 715;

/** What a data check tells of. */
export interface DataCheck {
  readonly sheets: readonly ReadSheet[];
  readonly findings: readonly Finding[];
  /** The deals by what was found of them. */
  readonly groups: readonly DealGroup[];
  readonly kpis: CheckedKpis;
}

/**
 * The data check: what was found and which figures it touches, how firmly each figure stands, what was read, and how each column
 * was understood. Tables that keep everything; what is only there for programs (ids, all cells) stands right of the printed page.
 */
export function dataCheckSheet(
  { sheets, findings, groups, kpis }: DataCheck,
  language: Language,
  meta: ReportMeta,
): SheetSpec {
  const tables = [
    scoresTable(findings, groups, language, meta),
    findingsTable(findings, groups, language, meta),
    kpisTable(kpis, language, meta),
    sourcesTable(sheets, language),
    columnsTable(sheets, language),
  ].filter(({ rows }) => rows.length > 0);
  let row = FIRST_TABLE_ROW;
  const placed = tables.map((table) => {
    const at = row;
    row += rowsOf(table);
    return { table, at };
  });
  const parts = joinParts([
    titleBlock(findings, language, meta),
    ...placed.map(({ table, at }) => tableParts(table, at)),
  ]);
  return {
    ...parts,
    id: "datacheck",
    name: language.words("report:dataCheck.sheetName"),
    gridlines: false,
    columnWidths: COLUMN_WIDTHS,
    tables: placed.map(({ table, at }) => tableSpec(table, at)),
    frozenRows: 0,
    print: {
      area: { row: 0, column: FIRST_COLUMN, rows: row, columns: PRINTED_COLUMNS },
      orientation: "Landscape",
      pagesWide: 1,
      breaks: sectionBreaks(
        [
          { first: 0, end: FIRST_TABLE_ROW },
          ...placed.map(({ table, at }) => ({ first: at, end: at + rowsOf(table) - 1 })),
        ],
        parts.rowHeights,
        PAGE_HEIGHT,
      ),
    },
  };
}

function titleBlock(findings: readonly Finding[], language: Language, meta: ReportMeta): SheetParts {
  const { words } = language;
  const read = words("report:dataCheck.message", { count: meta.source.rows, sheet: meta.source.sheet });
  const message = findings.length > 0 ? read : `${read} ${words("report:dataCheck.noFindings")}`;
  const subtitle = words("report:dataCheck.subtitle", { asOf: dayText(meta.asOf, language) });
  return {
    blocks: [words("report:dataCheck.title"), subtitle, message].map((text, row) => ({
      row,
      column: FIRST_COLUMN,
      cells: [[text]],
    })),
    formats: [
      { area: cellArea(0, FIRST_COLUMN), style: "Title" },
      { area: cellArea(1, FIRST_COLUMN), color: QUIET },
      { area: cellArea(2, FIRST_COLUMN), bold: true, color: ACCENT, size: 12 },
    ],
    rowHeights: [{ row: 0, height: 27 }],
  };
}
