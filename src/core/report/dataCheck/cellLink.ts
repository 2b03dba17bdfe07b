import { formula, quoted } from "../formulas";
import type { Formula } from "../sheetSpec";

/** Where a cell is, by the address that findings have. @example partsOfCell("'Deals 2026'!H12") // { sheet: "'Deals 2026'", cell: "H12" } */
export function partsOfCell(address: string): { readonly sheet: string; readonly cell: string } {
  const at = address.lastIndexOf("!");
  return { sheet: address.slice(0, at), cell: address.slice(at + 1) };
}

/**
 * A formula that goes to a cell of the workbook. The sheet's name comes from others: it is always put in quotes, its own
 * apostrophes and quotation marks doubled, so that it can end neither the reference nor the formula.
 *
 * @example cellLink("Deals!H12") // { formula: '=HYPERLINK("#\'Deals\'!H12","H12")' }
 */
export function cellLink(address: string): Formula {
  const { sheet, cell } = partsOfCell(address);
  const reference = sheet.startsWith("'") ? sheet : `'${sheet}'`;
  return formula(`HYPERLINK(${quoted(`#${reference}!${cell}`)},${quoted(cell)})`);
}

/** The name of a sheet without the signs of a reference. @example plainSheet("'It''s'") // "It's" */
export function plainSheet(sheet: string): string {
  return sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
}
