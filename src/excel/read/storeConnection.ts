import { isoText } from "../../core/crm/cells/day";
import { readSetting, writeSetting, type StoredConnection } from "../settings";
import type { Connection } from "./connection";
import { isSameName, placeName } from "./placeName";
import { sampleSet } from "./sampleSet";

/** Keeps in the workbook what is connected, and whether the add-in starts with it; true where nobody chose otherwise. */
export async function storeConnection(connection: Connection): Promise<{ readonly startsWithWorkbook: boolean }> {
  const { startsWithWorkbook = true } = (await readSetting("Salesboard.connection")) ?? {};
  await followRename(connection);
  await writeSetting("Salesboard.connection", storedConnection(connection, startsWithWorkbook));
  return { startsWithWorkbook };
}

/** The chosen place may be called otherwise by now; and who has deleted the sample has chosen it no more. */
async function followRename({ options, deals }: Connection): Promise<void> {
  const { deals: chosen, ...others } = options;
  if (!chosen || isSameName(chosen, deals)) return;
  const isSampleGone = sampleSet(chosen.table) !== undefined && sampleSet(deals.table) === undefined;
  await writeSetting("Salesboard.options", isSampleGone ? others : { ...others, deals: placeName(deals) });
}

/** What the workbook keeps of a connection. */
export function storedConnection(connection: Connection, startsWithWorkbook: boolean): StoredConnection {
  return {
    sheet: connection.deals.sheet,
    asOf: isoText(connection.asOf),
    measure: connection.measure,
    quoteStep: connection.index.data.quoteStep.step,
    ...(connection.currency !== undefined && { currency: connection.currency }),
    rows: connection.index.data.rows,
    readAt: connection.readAt.toISOString(),
    startsWithWorkbook,
  };
}
