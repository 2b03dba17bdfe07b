import type { Spot } from "../settings";

/**
 * Where a cell is that findings name as a formula would; undefined for what is none.
 *
 * @example spotOfCell("'Stage history'!H12") // { sheet: "Stage history", cell: "H12" }
 */
export function spotOfCell(address: string): Spot | undefined {
  const [, sheet, cell] = /^(.+)!(\$?[A-Z]{1,3}\$?\d+(?::.*)?)$/i.exec(address) ?? [];
  if (sheet === undefined || cell === undefined) return undefined;
  const name = /^'.*'$/.test(sheet) ? sheet.slice(1, -1).replace(/''/g, "'") : sheet;
  return { sheet: name, cell };
}
