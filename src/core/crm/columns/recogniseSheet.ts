import { textOf } from "../cells/cells";
import type { Role } from "../types";
import { placeColumns, type Placed } from "./placeColumns";
import { placeDeals } from "./placeDeals";
import { placePeople } from "./placePeople";
import { recogniseRole } from "./recogniseRole";
import type { Confidence, FieldsOf, RoleWithFields, Sample, SheetField } from "./sheetField";
import { createSheetTable } from "./sheetTable";
import type { StageDate } from "./stageDates";

/** What a sheet is, and which column holds what. */
export interface RecognisedSheet {
  readonly role: Role;
  /** Column numbers, counted from zero within the range that was given. */
  readonly columns: Readonly<Partial<Record<SheetField, number>>>;
  /** How sure each of those columns is. */
  readonly confidence: Readonly<Partial<Record<SheetField, Confidence>>>;
  /** Columns that say when a deal entered a stage, one a stage, of deals or of a sheet of their history; undefined where there is none. */
  readonly stageDates?: readonly StageDate[];
  /** The header texts as the sheet writes them, one a column. */
  readonly headers: readonly string[];
  /** Headers nobody could place: said to the user, never dropped silently. */
  readonly notRecognised: readonly string[];
}

/**
 * Recognises what a sheet of CRM rows is and what its columns hold, by their headers and by a look at the values: a column
 * called "Closed" that holds no dates is not the closing date.
 *
 * @param header the row with the headers
 * @param sample some rows below it; with none, the headers decide alone
 * @param sheetName tells leads, activities and targets apart where the headers do not
 * @example recogniseSheet(["Deal ID", "Owner", "Status"], [[1, "Ann", "Won"]]).columns // { id: 0, owner: 1, status: 2 }
 */
export function recogniseSheet(header: readonly unknown[], sample: Sample, sheetName = ""): RecognisedSheet {
  const headers = Array.from(header, textOf);
  const table = createSheetTable(headers, sample);
  const placed: { readonly [R in RoleWithFields]: Placed<FieldsOf[R]> } = {
    deals: placeDeals(table),
    stageHistory: placeColumns("stageHistory", table),
    people: placePeople(table),
    leads: placeColumns("leads", table),
    activities: placeColumns("activities", table),
    targets: placeColumns("targets", table),
    orders: placeColumns("orders", table),
    orderLines: placeColumns("orderLines", table),
  };
  const role = recogniseRole(placed, table, sheetName);
  const { columns, confidence } = role === "other" ? NOTHING : placed[role];
  return recognised(
    role,
    { columns, confidence },
    headers,
    role === "deals" || role === "stageHistory" ? table.stageDates : [],
  );
}

const NOTHING: Placed<SheetField> = { columns: {}, confidence: {} };

/** What was placed, with the headers that nobody could place. */
export function recognised(
  role: Role,
  { columns, confidence }: Placed<SheetField>,
  headers: readonly string[],
  stageDates: readonly StageDate[],
): RecognisedSheet {
  const used = new Set([...Object.values(columns), ...stageDates.map(({ column }) => column)]);
  const notRecognised = headers.filter((text, column) => text !== "" && !used.has(column));
  return { role, columns, confidence, ...(stageDates.length > 0 && { stageDates }), headers, notRecognised };
}
