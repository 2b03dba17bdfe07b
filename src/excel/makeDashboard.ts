import { kpiCatalogue } from "../core/kpi/catalogue";
import { kpiTable } from "../core/kpi/kpiTable";
import { dashboardSheet } from "../core/report/dashboardSheet";
import { dataCheckSheet, type ReadSheet } from "../core/report/dataCheckSheet";
import { kpiSheet } from "../core/report/kpiSheet";
import type { ReportMeta } from "../core/report/reportMeta";
import type { Connection } from "./connection";
import { readerLanguage } from "./readerLanguage";
import type { Source } from "./findSources";
import { writeSheets, type WrittenSheet } from "./writeSheets";

/**
 * Makes the dashboard, the data check and the figures they read, or brings them up to date, and shows the dashboard.
 *
 * @returns the sheet that was made
 */
export async function makeDashboard(connection: Connection): Promise<WrittenSheet> {
  const language = readerLanguage();
  const rows = kpiTable(connection.index, connection.asOf, connection.fiscalYearStart);
  const meta = metaOf(connection, language.locale);
  const specs = [
    dashboardSheet(rows, kpiCatalogue, language, meta),
    dataCheckSheet(connection.sources.map(readSheet), connection.findings, language, meta),
    kpiSheet(rows, kpiCatalogue, language, meta),
  ];
  const written = await writeSheets(specs);
  const dashboard = written.find(({ id }) => id === "dashboard");
  if (!dashboard) throw new Error("The dashboard is among the sheets that were written.");
  await showSheet(dashboard.sheetName);
  return dashboard;
}

function metaOf(connection: Connection, locale: string): ReportMeta {
  const { asOf, readAt, measure, currency, index, deals } = connection;
  return {
    asOf,
    readAt: new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "medium" }).format(readAt),
    measure,
    ...(currency !== undefined && { currency }),
    quoteStep: index.data.quoteStep,
    source: { sheet: deals.sheet, rows: index.data.rows },
  };
}

function readSheet({ sheet, body, recognised }: Source): ReadSheet {
  const fieldAt = new Map(Object.entries(recognised.columns).map(([field, column]) => [column, field]));
  const columns = recognised.headers.flatMap((header, column) => {
    const field = fieldAt.get(column);
    return header === "" ? [] : [{ header, ...(field !== undefined && { field }) }];
  });
  return { sheet, role: recognised.role, rows: body.rows, columns };
}

function showSheet(name: string): Promise<void> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.getItem(name).activate();
    await context.sync();
  });
}
