import { isReadOnly } from "../isReadOnly";
import { loadReadingPart } from "../parts/loadReadingPart";
import { tellConnection, writeSetting, type Options } from "../settings";
import { startWithWorkbook } from "../startWithWorkbook";
import type { Work } from "../work";
import type { Connection } from "./connection";
import { storeConnection, storedConnection } from "./storeConnection";

/**
 * Finds the deals in the workbook, reads them and keeps the index the figures come from. Nothing is written but the add-in's
 * own settings, and not even these where the workbook can only be read: it is connected until it is closed, then.
 *
 * @param chosenOptions other options than those the workbook keeps; they are kept once the data were read by them
 * @throws SalesboardError where there are no deals, and where two sheets or tables hold deals and none was chosen
 */
export async function connect(work: Work, chosenOptions?: Options): Promise<Connection> {
  const { readConnection } = await loadReadingPart();
  const connection = await readConnection(work, chosenOptions);
  if (isReadOnly()) {
    tellConnection(storedConnection(connection, false));
    return connection;
  }
  if (chosenOptions) await writeSetting("Salesboard.options", chosenOptions);
  const { startsWithWorkbook } = await storeConnection(connection);
  await startWithWorkbook(startsWithWorkbook);
  return connection;
}
