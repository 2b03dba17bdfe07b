import type { Language } from "../../words";
import type { ReportKpi } from "../reportKpi";

/** How two figures differ: the text says better or worse, so that nothing hangs on colour. */
export interface Comparison {
  readonly text: string;
  readonly verdict: "better" | "worse" | "none";
}

/**
 * The difference of two figures, as the dashboard's sheet writes it: counts and days differ by a number, amounts by a percentage of
 * the size of what was, shares by percentage points. Days and shares are taken as they are printed: who subtracts what stands there
 * finds the same. Undefined where there is nothing to compare.
 *
 * @example compareFigures(closingRate, 0.35, 0.319, english) // { text: "▲ +3.1 pt better", verdict: "better" }
 */
export function compareFigures(
  { unit, better }: Pick<ReportKpi, "unit" | "better">,
  now: number | null,
  before: number | null,
  { words, locale }: Language,
): Comparison | undefined {
  if (now === null || before === null) return undefined;
  const { difference, digits, suffix } = differenceOf(unit, now, before);
  if (!Number.isFinite(difference)) return undefined;
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const size = format.format(Math.abs(difference));
  if (Number(Math.abs(difference).toFixed(digits)) === 0)
    return { text: words("report:variance.none"), verdict: "none" };
  const verdict = difference > 0 === (better === "more") ? "better" : "worse";
  const sign = difference > 0 ? "▲ +" : "▼ -";
  const shownUnit = suffix === "" || suffix === "%" ? suffix : ` ${words(suffix)}`;
  return { text: `${sign}${size}${shownUnit} ${words(`report:variance.${verdict}`)}`, verdict };
}

function differenceOf(unit: ReportKpi["unit"], now: number, before: number) {
  switch (unit) {
    case "count":
      return { difference: now - before, digits: 0, suffix: "" };
    case "days":
      return { difference: round(now, 0) - round(before, 0), digits: 0, suffix: "report:unit.daysShort" };
    case "points":
      return { difference: round(now, 1) - round(before, 1), digits: 1, suffix: "" };
    case "share":
      return { difference: round(100 * now, 1) - round(100 * before, 1), digits: 1, suffix: "report:unit.points" };
    case "money":
    case "moneyPerDay":
      return { difference: (100 * (now - before)) / Math.abs(before), digits: 1, suffix: "%" };
  }
}

/** As Excel's ROUND does and its number formats print: halves away from zero, the last bits of a binary fraction forgiven. */
function round(value: number, digits: number): number {
  const scale = 10 ** digits;
  return (Math.sign(value) * Math.round(Number((Math.abs(value) * scale).toPrecision(15)))) / scale;
}
