import { isoText } from "../../core/crm/day";
import { readSetting, writeSetting } from "../settings";
import { startWithWorkbook } from "../startWithWorkbook";
import type { Work } from "../work";
import type { Connection } from "./connection";
import { readConnection } from "./readConnection";

/**
 * Finds the deals in the workbook, reads them and keeps the index the figures come from. Nothing is written but the add-in's
 * own settings.
 *
 * @throws SalesboardError where there are no deals, or where two sheets or tables hold deals
 */
export async function connect(work: Work): Promise<Connection> {
  const connection = await readConnection(work);
  const { startsWithWorkbook = true } = (await readSetting("Salesboard.connection")) ?? {};
  await writeSetting("Salesboard.connection", {
    sheet: connection.deals.sheet,
    asOf: isoText(connection.asOf),
    measure: connection.measure,
    quoteStep: connection.index.data.quoteStep.step,
    rows: connection.index.data.rows,
    readAt: connection.readAt.toISOString(),
    startsWithWorkbook,
  });
  await startWithWorkbook(startsWithWorkbook);
  return connection;
}
