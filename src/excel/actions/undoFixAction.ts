import { undoFixes, type FixesUndone } from "../fix/undoFixes";
import { AlsoError } from "../say/alsoError";
import { readerLanguage } from "../say/readerLanguage";
import { uncancellable } from "../work";
import { readWith } from "./readWithAction";
import type { Action } from "./action";

/** Cells that are named; of more it is said how many there are. */
const NAMED = 5;

/**
 * Takes back what a fix changed last, reads the deals again, and brings the add-in's sheets up to date. Where only the reading
 * fails, trying the same action again goes on with that.
 *
 * @throws SalesboardError as the undoing and the reading do; ProtectedError where a sheet is protected
 */
export function undoFixAction(): Action {
  let undone: FixesUndone | undefined;
  return async (work) => {
    undone ??= await undoFixes(work);
    const done = whatWasUndone(undone);
    try {
      const { text } = await readWith({}, uncancellable(work));
      return { text: `${done} ${text}` };
    } catch (error) {
      throw new AlsoError(error, () => done);
    }
  };
}

function whatWasUndone({ cells, left, sheet }: FixesUndone): string {
  const { words } = readerLanguage();
  const named = left.slice(0, NAMED).join(", ");
  return [
    words(cells === 0 ? "fix:undoneNone" : "fix:undone", { count: cells, sheet }),
    ...(left.length === 0
      ? []
      : [words("fix:undoLeft", { count: left.length, cells: left.length > NAMED ? `${named}, …` : named })]),
  ].join(" ");
}
