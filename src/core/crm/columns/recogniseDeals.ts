import { dealAliases } from "./aliases";
import { textOf } from "../cells/cells";
import type { RecognisedSheet } from "./recogniseSheet";
import type { DealField } from "../types";
import { findColumn, type ColumnChoices } from "./columnChoices";
import { headerName } from "./headerName";
import { placeDeals } from "./placeDeals";
import type { Sample } from "./sheetField";

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
  const found = (Object.keys(dealAliases) as DealField[]).flatMap((field) => {
    const choice = choices[field];
    if (choice === undefined) return [];
    const column = choice === "none" ? undefined : findColumn(headers, choice);
    return [{ field, column, gone: choice !== "none" && column === undefined ? choice.header : undefined }];
  });
  const standing = found.filter(({ gone }) => gone === undefined);
  const chosen = new Map(standing.map(({ field, column }) => [field, column]));
  const columns = placeDeals(headers.map(headerName), sample, chosen);
  const used = new Set(Object.values(columns));
  return {
    role: "deals",
    columns,
    headers,
    notRecognised: headers.filter((text, column) => text !== "" && !used.has(column)),
    chosen: standing.map(({ field }) => field),
    gone: found.flatMap(({ field, gone }) => (gone === undefined ? [] : [{ field, header: gone }])),
  };
}
