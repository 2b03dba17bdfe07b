import { connect } from "../read/connect";
import type { Action } from "./action";
import { whatWasDone } from "./whatWasDone";

/** Finds and reads the deals of the workbook. */
export const connectAction: Action = async (work) => {
  const connection = await connect(work);
  return whatWasDone("commands:connected", connection.deals.sheet, connection);
};
