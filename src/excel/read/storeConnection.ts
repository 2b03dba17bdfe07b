import { isoText } from "../../core/crm/cells/day";
import { readSetting, writeSetting, type Options, type OtherRole, type StoredConnection } from "../settings";
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

/** Chosen places may be called otherwise by now, or have grown; and who has deleted the sample has chosen it no more. */
async function followRename({ options, deals, read }: Connection): Promise<void> {
  const followed = { ...options, ...followOthers(options, read) };
  const { deals: chosen, ...others } = followed;
  if (chosen && !isSameName(chosen, deals)) {
    const isSampleGone = sampleSet(chosen.table) !== undefined && sampleSet(deals.table) === undefined;
    await writeSetting("Salesboard.options", isSampleGone ? others : { ...others, deals: placeName(deals) });
  } else if (followed.others !== options.others) {
    await writeSetting("Salesboard.options", followed);
  }
}

/** The same of the places beside the deals; nothing where all are called as they were. */
function followOthers({ others = {} }: Options, read: Connection["read"]): Pick<Options, "others"> {
  const renamed = read.flatMap((source) => {
    const role = source.recognised.role as OtherRole;
    const chosen = source.isChosen === true ? others[role] : undefined;
    if (chosen === undefined || chosen === "none" || isSameName(chosen, source)) return [];
    return [[role, placeName(source)] as const];
  });
  return renamed.length === 0 ? {} : { others: { ...others, ...Object.fromEntries(renamed) } };
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
