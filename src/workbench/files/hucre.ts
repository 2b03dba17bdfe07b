/**
 * Everything of hucre, which reads and writes the parts of an .xlsx file, passes through this file: nothing else imports it. Jest on
 * Node 20 cannot load its modules as they are, so it maps this one file to a bundle of it (test/bundleVendors.cjs).
 */
export { readXlsx, writeXlsx } from "hucre/xlsx";
export { parseCsv } from "hucre/csv";
export type {
  Cell as FileCell,
  CellStyle as FileStyle,
  CellValue as FileValue,
  ConditionalRule,
  DataValidation as FileValidation,
  Sheet as FileSheet,
  SheetChart as FileChart,
  TableDefinition,
  Workbook as FileWorkbook,
  WriteSheet,
} from "hucre/xlsx";
