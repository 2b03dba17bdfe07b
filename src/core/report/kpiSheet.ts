import type { KpiRow } from "../kpi/types";
import type { Language } from "../words";
import { KPI_TABLE } from "./formulas";
import { KEY_COLUMNS, kpiColumns, type KpiColumn } from "./kpiColumns";
import { besideTables } from "./besideTables";
import { NOTHING_BESIDE, type ReportBeside } from "./reportBeside";
import { ACCENT, NOTE_SIZE, QUIET } from "./look";
import { offeredPeriods, offeredWhos } from "./offers";
import { periodLabel } from "./periodLabel";
import { periodTitle } from "./periodTitle";
import { dayText, type ReportMeta } from "./reportMeta";
import type { ReportKpi } from "./reportKpi";
import { joinParts, rowArea, type SheetParts } from "./sheetParts";
import type { Area, SheetSpec } from "./sheetSpec";
import { TEXT_FORMAT } from "./numberFormats";

const LABEL_ROW = 5;
const HEADER_ROW = 6;
const FIRST_ROW = HEADER_ROW + 1;
const LINE_HEIGHT = 15;

/** Of the lists that the drop-downs offer. */
const LIST_WIDTHS = [24, 17, 17, 10, 28];
/** What stands on every printed page: whose figures, and of when. The key before them is for formulas. */
const PRINTED_FROM = KEY_COLUMNS.indexOf("Who");
const REPEATED = KEY_COLUMNS.indexOf("Period") - PRINTED_FROM + 1;
/** Characters that a landscape page of A4 has room for, printed large enough to be read. */
const PAGE_WIDTH = 190;

/**
 * The sheet that holds every figure: one row for each person and period, one column for each KPI, its n and what was left
 * out. All other sheets read it with formulas, and people can pivot it. An empty cell is a figure without data, never zero.
 *
 * @param standing the headers of the table as it stands; none where there is none
 * @param beside what stands in tables of its own beside it
 */
export function kpiSheet(
  rows: readonly KpiRow[],
  catalogue: readonly ReportKpi[],
  language: Language,
  meta: ReportMeta,
  { standing = [], beside = NOTHING_BESIDE }: { standing?: readonly string[]; beside?: ReportBeside } = {},
): SheetSpec {
  const { words } = language;
  const columns = kpiColumns(rows, catalogue, words, meta, standing);
  const table: Area = { row: HEADER_ROW, column: 0, rows: rows.length + 1, columns: columns.length };
  const lists = offerLists(rows, columns.length + 1, language);
  const others = besideTables(beside, words, HEADER_ROW, columns.length + 1 + LIST_WIDTHS.length + 1);
  const parts = joinParts([titleBlock(language, meta), tableBlock(rows, columns), lists, others.parts]);
  return {
    ...parts,
    id: "kpis",
    name: words("report:kpis.sheetName"),
    gridlines: false,
    columnWidths: [...columns.map(({ width }) => width), 3, ...LIST_WIDTHS, ...others.widths],
    tables: [{ name: KPI_TABLE, area: table, style: "TableStyleLight1" }, ...others.tables],
    frozenRows: FIRST_ROW,
    print: {
      area: { row: 0, column: PRINTED_FROM, rows: table.row + table.rows, columns: table.columns - PRINTED_FROM },
      orientation: "Landscape",
      pagesWide: pagesWide(columns),
      titleRows: { row: LABEL_ROW, rows: 2 },
      titleColumns: { column: PRINTED_FROM, columns: REPEATED },
      breaks: [],
    },
  };
}

function pagesWide(columns: readonly KpiColumn[]): number {
  const widthOf = (some: readonly KpiColumn[]) => some.reduce((sum, { width }) => sum + width, 0);
  const repeated = columns.slice(PRINTED_FROM, PRINTED_FROM + REPEATED);
  return Math.ceil(widthOf(columns.slice(PRINTED_FROM + REPEATED)) / (PAGE_WIDTH - widthOf(repeated)));
}

function titleBlock({ words, locale }: Language, meta: ReportMeta): SheetParts {
  const language = { words, locale };
  const cells = [
    [words("report:kpis.title")],
    [words("report:kpis.explanation")],
    [words("report:kpis.source", { sheet: meta.source.sheet, count: meta.source.rows })],
  ];
  const stamp = words("report:kpis.stamp", { asOf: dayText(meta.asOf, language), readAt: meta.readAt });
  return {
    blocks: [
      { row: 0, column: PRINTED_FROM, cells },
      { row: 3, column: PRINTED_FROM, cells: [[stamp]] },
    ],
    formats: [
      { area: rowArea(0, PRINTED_FROM, 1), style: "Title" },
      { area: { row: 1, column: PRINTED_FROM, rows: 3, columns: 1 }, color: QUIET },
    ],
    names: [{ name: "SalesboardRead", area: rowArea(3, PRINTED_FROM, 1) }],
    rowHeights: [{ row: 0, height: 28 }],
  };
}

function tableBlock(rows: readonly KpiRow[], columns: readonly KpiColumn[]): SheetParts {
  const body = (column: number, count = 1): Area => ({ row: FIRST_ROW, column, rows: rows.length, columns: count });
  const texts = columns.filter(({ isText }) => isText).length;
  const lines = columns.reduce((most, { label, width }) => Math.max(most, Math.ceil(label.length / (width - 2))), 2);
  return {
    blocks: [
      { row: LABEL_ROW, column: 0, cells: [columns.map(({ label }) => label)] },
      { row: HEADER_ROW, column: 0, cells: [columns.map(({ header }) => header)] },
      { row: FIRST_ROW, column: 0, cells: rows.map((row) => columns.map(({ cell }) => cell(row))) },
    ],
    formats: [
      { area: rowArea(LABEL_ROW, 0, columns.length), bold: true, color: ACCENT, wrap: true, vertical: "Bottom" },
      // Ids are long beside short figures.
      { area: rowArea(HEADER_ROW, 0, columns.length), size: NOTE_SIZE, wrap: true, vertical: "Bottom" },
      // Heads of numbers stand over them.
      { area: { row: LABEL_ROW, column: texts, rows: 2, columns: columns.length - texts }, horizontal: "Right" },
      { area: body(0, texts), numberFormat: TEXT_FORMAT },
      ...columns.slice(texts).map(({ numberFormat }, at) => ({ area: body(texts + at), numberFormat })),
    ],
    rowHeights: [
      { row: LABEL_ROW, height: LINE_HEIGHT * lines },
      { row: HEADER_ROW, height: 36 },
    ],
  };
}

/** Beside the table: what the drop-downs of the report sheets offer. */
function offerLists(rows: readonly KpiRow[], column: number, language: Language): SheetParts {
  const { words } = language;
  const whos = offeredWhos(rows);
  const periods = offeredPeriods(rows);
  const heads = ["who", "period", "periodId", "periodKind", "periodTitle"].map((head) =>
    words(`report:kpis.list.${head}`),
  );
  const list = (offset: number, count: number): Area => ({
    row: FIRST_ROW,
    column: column + offset,
    rows: Math.max(count, 1),
    columns: 1,
  });
  return {
    blocks: [
      { row: HEADER_ROW, column, cells: [heads] },
      { row: FIRST_ROW, column, cells: whos.map(({ name }) => [name]) },
      {
        row: FIRST_ROW,
        column: column + 1,
        cells: periods.map((period) => [
          periodLabel(period, words),
          period.id,
          period.kind,
          periodTitle(period, language),
        ]),
      },
    ].filter(({ cells }) => cells.length > 0),
    formats: [
      { area: rowArea(HEADER_ROW, column, heads.length), bold: true },
      { area: list(0, whos.length), numberFormat: TEXT_FORMAT },
      { area: { ...list(1, periods.length), columns: 4 }, numberFormat: TEXT_FORMAT },
    ],
    names: [
      { name: "SalesboardWho", area: list(0, whos.length) },
      { name: "SalesboardPeriods", area: list(1, periods.length) },
      { name: "SalesboardPeriodIds", area: list(2, periods.length) },
      { name: "SalesboardPeriodKinds", area: list(3, periods.length) },
      { name: "SalesboardPeriodTitles", area: list(4, periods.length) },
    ],
  };
}
