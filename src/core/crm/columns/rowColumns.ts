import { dealAliases } from "./aliases";
import { headerName } from "./headerName";
import { placeColumns } from "./placeColumns";
import type { Sample } from "./sheetField";

const OWNERS = [...dealAliases.owner, "lead owner", "assigned to user", "activity owner", "user", "medewerker"];
const DATES = {
  activities: [
    ...["date", "activity date", "done on", "marked as done time", "due date", "start date", "start"],
    ...["datum", "activiteitdatum", "uitgevoerd op", "gedaan op", "startdatum"],
  ],
  leads: [...dealAliases.created, "date", "first contact", "lead created", "datum", "eerste contact"],
};

/** The columns that say when and whose a row of a list beside the deals is, by their headers. */
export function rowColumns(
  headers: readonly string[],
  sample: Sample,
  list: keyof typeof DATES,
): { readonly date?: number; readonly owner?: number } {
  const { created, owner } = placeColumns(headers.map(headerName), { created: DATES[list], owner: OWNERS }, sample);
  return { ...(created !== undefined && { date: created }), ...(owner !== undefined && { owner }) };
}
