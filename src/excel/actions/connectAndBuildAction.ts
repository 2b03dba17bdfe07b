import { SalesboardError } from "../../core/errors";
import { isReadOnly } from "../isReadOnly";
import { loadWritingPart } from "../parts/loadWritingPart";
import { connect } from "../read/connect";
import { uncancellable, type Work } from "../work";
import { rowsMoved } from "../say/rowsMoved";
import { readerLanguage } from "../say/readerLanguage";
import type { Choice } from "../write/reportSpecs";
import type { Action, Told } from "./action";
import { whatWasDone } from "./whatWasDone";

/** Finds and reads the deals of the workbook, and makes the dashboard of them. */
export const connectAndBuildAction: Action = (work) => connectAndBuild(work);

/** The same for one who and period, which the dashboard then shows; where the data no longer have them, as it was. */
export function makeDashboardOfAction(choice: Choice): Action {
  return (work) => connectAndBuild(work, choice);
}

async function connectAndBuild(work: Work, choice?: Choice): Promise<Told> {
  const connection = await connect(work);
  if (isReadOnly()) throw new SalesboardError("value", "errors:readOnly");
  const { makeDashboard } = await loadWritingPart();
  // What SALESKPI answers from now on, the dashboard must show as well.
  const { sheetName, isShown, written } = await makeDashboard(connection, uncancellable(work), choice);
  const done = whatWasDone("commands:made", sheetName, connection);
  const also = isShown ? [] : [readerLanguage().words("commands:staysHidden")];
  return { text: [done, ...rowsMoved(written), ...also].join(" "), spot: { sheet: sheetName } };
}
