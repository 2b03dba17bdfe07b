import { freeCell } from "../../core/report/address";

/** A cell as a formula of another sheet would speak of it. @example "'My sheet'!B2" */
export function cellText({ sheet, row, column }: { sheet: string; row: number; column: number }): string {
  const name = /^\p{L}[\p{L}\p{N}_]*$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
  return `${name}!${freeCell(row, column)}`;
}
