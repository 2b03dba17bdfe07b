import { demandWritable } from "../demandWritable";
import { loadWritingPart } from "../parts/loadWritingPart";
import { connect } from "../read/connect";
import { readerLanguage } from "../say/readerLanguage";
import type { Sent } from "../share/copyAsValues";
import { uncancellable } from "../work";
import type { Action } from "./action";

/**
 * Adds copies of the add-in's sheets with values in place of formulas, of the data as they are now, so that they can be sent on.
 *
 * @throws SalesboardError where there is no sheet to copy, and as the reading does
 * @example void runAction(shareAsValuesAction("report"))
 */
export function shareAsValuesAction(sent: Sent): Action {
  return async (work) => {
    demandWritable();
    const connection = await connect(work);
    const { copyAsValues, removeSheets } = await loadWritingPart();
    const { sheetNames, sheetIds } = await copyAsValues(connection, sent, uncancellable(work));
    const { words } = readerLanguage();
    const count = sheetNames.length;
    const [sheet = ""] = sheetNames;
    return {
      text: words("share:made", { count, sheets: sheetNames.map((name) => `"${name}"`).join(", ") }),
      spot: { sheet },
      undo: async () => {
        await removeSheets(sheetIds, []);
        return readerLanguage().words("share:undone", { count });
      },
    };
  };
}
