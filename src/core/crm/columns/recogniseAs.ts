import { textOf } from "../cells/cells";
import { findColumn, type ChosenColumn } from "./columnChoices";
import { placeColumns, type Chosen } from "./placeColumns";
import { placePeople } from "./placePeople";
import { recognised, type RecognisedSheet } from "./recogniseSheet";
import type { RoleWithFields, Sample } from "./sheetField";
import { createSheetTable } from "./sheetTable";

/**
 * Recognises the columns of a sheet that is what people say it is, whatever else it looks like.
 *
 * @param team the column that people choose as the team of a list of people; one that is not there chooses nothing
 * @example recogniseAs("people", ["Rep", "Region"], [["Ann", "North"]]).columns // { owner: 0, team: 1 }
 */
export function recogniseAs(
  role: Exclude<RoleWithFields, "deals">,
  header: readonly unknown[],
  sample: Sample,
  team?: ChosenColumn | "none",
): RecognisedSheet {
  const headers = Array.from(header, textOf);
  const table = createSheetTable(headers, sample);
  const placed = role === "people" ? placePeople(table, chosenTeam(headers, team)) : placeColumns(role, table);
  return recognised(role, placed, headers, role === "stageHistory" ? table.stageDates : []);
}

function chosenTeam(headers: readonly string[], team: ChosenColumn | "none" | undefined): Chosen {
  if (team === undefined) return new Map();
  if (team === "none") return new Map([["team", undefined]]);
  const column = findColumn(headers, team);
  return column === undefined ? new Map() : new Map([["team", column]]);
}
