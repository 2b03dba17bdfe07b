import { connect } from "../read/connect";
import { makeDashboard } from "../write/makeDashboard";
import type { Action } from "./action";
import { whatWasDone } from "./whatWasDone";

/** Finds and reads the deals of the workbook, and makes the dashboard of them. */
export const connectAndBuildAction: Action = async (work) => {
  const connection = await connect(work);
  const { sheetName } = await makeDashboard(connection, work);
  return whatWasDone("commands:made", sheetName, connection);
};
