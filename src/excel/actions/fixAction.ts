import { applyFixes, type FixesApplied } from "../fix/applyFixes";
import type { FixPlan } from "../fix/fixPlan";
import { AlsoError } from "../say/alsoError";
import { readerLanguage } from "../say/readerLanguage";
import { uncancellable } from "../work";
import { readWith } from "./readWithAction";
import type { Action } from "./action";
import { undoFixAction } from "./undoFixAction";

/**
 * Changes the cells that a plan shows, reads the deals again, and brings the add-in's sheets up to date. Where only the reading
 * fails, what was changed stays, and trying the same action again goes on with the reading.
 *
 * @throws SalesboardError as the changing and the reading do; ProtectedError where a sheet is protected
 * @example void runAction(fixAction(await findFixes("date", work)))
 */
export function fixAction(plan: FixPlan): Action {
  let applied: FixesApplied | undefined;
  return async (work) => {
    applied ??= await applyFixes(plan, work);
    const { cells, sheet, logSheet } = applied;
    const { words } = readerLanguage();
    const done = words("fix:done", { count: cells, sheet, log: logSheet });
    try {
      const { text } = await readWith({}, uncancellable(work));
      return { text: `${done} ${text}`, undo: undoFixAction() };
    } catch (error) {
      throw new AlsoError(error, () => done);
    }
  };
}
