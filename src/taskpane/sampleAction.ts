import type { Action } from "../excel/actions/action";

/** What "Try with sample data" does; undefined while there is nothing that makes sample data. */
export function sampleAction(): Action | undefined {
  return undefined;
}
