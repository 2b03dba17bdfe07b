import type { Words } from "../../words";
import { DASH, quoted } from "../formulas";
import type { ReportKpi } from "../reportKpi";
import { numberText } from "../textNumbers";

/**
 * The difference of two figures as a reader wants it: symbol, sign, size, and the word better or worse, so that nothing
 * hangs on colour. Counts and days differ by a number, money by a percentage, shares by percentage points. Days and shares are
 * taken as they are printed: who subtracts what stands there finds the same.
 *
 * @example "▲ +3.1 pt better"
 */
export function varianceFormula(
  kpi: Pick<ReportKpi, "unit" | "better">,
  now: string,
  before: string,
  words: Words,
): string {
  const { difference, decimals, unit } = measureOf(kpi, now, before, words);
  const rounded = `ROUND(${difference},${decimals})`;
  const size = `${numberText(`ABS(${difference})`, decimals)}&${quoted(unit)}`;
  const [up, down] = kpi.better === "more" ? ["better", "worse"] : ["worse", "better"];
  const arrow = (symbol: string, word: string) =>
    `${quoted(symbol)}&${size}&${quoted(` ${words(`report:variance.${word}`)}`)}`;
  const shown = `IF(${rounded}=0,${quoted(words("report:variance.none"))},IF(${rounded}>0,${arrow("▲ +", up)},${arrow("▼ -", down)}))`;
  return `IF(AND(ISNUMBER(${now}),ISNUMBER(${before})),IFERROR(${shown},${quoted(DASH)}),${quoted(DASH)})`;
}

function measureOf({ unit }: Pick<ReportKpi, "unit">, now: string, before: string, words: Words) {
  switch (unit) {
    case "count":
      return { difference: `(${now}-${before})`, decimals: 0, unit: "" };
    case "days":
      return {
        difference: `(ROUND(${now},0)-ROUND(${before},0))`,
        decimals: 0,
        unit: ` ${words("report:unit.daysShort")}`,
      };
    case "points":
      return { difference: `(ROUND(${now},1)-ROUND(${before},1))`, decimals: 1, unit: "" };
    case "share":
      return {
        difference: `(ROUND(100*${now},1)-ROUND(100*${before},1))`,
        decimals: 1,
        unit: ` ${words("report:unit.points")}`,
      };
    case "money":
    case "moneyPerDay":
      // Of the size of what was: from minus 1,000 to 2,000 is better, by three times 1,000.
      return { difference: `(100*(${now}-${before})/ABS(${before}))`, decimals: 1, unit: "%" };
  }
}
