import { SalesboardError } from "../../core/errors";
import { readerLanguage } from "../say/readerLanguage";
import { readSetting, writeSetting } from "../settings";
import { startWithWorkbook } from "../startWithWorkbook";
import type { Action } from "./action";

/** Has the add-in start with this workbook or not, as the reader wants it. */
export function chooseStartupAction(isWanted: boolean): Action {
  return async () => {
    const connection = await readSetting("Salesboard.connection");
    if (connection === undefined) throw new SalesboardError("noData", "errors:notConnected");
    await writeSetting("Salesboard.connection", { ...connection, startsWithWorkbook: isWanted });
    await startWithWorkbook(isWanted);
    return readerLanguage().words(isWanted ? "commands:startsWithWorkbook" : "commands:startsNotWithWorkbook");
  };
}
