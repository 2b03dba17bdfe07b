import { inTurn } from "./inTurn";
import { errorMessage, isExpected, messageToKeep } from "./say/errorMessage";
import { tell } from "./say/messages";
import { readerLanguage } from "./say/readerLanguage";
import type { Action } from "./actions/action";
import { watched } from "./work";

/**
 * Runs an action and tells what came of it: one sentence, also where it failed. Actions run one after another. An error
 * nobody foresaw goes to the console as well.
 */
export function runAction(action: Action): Promise<"done" | "error"> {
  return inTurn(() => runNow(action));
}

async function runNow(action: Action): Promise<"done" | "error"> {
  try {
    const text = await watched(action);
    await tell({ kind: "done", text });
    return "done";
  } catch (error) {
    const { words } = readerLanguage();
    await tell(errorMessage(error, words), messageToKeep(error, words));
    if (!isExpected(error)) console.error(error);
    return "error";
  }
}
