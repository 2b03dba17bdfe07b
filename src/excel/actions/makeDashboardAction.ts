import { SalesboardError } from "../../core/errors";
import { keptConnection } from "../read/connection";
import { readSetting } from "../settings";
import type { Action } from "./action";
import { connectAndBuildAction } from "./connectAndBuildAction";

/** Makes the dashboard of the connected data. They are always read again: people may have changed them since. */
export const makeDashboardAction: Action = async (work) => {
  if (!keptConnection() && (await readSetting("Salesboard.connection")) === undefined)
    throw new SalesboardError("noData", "errors:notConnected");
  return connectAndBuildAction(work);
};
