import type { ListedChange, ListedDeal } from "../../core/changes/listChanges";
import { dayText } from "../../core/report/reportMeta";
import type { Language } from "../../core/words";

/** An amount as people write it, in whole units. @example amountText(1234.5, english) // "1,235" */
export function amountText(amount: number, { locale }: Language): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(amount);
}

/** By how much amounts rose or fell. @example differenceText(1500, english) // "+1,500" */
export function differenceText(amount: number, { locale }: Language): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 0, signDisplay: "exceptZero" }).format(amount);
}

/** A deal in a list. @example dealText(deal, english) // "D12 · Ann · 4,000" */
export function dealText({ id, owner, value }: ListedDeal, language: Language): string {
  const { words } = language;
  return words("changes:list.deal", {
    id,
    owner: owner === "" ? words("changes:list.noOwner") : owner,
    value: value === undefined ? words("changes:list.noValue") : amountText(value, language),
  });
}

/** What changed of a deal. @example changeText({ what: "value", from: 400, to: 500 }, english) // "value was 400, is now 500" */
export function changeText({ what, from, to }: ListedChange, language: Language): string {
  const { words } = language;
  const text = (content: string | number | undefined) => {
    if (content === undefined) return words("changes:list.nothing");
    if (typeof content === "string") return content;
    if (what === "status") return words(`changes:list.status.${String(content)}`);
    return what === "value" ? amountText(content, language) : dayText(content, language);
  };
  return words("changes:list.change", { what: words(`changes:list.what.${what}`), from: text(from), to: text(to) });
}
