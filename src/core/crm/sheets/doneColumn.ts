import { normalise } from "../cells/normalise";
import { readDay } from "../cells/readDay";
import { readFlag } from "../cells/readFlag";
import type { TextColumn } from "../types";

/** English, Dutch, German, Danish, French. */
const DONE = new Set([
  ...["done", "completed", "complete", "finished", "held", "closed", "executed", "sent", "logged", "attended"],
  ...["gedaan", "afgerond", "voltooid", "uitgevoerd", "afgehandeld", "gereed", "klaar", "gesloten", "verzonden"],
  ...["erledigt", "abgeschlossen", "udfort", "afsluttet", "fait", "effectue", "termine", "terminee"],
]);
const NOT_DONE = new Set([
  ...["undone", "not done", "open", "planned", "scheduled", "rescheduled", "not started", "in progress", "waiting"],
  ...["pending", "deferred", "to do", "todo", "cancelled", "canceled", "no show", "overdue", "not held"],
  ...["niet gedaan", "gepland", "ingepland", "te doen", "niet gestart", "in uitvoering", "uitgesteld", "geannuleerd"],
  ...["offen", "geplant", "abgesagt", "planlagt", "aflyst", "a faire", "prevu", "prevue", "annule", "annulee"],
]);

/**
 * Whether each activity was done, by the column that says so: yes or no, a word, or the time at which it was. Without such a column all
 * were. A blank says no, unless other cells of the column say no in words: then it is left blank for acts that are simply done.
 *
 * @returns 1 for each that was done, and the rows whose word nobody knows, which count as not done
 */
export function doneColumn(
  { codes, texts }: TextColumn,
  isThere: boolean,
): { readonly done: Uint8Array; readonly unknown: readonly number[] } {
  if (!isThere) return { done: new Uint8Array(codes.length).fill(1), unknown: [] };
  const meanings = texts.map(meaningOf);
  const blank = meanings.includes(false) ? 1 : 0;
  const unknown: number[] = [];
  const done = new Uint8Array(codes.length);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? -1;
    if (code < 0) {
      done[row] = blank;
      continue;
    }
    const meaning = meanings[code];
    done[row] = meaning === true ? 1 : 0;
    if (meaning === undefined) unknown.push(row);
  }
  return { done, unknown };
}

function meaningOf(text: string): boolean | undefined {
  const flag = readFlag(text);
  if (flag !== undefined) return flag;
  const word = normalise(text);
  if (DONE.has(word)) return true;
  if (NOT_DONE.has(word)) return false;
  return readDay(text).kind === "unreadable" ? undefined : true;
}
