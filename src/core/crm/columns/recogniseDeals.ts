import { textOf } from "../cells/cells";
import type { DealField } from "../types";
import { findColumn, type ColumnChoices } from "./columnChoices";
import { placeDeals } from "./placeDeals";
import { recognised, type RecognisedSheet } from "./recogniseSheet";
import { fieldsOf, type Sample } from "./sheetField";
import { createSheetTable } from "./sheetTable";

/** A sheet that is read as a list of deals. */
export interface RecognisedDeals extends RecognisedSheet {
  /** The fields whose column people chose, "none" included. */
  readonly chosen: readonly DealField[];
  /** The fields whose chosen column is not there any more, with its header: they are recognised as if nothing was chosen. */
  readonly gone: readonly { readonly field: DealField; readonly header: string }[];
}

/**
 * Recognises the columns of a sheet that holds deals, whatever else it looks like. What people chose stands, wherever that
 * column is now; the other fields are recognised as `recogniseSheet` does it.
 *
 * @example recogniseDeals(["Rep", "Net"], [], { value: { header: "Net" } }).columns // { owner: 0, value: 1 }
 */
export function recogniseDeals(
  header: readonly unknown[],
  sample: Sample,
  choices: ColumnChoices = {},
): RecognisedDeals {
  const headers = Array.from(header, textOf);
  const found = fieldsOf.deals.flatMap((field) => {
    const choice = choices[field];
    if (choice === undefined) return [];
    const column = choice === "none" ? undefined : findColumn(headers, choice);
    return [{ field, column, gone: choice !== "none" && column === undefined ? choice.header : undefined }];
  });
  const standing = found.filter(({ gone }) => gone === undefined);
  const chosen = new Map(standing.map(({ field, column }) => [field, column]));
  const table = createSheetTable(headers, sample);
  return {
    ...recognised("deals", placeDeals(table, chosen), headers, table.stageDates),
    chosen: standing.map(({ field }) => field),
    gone: found.flatMap(({ field, gone }) => (gone === undefined ? [] : [{ field, header: gone }])),
  };
}
