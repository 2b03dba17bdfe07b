import { textOf } from "../cells/cells";
import { placeColumns, type Chosen, type Placed } from "./placeColumns";
import type { FieldsOf } from "./sheetField";
import type { SheetTable } from "./sheetTable";

/** Headers of addresses: a region beside them is a place, and no team. */
const ADDRESS = new Set([
  "city",
  "address",
  "postal code",
  "zip",
  "zip code",
  "stad",
  "plaats",
  "adres",
  "postcode",
  "ort",
  "plz",
  "ville",
]);
const REGION = new Set(["region", "regio"]);

/**
 * Finds the columns of a list of people. Beside first names, a column "Name" holds the last ones, unless the first names are in it; and
 * the region of somebody's address is not a team.
 */
export function placePeople(table: SheetTable, chosen: Chosen = new Map()): Placed<FieldsOf["people"]> {
  const placed = placeColumns("people", table, chosen);
  const { columns, confidence } = placed;
  const { owner, firstName, lastName, team } = columns;
  if (
    owner !== undefined &&
    firstName !== undefined &&
    lastName === undefined &&
    !areFullNames(owner, firstName, table)
  ) {
    columns.lastName = owner;
    confidence.lastName = confidence.owner ?? "likely";
    delete columns.owner;
    delete confidence.owner;
  }
  const keysOf = (column: number) => table.keys[column]?.ofRole("people") ?? [];
  const hasAddress = table.headers.some((_, column) => keysOf(column).some((key) => ADDRESS.has(key)));
  if (team !== undefined && !chosen.has("team") && hasAddress && keysOf(team).some((key) => REGION.has(key))) {
    delete columns.team;
    delete confidence.team;
  }
  return placed;
}

function areFullNames(name: number, firstName: number, { sample }: SheetTable): boolean {
  const rows = sample.map((row) => [textOf(row[name]), textOf(row[firstName])] as const);
  const told = rows.filter(([full, first]) => full !== "" && first !== "");
  return (
    told.length > 0 && told.filter(([full, first]) => full !== first && full.includes(first)).length * 2 >= told.length
  );
}
