import type { Spot } from "../settings";

/**
 * The sheet and the cell of an address as findings and people write it; undefined where there is no sheet in it.
 *
 * @example spotOf("'Ann''s deals'!H12") // { sheet: "Ann's deals", cell: "H12" }
 */
export function spotOf(address: string): Spot | undefined {
  const [, quoted, plain, cell] = /^(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(address) ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  return sheet === undefined || cell === undefined ? undefined : { sheet, cell };
}
