import type { ChosenColumn } from "../../../core/crm/columns/columnChoices";
import type { LookedColumn } from "../../../excel/data/describeData";

/** A column as a choice keeps it. @example chosenOf({ header: "Net", letters: "G", examples: [] }) // { header: "Net" } */
export function chosenOf({ header, nth }: LookedColumn): ChosenColumn {
  return nth === undefined ? { header } : { header, nth };
}
