import { connect } from "./connect";
import { keptConnection } from "./connection";
import { makeDashboard } from "./makeDashboard";
import { readerLanguage } from "./readerLanguage";
import { readSetting } from "./settings";
import { SalesboardError } from "../core/errors";

/** What a finished command has to say. */
export type Action = () => Promise<string>;

/** Finds and reads the deals of the workbook. */
export const connectAction: Action = async () => {
  const { deals, index } = await connect();
  return readerLanguage().words("commands:connected", { sheet: deals.sheet, count: index.data.rows });
};

/** Makes the dashboard of the connected data; after a reload they are read again. */
export const makeDashboardAction: Action = async () => {
  const connection = keptConnection() ?? (await reconnect());
  const { sheetName } = await makeDashboard(connection);
  return readerLanguage().words("commands:made", { sheet: sheetName, count: connection.index.data.rows });
};

/** Both, in one go. */
export const connectAndBuildAction: Action = async () => {
  const connection = await connect();
  const { sheetName } = await makeDashboard(connection);
  return readerLanguage().words("commands:made", { sheet: sheetName, count: connection.index.data.rows });
};

async function reconnect() {
  if ((await readSetting("Salesboard.connection")) === undefined)
    throw new SalesboardError("noData", "errors:notConnected");
  return connect();
}
