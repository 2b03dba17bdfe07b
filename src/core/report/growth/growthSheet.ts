import { NOTE_SIZE, QUIET } from "../look";
import { offeredPeriods, offeredWhos } from "../offers";
import { joinParts, type SheetParts } from "../sheetParts";
import type { SheetSpec } from "../sheetSpec";
import { contextOf, type GrowthQuestion } from "./context";
import { expectationBlock } from "./expectationBlock";
import { footnotes, rowAfterFootnotes } from "./footnotes";
import { holidays } from "./holidays";
import { COLUMN_WIDTHS, LABEL, PAGE_COLUMNS, ROW, WORK_COLUMN } from "./layout";
import { monthsChart } from "./monthsChart";
import { growthTables, monthsTable, rowAfterMonths } from "./monthsTable";
import { naiveLine } from "./naiveLine";
import { periodsTable } from "./periodsTable";
import { titleBlock } from "./titleBlock";

/**
 * The growth sheet: months, quarters and years beside the same ones of the year before, and what the next quarter may
 * bring. Growth is calculated by formulas over the KPI table and the reader's own list of holidays, so that the
 * drop-down and the list work in the saved file without the add-in; the expectation is a value.
 */
export function growthSheet(question: GrowthQuestion): SheetSpec {
  const context = contextOf(question, offeredWhos(question.rows), offeredPeriods(question.rows));
  const { words } = context.language;
  const parts = joinParts([
    workingLook(rowAfterMonths(context)),
    titleBlock(context),
    { charts: monthsChart(context) },
    periodsTable(context),
    naiveLine(context),
    expectationBlock(context),
    monthsTable(context),
    footnotes(context),
    holidays(context),
  ]);
  return {
    ...parts,
    rowHeights: [...parts.rowHeights, { row: ROW.choice + 1, height: 8 }],
    id: "growth",
    name: words("growth:sheetName"),
    gridlines: false,
    columnWidths: COLUMN_WIDTHS,
    tables: growthTables(context),
    frozenRows: 0,
    print: {
      area: { row: 0, column: LABEL, rows: rowAfterFootnotes(context), columns: PAGE_COLUMNS },
      orientation: "Portrait",
      pagesWide: 1,
      breaks: [ROW.months],
    },
  };
}

function workingLook(rows: number): SheetParts {
  const columns = WORK_COLUMN.historyYear - WORK_COLUMN.period + 1;
  const area = { row: ROW.periods, column: WORK_COLUMN.period, rows: rows - ROW.periods, columns };
  const days = { ...area, column: WORK_COLUMN.first, columns: 4 };
  return {
    formats: [
      { area, color: QUIET, size: NOTE_SIZE, horizontal: "Left" },
      { area: days, numberFormat: "yyyy-mm-dd" },
    ],
  };
}
