import { findOwnSheets } from "../ownSheets";
import type { Connection } from "../read/connection";
import type { Work } from "../work";
import { reportSpecs } from "./reportSpecs";
import { writeSheets, type WrittenSheet } from "./writeSheets";

/**
 * Brings the sheets that the add-in made up to date with the data as they were just read. Only sheets that are there are
 * written; none is added and none is shown.
 *
 * @returns the sheets that are up to date now; none where the add-in has made none
 */
export async function updateDashboard(connection: Connection, work: Work): Promise<readonly WrittenSheet[]> {
  const specs = reportSpecs(connection);
  work.signal.throwIfAborted();
  const ids = await idsOfOwnSheets();
  work.signal.throwIfAborted();
  return writeSheets(specs.filter(({ id }) => ids.has(id)));
}

function idsOfOwnSheets(): Promise<ReadonlySet<string>> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { names } = context.workbook;
    names.load("items/name");
    await context.sync();
    return new Set((await findOwnSheets(context, names)).map(({ id }) => id));
  });
}
