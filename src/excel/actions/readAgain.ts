import { hasOwnSheets } from "../hasOwnSheets";
import { isReadOnly } from "../isReadOnly";
import { connect } from "../read/connect";
import type { Connection } from "../read/connection";
import { rowsMoved } from "../say/rowsMoved";
import { uncancellable, type Work } from "../work";
import { updateDashboard } from "../write/updateDashboard";

export interface ReadAgain {
  readonly connection: Connection;
  /** Sentences about cells of the reader's that stand beside something else now. */
  readonly moved: readonly string[];
}

/** Reads the data again as the reader has chosen, and brings those sheets of the add-in up to date that are there. */
export async function readAgain(work: Work): Promise<ReadAgain> {
  const connection = await connect(work);
  if (isReadOnly() || !(await hasOwnSheets())) return { connection, moved: [] };
  // What SALESKPI answers from now on, the sheets must show as well.
  return { connection, moved: rowsMoved(await updateDashboard(connection, uncancellable(work))) };
}
