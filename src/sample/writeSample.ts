import { writeXlsx, type FileStyle } from "../workbench/files/hucre";
import type { Format, SampleSheet } from "./sheet";

const STYLES: Readonly<Record<Format, FileStyle>> = {
  text: {},
  date: { numFmt: "dd-mm-yyyy", alignment: { horizontal: "center" } },
  money: { numFmt: "€ #,##0", alignment: { horizontal: "right", indent: 1 } },
  amount: { numFmt: "#,##0", alignment: { horizontal: "right", indent: 1 } },
  number: { numFmt: "0.0", alignment: { horizontal: "center" } },
};

/** Written out, because not every program draws the table's own style. */
const HEADER: FileStyle = {
  font: { name: "Calibri", size: 11, bold: true, color: { rgb: "FFFFFF" } },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "0F6B66" } },
};

/** A fixed day, so that the same firm gives the same bytes. */
const EXPORTED = new Date(Date.UTC(2026, 5, 30, 18));

/** The sample workbook as the bytes of an .xlsx file: each sheet one Excel table with its headers frozen. */
export function writeSample(sheets: readonly SampleSheet[]): Promise<Uint8Array> {
  return writeXlsx({
    properties: { title: "Sample CRM export", creator: "Salesboard", created: EXPORTED, modified: EXPORTED },
    sheets: sheets.map(({ name, table, columns, rows }) => ({
      name,
      columns: columns.map(({ width, format }) => ({ width, style: STYLES[format] })),
      rows: [columns.map(({ header }) => header), ...rows.map((row) => [...row])],
      cells: new Map(
        columns.map(({ format }, at) => [`0,${at}`, { style: { ...HEADER, alignment: STYLES[format].alignment } }]),
      ),
      freezePane: { rows: 1, columns: 0 },
      tables: [{ name: table, columns: columns.map(({ header }) => ({ name: header })), style: "TableStyleLight1" }],
      pageSetup: {
        paperSize: "a4",
        orientation: "landscape",
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
      },
    })),
  });
}
