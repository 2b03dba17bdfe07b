import { areaAddress } from "../../core/report/address";
import type { Format } from "../../core/report/sheetSpec";
import type { RequestBudget } from "../requestBudget";
import { applyFormats } from "../write/apply/applyFormats";
import { applySizes } from "../write/apply/applySizes";
import { writeBlocks } from "../write/apply/writeBlocks";
import type { SampleTable } from "./loadSample";
import type { PlannedSample } from "./planSample";

type Look = SampleTable["columns"][number]["format"];

const LOOKS: Readonly<Record<Look, Omit<Format, "area">>> = {
  text: {},
  date: { numberFormat: "dd-mm-yyyy", horizontal: "Center" },
  money: { numberFormat: "€ #,##0", horizontal: "Right" },
  amount: { numberFormat: "#,##0", horizontal: "Right" },
  number: { numberFormat: "0.0", horizontal: "Center" },
};

/** Queues one of the sample's tables on a new sheet, with its header frozen. What looks like a date or an amount in a text stays a text. */
export async function writeSampleSheet(
  sheet: Excel.Worksheet,
  { table: tableName, columns, cells }: PlannedSample,
  budget: RequestBudget,
): Promise<void> {
  const area = { row: 0, column: 0, rows: cells.length + 1, columns: columns.length };
  const headers = columns.map(({ header }) => header);
  const formats = columns.map(({ format }, column) => ({
    ...LOOKS[format],
    area: { ...area, row: 1, rows: cells.length, column, columns: 1 },
  }));
  const spec = { formats, choices: [], tables: [] };
  applyFormats(sheet, [...formats, { area: { ...area, rows: 1 }, bold: true }]);
  applySizes(sheet, { columnWidths: columns.map(({ width }) => width), rowHeights: [] }, { widths: [], heights: {} });
  await writeBlocks(sheet, { spec, chosen: [] }, [{ row: 0, column: 0, cells: [headers, ...cells] }], budget);
  const table = sheet.tables.add(areaAddress(area), true);
  table.name = tableName;
  table.style = "TableStyleMedium2";
  sheet.freezePanes.freezeRows(1);
}
