import { KPI_TABLE } from "../../core/report/formulas";

/**
 * Asks for the headers of the KPI table as it stands: formulas of people's own name its columns, and these are to stay theirs.
 *
 * @returns what gives them, none where there is no such table; to be called after the next sync
 */
export function askKpiColumns(context: Excel.RequestContext): () => readonly string[] {
  const table = context.workbook.tables.getItemOrNullObject(KPI_TABLE);
  const header = table.getHeaderRowRange();
  table.load("name");
  header.load("values");
  return () => headersOf(table, header);
}

function headersOf({ isNullObject }: Excel.Table, header: Excel.Range): readonly string[] {
  return isNullObject ? [] : (header.values[0] ?? []).map(String);
}
