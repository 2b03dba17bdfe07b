import type { Language } from "../core/words";
import { isReadOnly } from "../excel/isReadOnly";
import { onConnection, readSetting, type StoredConnection } from "../excel/settings";
import { element } from "./element";

/**
 * What is connected, and the choice whether the add-in starts with this workbook.
 *
 * @param choose has it start with the workbook or not
 */
export function connectionView(language: Language, choose: (isWanted: boolean) => void) {
  const { words } = language;
  const state = element("p", { class: "state" }, words("pane:explanation"));
  const box = element("input", { type: "checkbox", id: "starts" });
  const startup = element("p", { class: "choice" }, box, element("label", { for: "starts" }, words("pane:starts")));
  startup.hidden = true;
  box.addEventListener("change", () => choose(box.checked));

  const show = (connection: StoredConnection | undefined): void => {
    state.textContent = connection ? sentence(connection, language) : words("pane:explanation");
    // The choice would have to be kept in the workbook.
    startup.hidden = connection === undefined || isReadOnly();
    box.checked = connection?.startsWithWorkbook ?? false;
  };
  onConnection(show);
  // A workbook of a newer add-in is not explained here: whoever presses a button is told.
  void readSetting("Salesboard.connection").then(show, () => undefined);
  return { state, startup };
}

function sentence({ sheet, rows, readAt }: StoredConnection, { words, locale }: Language): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" });
  return words("pane:connected", { sheet, count: rows, when: format.format(new Date(readAt)) });
}
