import type { Action } from "./action";
import { readAgain, type ReadAgain } from "./readAgain";
import { whatWasDone } from "./whatWasDone";

/** Reads the data again, as people may have changed them, and brings the sheets up to date that are there. */
export const readAgainAction: Action = async (work) => whatWasRead(await readAgain(work));

/** The sentence for data that were read again. */
export function whatWasRead({ connection, moved }: ReadAgain): string {
  return [whatWasDone("commands:readAgain", connection.deals.sheet, connection), ...moved].join(" ");
}
