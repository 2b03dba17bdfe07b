import type { Alias, Lookup } from "./aliasLookup";
import type { SheetField } from "./sheetField";

/** Fields of which a header may say more than an alias does. Names and ids are not among them: "Parent deal ID" is another's. */
const FIELDS: ReadonlySet<SheetField> = new Set<SheetField>([
  ...(["created", "quoted", "closed", "wonDate", "lostDate", "expectedClose", "lastStageChange"] as const),
  ...(["lastActivity", "nextActivity", "probability", "value", "cost", "margin", "discount"] as const),
  ...(["lostReason", "lostAtStage", "stage"] as const),
]);

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Words that say nothing new about a column of deals. */
const IDLE = words(
  "deal deals opportunity sale sales our my the of in total net netto gross brutto bruto eur euro usd gbp dkk nok sek chf kr excl ex " +
    "incl ekskl eks exkl exclusief inkl i u vat btw moms mwst ht hors taxes ttc kans verkoopkans offerte van de het der des du la " +
    "le laffaire lopportunite affaire salg verkaufschance",
);

/** Words that make another thing of what follows: a weighted value is no value. */
const CHANGING = words(
  "weighted expected estimated est forecast forecasted planned projected target previous last latest next first second original initial " +
    "old new updated modified average avg annual monthly recurring remaining paid parent former days number count " +
    "gewogen verwachte geschatte vorige laatste volgende oorspronkelijke aantal vaegtet forventet sidste naeste " +
    "gewichteter erwarteter letzte nachste geplanter pondere prevue derniere prochaine",
);

/** More words before an alias than this are a sentence. */
const MOST_BEFORE = 2;

/**
 * The fields whose alias is contained in a header that has no alias of its own: at its end, with some words before it, or with idle
 * words around it. One word alone has to stand among idle ones.
 *
 * @example containedAliases("lead acquisition date", aliasLookup("deals")) // those of "acquisition date": created
 */
export function containedAliases(key: string, lookup: Lookup): readonly Alias[] {
  const all = key.split(" ");
  const isIdle = (word: string) => IDLE.has(word);
  for (let end = all.length; end > 0; end--) {
    if (!all.slice(end).every(isIdle)) break;
    for (let start = 0; start < end; start++) {
      const before = all.slice(0, start);
      const isAllIdle = before.every(isIdle);
      const mayPrecede = isAllIdle || (start <= MOST_BEFORE && end - start > 1 && !before.some((w) => CHANGING.has(w)));
      if (!mayPrecede) continue;
      const found = (lookup.get(all.slice(start, end).join(" ")) ?? []).filter(({ field }) => FIELDS.has(field));
      if (found.length > 0) return found;
    }
  }
  return [];
}
