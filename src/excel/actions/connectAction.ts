import { connect } from "../read/connect";
import type { Action } from "./action";
import { whatWasDone } from "./whatWasDone";

/** Finds and reads the deals of the workbook. */
export const connectAction: Action = async (work) => {
  const connection = await connect(work);
  const { sheet } = connection.deals;
  return { text: whatWasDone("commands:connected", sheet, connection), spot: { sheet } };
};
