import type { Engine } from "../engine/engine";
import type { Mapped } from "./readChoices";
import { ReportError } from "./reportError";

/**
 * Makes sure that the headers and status words that were typed stand somewhere in the workbook: a typing mistake would otherwise
 * change nothing, and nobody would notice.
 *
 * @throws ReportError for the first that does not
 */
export function demandTexts({ columns = {}, statuses = {} }: Mapped, engine: Engine): void {
  const headers = Object.values(columns).flatMap((choice) => (choice === "none" ? [] : [choice.header]));
  const wanted = new Map([...headers, ...Object.keys(statuses)].map((text) => [keyOf(text), text]));
  if (wanted.size === 0) return;
  for (const { id } of engine.listSheets()) {
    const area = engine.usedArea(id, true);
    if (!area) continue;
    for (const row of engine.readValues(id, area)) {
      for (const cell of row) wanted.delete(keyOf(String(cell ?? "")));
    }
  }
  const [missing] = wanted.values();
  if (missing === undefined) return;
  throw new ReportError(headers.includes(missing) ? "noSuchHeader" : "noSuchWord", { value: missing });
}

/** Signs, blanks and case do not count. */
function keyOf(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
