import type { Removal } from "../remove/removal";
import { removeAll } from "../remove/removeAll";
import { readerLanguage, speak } from "../say/readerLanguage";
import type { Action } from "./action";

/**
 * Takes out of the workbook all that the add-in put into it.
 *
 * @param agreed what the reader was told would go
 */
export function disconnectAction(agreed: Removal): Action {
  return async (work) => {
    const { sheets } = await removeAll(agreed, work);
    const deleted = sheets.filter(({ how }) => how === "delete").length;
    // The choice of a language went with the settings.
    speak(undefined);
    const { words } = readerLanguage();
    return words(deleted === 0 ? "commands:removedNoSheet" : "commands:removed", { count: deleted });
  };
}
