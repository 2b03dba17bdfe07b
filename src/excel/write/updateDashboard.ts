import { keepExport } from "../changes/keepExport";
import type { Connection } from "../read/connection";
import type { Work } from "../work";
import { writeSays } from "../ownKpis/writeSays";
import { reportSpecs, type Choosing } from "./reportSpecs";
import { updateSheets, type WrittenSheet } from "./writeSheets";

/**
 * Brings the sheets that the add-in made up to date with the data as they were just read. Only sheets that are there are
 * written, with as little as that takes; none is added and none is shown, and what is selected stays selected.
 *
 * @param choice what the dashboard is to show; without it, what its reader chose on it
 * @returns the sheets that are up to date now; none where the add-in has made none
 * @throws what writeSheets throws; a sheet that is protected only where something on it has changed
 */
export async function updateDashboard(
  connection: Connection,
  work: Work,
  choice?: Choosing,
): Promise<readonly WrittenSheet[]> {
  const specs = await reportSpecs(connection, work, choice);
  work.signal.throwIfAborted();
  const written = await updateSheets(specs, work);
  await keepExport("existing");
  await writeSays(connection.says);
  return written;
}
