import { isReadOnly } from "../isReadOnly";
import { tellConnection } from "../settings";
import { startWithWorkbook } from "../startWithWorkbook";
import type { Work } from "../work";
import type { Connection } from "./connection";
import { readConnection } from "./readConnection";
import { storeConnection, storedConnection } from "./storeConnection";

/**
 * Finds the deals in the workbook, reads them and keeps the index the figures come from. Nothing is written but the add-in's
 * own settings, and not even these where the workbook can only be read: it is connected until it is closed, then.
 *
 * @throws SalesboardError where there are no deals, or where two sheets or tables hold deals
 */
export async function connect(work: Work): Promise<Connection> {
  const connection = await readConnection(work);
  if (isReadOnly()) {
    tellConnection(storedConnection(connection, false));
    return connection;
  }
  const { startsWithWorkbook } = await storeConnection(connection);
  await startWithWorkbook(startsWithWorkbook);
  return connection;
}
