import type { PlaceName } from "../settings";

/** A place by the names people see, and nothing else of it. */
export function placeName({ sheet, table, block }: PlaceName): PlaceName {
  if (table !== undefined) return { sheet, table };
  return block === undefined ? { sheet } : { sheet, block };
}

/** Whether both are called the same, as Excel compares names. */
export function isSameName(one: PlaceName, other: PlaceName): boolean {
  return isEqual(one.sheet, other.sheet) && isEqual(one.table, other.table) && isEqual(one.block, other.block);
}

/** Case does not count. */
export function isEqual(one: string | undefined, other: string | undefined): boolean {
  return one?.toLowerCase() === other?.toLowerCase();
}

/** A place as it is called in a sentence. @example placeLabel({ sheet: "Data", table: "Table1" }) // "Data (Table1)" */
export function placeLabel({ sheet, table, block }: PlaceName): string {
  const part = table ?? block;
  return part === undefined ? sheet : `${sheet} (${part})`;
}
