import { demandWritable } from "../demandWritable";
import { loadWritingPart } from "../parts/loadWritingPart";
import { connect } from "../read/connect";
import { readerLanguage } from "../say/readerLanguage";
import { rowsMoved } from "../say/rowsMoved";
import { showSheet } from "../show/showSheet";
import { uncancellable } from "../work";
import type { Choice } from "../write/reportSpecs";
import type { Action } from "./action";

/**
 * Makes the sheet on which changes can be tried, of the data as they are now, and shows it. The other sheets of the add-in's follow where
 * they are there.
 *
 * @param choice whose figures it shows, and of when; without it, what its reader chose on it
 * @example void runAction(makeWhatIfAction({ who: "Team", period: "2026-Q2" }))
 */
export function makeWhatIfAction(choice?: Choice): Action {
  return async (work) => {
    demandWritable();
    const connection = await connect(work);
    const { makeWhatIf } = await loadWritingPart();
    const { sheetName, written } = await makeWhatIf(connection, uncancellable(work), choice);
    const { words } = readerLanguage();
    const done = words("whatIf:made", { sheet: sheetName });
    const also = (await showSheet(sheetName)) ? [] : [words("commands:staysHidden")];
    return { text: [done, ...rowsMoved(written), ...also].join(" "), spot: { sheet: sheetName } };
  };
}
