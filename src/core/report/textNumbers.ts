import { quoted } from "./formulas";

/** The signs a language writes numbers with. */
export interface NumberSigns {
  readonly decimal: string;
  readonly group: string;
}

/** @example numberSigns("nl") // { decimal: ",", group: "." } */
export function numberSigns(locale: string): NumberSigns {
  const parts = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(1234567.8);
  const sign = (type: Intl.NumberFormatPartTypes) => parts.find((part) => part.type === type)?.value;
  return { decimal: sign("decimal") ?? ".", group: sign("group") ?? "," };
}

/**
 * A number inside a sentence, as an expression. TEXT's codes differ from locale to locale and FIXED follows the reader's
 * Excel, so the signs are put right for the sentence's own language.
 *
 * @example numberText("B2", 1, numberSigns("nl")) // 3,6 whatever Excel's language
 */
export function numberText(expression: string, decimals: number, signs: NumberSigns): string {
  const fixed = `FIXED(${expression},${decimals},${decimals === 0 ? "FALSE" : "TRUE"})`;
  const sign = decimals === 0 ? signs.group : signs.decimal;
  const other = sign === "," ? "." : ",";
  return `SUBSTITUTE(${fixed},${quoted(other)},${quoted(sign)})`;
}
