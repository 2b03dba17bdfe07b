import type { Fix, FixesFound, LeftBecause } from "../../core/crm/fixes/fix";
import { DAYS_TO_1904, toDate } from "../../core/crm/cells/day";
import type { Language, Words } from "../../core/words";
import type { FixPlan } from "../../excel/fix/fixPlan";

/** Why cells are left as they are, as sentences. */
export function leftSentences(left: FixesFound["left"], words: Words): readonly string[] {
  return (Object.entries(left) as [LeftBecause, number][]).map(([why, count]) => words(`fix:left.${why}`, { count }));
}

const SEEN_BLANK = "·";
const UNSEEN = "¤";

/** A text with its blanks and the signs that nobody sees made visible. @example withBlanks(" Ann\u200b") // "·Ann¤" */
export function withBlanks(text: string): string {
  return (
    text
      .replace(/[\s\u0085]/g, SEEN_BLANK)
      // eslint-disable-next-line no-control-regex -- these are the characters meant
      .replace(/[\0-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069]/g, UNSEEN)
  );
}

/** What a cell would hold, as its reader writes dates and numbers. */
export function afterText(
  { after, shows }: Fix,
  { kind, date1904 }: Pick<FixPlan, "kind" | "date1904">,
  { locale }: Pick<Language, "locale">,
): string {
  if (typeof after === "string") return after;
  if (kind === "date") return dateText(after + (date1904 ? DAYS_TO_1904 : 0), shows?.time, locale);
  return amountText(after, shows?.currency, locale);
}

/** Cents where there are any, as amounts are written; more where there are more. */
function amountText(amount: number, currency: string | undefined, locale: string): string {
  const digits = { minimumFractionDigits: Number.isInteger(amount) ? 0 : 2, maximumFractionDigits: 10 };
  // "kr" stands for several currencies, and is no code of any.
  const isCode = currency !== undefined && /^[A-Z]{3}$/.test(currency);
  const style = isCode ? { style: "currency" as const, currency } : {};
  const number = new Intl.NumberFormat(locale, { ...digits, ...style }).format(amount);
  return currency === undefined || isCode ? number : `${currency} ${number}`;
}

const MILLISECONDS_A_DAY = 86_400_000;

function dateText(serial: number, time: "minutes" | "seconds" | undefined, locale: string): string {
  const { year, month, day } = toDate(Math.floor(serial));
  const date = new Date(Date.UTC(year, month - 1, day) + Math.round((serial % 1) * MILLISECONDS_A_DAY));
  return new Intl.DateTimeFormat(locale, {
    dateStyle: "medium",
    timeZone: "UTC",
    ...(time !== undefined && { timeStyle: time === "minutes" ? "short" : "medium" }),
  }).format(date);
}
