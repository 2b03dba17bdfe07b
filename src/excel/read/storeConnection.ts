import { isoText } from "../../core/crm/day";
import { readSetting, writeSetting, type StoredConnection } from "../settings";
import type { Connection } from "./connection";

/** Keeps in the workbook what is connected, and whether the add-in starts with it; true where nobody chose otherwise. */
export async function storeConnection(connection: Connection): Promise<{ readonly startsWithWorkbook: boolean }> {
  const { startsWithWorkbook = true } = (await readSetting("Salesboard.connection")) ?? {};
  await writeSetting("Salesboard.connection", storedConnection(connection, startsWithWorkbook));
  return { startsWithWorkbook };
}

/** What the workbook keeps of a connection. */
export function storedConnection(connection: Connection, startsWithWorkbook: boolean): StoredConnection {
  return {
    sheet: connection.deals.sheet,
    asOf: isoText(connection.asOf),
    measure: connection.measure,
    quoteStep: connection.index.data.quoteStep.step,
    rows: connection.index.data.rows,
    readAt: connection.readAt.toISOString(),
    startsWithWorkbook,
  };
}
