import type { Language } from "../../core/words";
import type { StoredConnection } from "../../excel/settings";

/** What is connected, and of when. */
export function connectionSentence({ sheet, rows, readAt }: StoredConnection, { words, locale }: Language): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" });
  return words("pane:connected", { sheet, count: rows, when: format.format(new Date(readAt)) });
}
