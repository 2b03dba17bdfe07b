import type { Language } from "../../words";
import type { ReportKpi } from "../reportKpi";

/** Stands where there are no data. */
const NO_FIGURE = "–";

/**
 * A figure as a sentence or a pane writes it, in the digits and on the scale the sheets write it in.
 *
 * @param largest the largest amount it is read beside: it decides whether amounts are in thousands or millions
 * @example figureText({ unit: "money" }, 39_610, 39_610, english) // "39.6k"
 */
export function figureText(
  { unit }: Pick<ReportKpi, "unit">,
  value: number | null,
  largest: number,
  { words, locale }: Language,
): string {
  if (value === null) return NO_FIGURE;
  const number = (size: number, digits: number) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(size);
  switch (unit) {
    case "count":
      return number(value, 0);
    case "days":
      return `${number(value, 0)} ${words("report:unit.daysShort")}`;
    case "points":
      return number(value, 1);
    case "share":
      return `${number(100 * value, 1)}%`;
    case "money":
    case "moneyPerDay": {
      const { size, digits, unitKey } = scaleOf(largest);
      // No money is 0, not 0k.
      return value === 0 || unitKey === undefined
        ? number(value, 0)
        : `${number(value / size, digits)}${words(unitKey)}`;
    }
  }
}

function scaleOf(largest: number) {
  const size = Math.abs(largest);
  if (size < 10_000) return { size: 1, digits: 0 };
  if (size < 1_000_000) return { size: 1000, digits: 1, unitKey: "report:unit.thousandShort" };
  if (size < 100_000_000) return { size: 1000, digits: 0, unitKey: "report:unit.thousandShort" };
  return { size: 1_000_000, digits: size < 10_000_000_000 ? 1 : 0, unitKey: "report:unit.millionShort" };
}
