import { readAmount } from "../../../core/crm/cells/readAmount";

/** What has more signs than this is a slip of the hand. */
const LARGEST = 1_000_000;

/**
 * A rate as the reader typed it; undefined where it is none. What reads two ways is read as the reader's language writes numbers.
 *
 * @example readRate("1,125", "nl") // 1.125
 */
export function readRate(text: string, locale: string): number | undefined {
  const read = readAmount(text);
  if (read.kind === "unreadable") return undefined;
  const rate = read.kind === "amount" ? read.amount : read.sign === decimalSign(locale) ? read.decimal : read.grouped;
  return rate > 0 && rate <= LARGEST ? rate : undefined;
}

/** A rate as the reader's language writes it, without signs that group. @example rateText(0.92, "nl") // "0,92" */
export function rateText(rate: number, locale: string): string {
  return new Intl.NumberFormat(locale, { useGrouping: false, maximumSignificantDigits: 15 }).format(rate);
}

function decimalSign(locale: string): string | undefined {
  return new Intl.NumberFormat(locale).formatToParts(1.5).find(({ type }) => type === "decimal")?.value;
}
