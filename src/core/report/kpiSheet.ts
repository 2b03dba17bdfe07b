import { isoText } from "../crm/cells/day";
import type { Figure, KpiRow } from "../kpi/types";
import type { Language } from "../words";
import { KPI_TABLE } from "./formulas";
import { ACCENT, NOTE_SIZE, QUIET } from "./look";
import { kpiText } from "./kpiText";
import { offeredPeriods, offeredWhos } from "./offers";
import { periodLabel } from "./periodLabel";
import { periodTitle } from "./periodTitle";
import { dayText, type ReportMeta } from "./reportMeta";
import type { ReportKpi } from "./reportKpi";
import { kpiNumberFormat } from "./reportKpi";
import { joinParts, rowArea, type SheetParts } from "./sheetParts";
import type { Area, Content, SheetSpec } from "./sheetSpec";
import { TEXT_FORMAT } from "./numberFormats";

/** The columns of the KPI table before the figures. */
const KEY_COLUMNS = ["Key", "Who", "WhoKind", "Period", "PeriodKind", "Previous", "LastYear", "Days"] as const;
/** The first column of numbers: the days. */
const NUMBERS = KEY_COLUMNS.length - 1;
const LABEL_ROW = 5;
const HEADER_ROW = 6;
const FIRST_ROW = HEADER_ROW + 1;

/** The last column: the day of the snapshot that the open quotes are of; empty where they are reconstructed from the deals as they are now. */
export const OPEN_AS_OF = "openAsOf";

/** The columns of the KPI table: eight that say whose figure of when it is, three for each KPI, and where the open quotes are from. */
export function kpiTableColumns(catalogue: readonly ReportKpi[]): readonly string[] {
  return [...KEY_COLUMNS, ...catalogue.flatMap(({ id }) => [id, `${id}_n`, `${id}_leftOut`]), OPEN_AS_OF];
}

/**
 * The sheet that holds every figure: one row for each person and period, one column for each KPI, its n and what was left
 * out. All other sheets read it with formulas, and people can pivot it. An empty cell is a figure without data, never zero.
 */
export function kpiSheet(
  rows: readonly KpiRow[],
  catalogue: readonly ReportKpi[],
  language: Language,
  meta: ReportMeta,
): SheetSpec {
  const columns = kpiTableColumns(catalogue);
  const table: Area = { row: HEADER_ROW, column: 0, rows: rows.length + 1, columns: columns.length };
  const lists = offerLists(rows, columns.length + 1, language);
  const parts = joinParts([titleBlock(language, meta), tableBlock(rows, catalogue, language, meta), lists]);
  const words = language.words;
  return {
    ...parts,
    id: "kpis",
    name: words("report:kpis.sheetName"),
    gridlines: false,
    columnWidths: [46, 34, 9, 18, 10, 19, 19, 8, ...catalogue.flatMap(() => [16, 8, 9]), 16, 3, 24, 17, 17, 10, 28],
    tables: [{ name: KPI_TABLE, area: table, style: "TableStyleLight1" }],
    frozenRows: FIRST_ROW,
    print: {
      area: { ...table, row: 0, rows: table.row + table.rows },
      orientation: "Landscape",
      pagesWide: 1,
      titleRows: { row: LABEL_ROW, rows: 2 },
      breaks: [],
    },
  };
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
      { row: 0, column: 0, cells },
      { row: 3, column: 0, cells: [[stamp]] },
    ],
    formats: [
      { area: rowArea(0, 0, 1), style: "Title" },
      { area: { row: 1, column: 0, rows: 3, columns: 1 }, color: QUIET },
    ],
    names: [{ name: "SalesboardRead", area: rowArea(3, 0, 1) }],
    rowHeights: [{ row: 0, height: 28 }],
  };
}

function tableBlock(
  rows: readonly KpiRow[],
  catalogue: readonly ReportKpi[],
  { words }: Language,
  meta: ReportMeta,
): SheetParts {
  const columns = kpiTableColumns(catalogue);
  const labels = [
    ...KEY_COLUMNS.map((column) => words(`report:kpis.column.${column}`)),
    ...catalogue.flatMap((kpi) => [
      kpiText(kpi, "label", meta, words),
      words("report:kpis.column.n"),
      words("report:kpis.column.leftOut"),
    ]),
    words("changes:openAsOf"),
  ];
  const cells = rows.map((row) => tableRow(row, catalogue));
  const body = (column: number, count: number): Area => ({ row: FIRST_ROW, column, rows: rows.length, columns: count });
  const figures = catalogue.map((kpi, index) => ({
    area: body(KEY_COLUMNS.length + 3 * index, 1),
    numberFormat: kpiNumberFormat(kpi, rows, words),
  }));
  return {
    blocks: [
      { row: LABEL_ROW, column: 0, cells: [labels] },
      { row: HEADER_ROW, column: 0, cells: [columns] },
      { row: FIRST_ROW, column: 0, cells },
    ],
    formats: [
      { area: rowArea(LABEL_ROW, 0, columns.length), bold: true, color: ACCENT, wrap: true, vertical: "Bottom" },
      // Ids are long beside short figures.
      { area: rowArea(HEADER_ROW, 0, columns.length), size: NOTE_SIZE, wrap: true, vertical: "Bottom" },
      // Heads of numbers stand over them.
      { area: { row: LABEL_ROW, column: NUMBERS, rows: 2, columns: columns.length - NUMBERS }, horizontal: "Right" },
      { area: body(0, NUMBERS), numberFormat: TEXT_FORMAT },
      ...figures,
      { area: body(columns.length - 1, 1), numberFormat: TEXT_FORMAT },
    ],
    rowHeights: [
      { row: LABEL_ROW, height: 32 },
      { row: HEADER_ROW, height: 36 },
    ],
  };
}

function tableRow({ who, period, figures, openAsOf }: KpiRow, catalogue: readonly ReportKpi[]): Content[] {
  return [
    `${who.name}|${period.id}`,
    who.name,
    who.kind,
    period.id,
    period.kind,
    period.previous ?? null,
    period.lastYear ?? null,
    period.days,
    ...catalogue.flatMap(({ id }) => figureCells(figures[id])),
    openAsOf === undefined ? null : isoText(openAsOf),
  ];
}

function figureCells(figure: Figure | undefined): Content[] {
  return figure === undefined ? [null, 0, 0] : [figure.value, figure.n, figure.leftOut];
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
