import { textOf } from "../cells/cells";
import { placeColumns } from "./placeColumns";
import { placePeople } from "./placePeople";
import { recognised, type RecognisedSheet } from "./recogniseSheet";
import type { RoleWithFields, Sample } from "./sheetField";
import { createSheetTable } from "./sheetTable";

/**
 * Recognises the columns of a sheet that is what people say it is, whatever else it looks like.
 *
 * @example recogniseAs("people", ["Rep", "Region"], [["Ann", "North"]]).columns // { owner: 0, team: 1 }
 */
export function recogniseAs(
  role: Exclude<RoleWithFields, "deals">,
  header: readonly unknown[],
  sample: Sample,
): RecognisedSheet {
  const headers = Array.from(header, textOf);
  const table = createSheetTable(headers, sample);
  const placed = role === "people" ? placePeople(table) : placeColumns(role, table);
  return recognised(role, placed, headers, role === "stageHistory" ? table.stageDates : []);
}
