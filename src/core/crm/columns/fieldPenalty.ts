import { aliasLookup } from "./aliasLookup";
import type { Candidate } from "./candidates";
import type { SheetTable } from "./sheetTable";

/** Headers of ids rather than of names. */
const ID_HEADER = / (?:id|nr|no|number|nummer|email)$/;
/** Headers of amounts with taxes: who has both sells for the other one. */
const WITH_TAXES = /(?:^| )(?:incl|inkl|inclusief|ttc|gross|brutto|bruto)(?: |$)/;
/** More than any rank. */
const NOTHING_THERE = 1000;

/**
 * What speaks against one of several columns for a field, whichever CRM's header it has: 0 is nothing. Names go before ids, as people
 * read names, and amounts without taxes before those with. Of close dates the actual one goes first, as "close date" alone may be
 * the expected one, unless it has no value yet.
 */
export function fieldPenalty(one: Candidate, all: readonly Candidate[], { looks }: SheetTable): number {
  if (all.length < 2) return 0;
  if (one.field === "owner" || one.field === "customer") {
    return looks.is("ids", one.column) ? 2 : ID_HEADER.test(one.key) ? 1 : 0;
  }
  if (one.field === "value") return WITH_TAXES.test(one.key) ? 1 : 0;
  if (one.field !== "closed") return 0;
  const isEmpty = looks.values(one.column).length === 0;
  const isOtherUsed = all.some(({ column }) => looks.values(column).length > 0 && !looks.isFull(column));
  return rankAsClosed(one.key) + (isEmpty && isOtherUsed ? NOTHING_THERE : 0);
}

/** In people's own lists the headers of the closing date stand with the actual ones first. */
function rankAsClosed(key: string): number {
  const aliases = aliasLookup("deals").get(key) ?? [];
  return aliases.find(({ field, isOwnList }) => field === "closed" && isOwnList)?.rank ?? 0;
}
