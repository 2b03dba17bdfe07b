import { kpiCell, quoted, sentence } from "../formulas";
import { kpiText } from "../kpiText";
import { numberText } from "../textNumbers";
import { things, type DashboardContext } from "./context";
import { TILES } from "./layout";
import { tileValueCell, tileLastYearCell } from "./tileCells";
import { WORKING } from "./workingCells";

const [, order, rate] = TILES;

/**
 * The message: the closing rate against the same period last year, and whether that came with more or fewer quotes and with
 * larger or smaller orders. Only what is known is said.
 */
export function messageFormula(context: DashboardContext): string {
  return `${closingRateClause(context)}&${volumeClause(context)}`;
}

function closingRateClause(context: DashboardContext): string {
  const { language } = context;
  const now = tileValueCell(rate);
  const before = tileLastYearCell(rate);
  const n = numberText(kpiCell("closingRate_n", WORKING.row, "0"), 0);
  const points = `ROUND(100*(${now}-${before}),0)`;
  const clause = (key: string) =>
    sentence(language.words, `report:dashboard.message.${key}`, {
      label: quoted(kpiText("closingRate", "label", context.meta, language.words)),
      things: quoted(things(context)),
      rate: `${numberText(`100*${now}`, 0)}&"%"`,
      points: `ABS(${points})`,
      n: sentence(language.words, "report:dashboard.n", { n }),
    });
  const compared = `IF(${points}>0,${clause("above")},IF(${points}<0,${clause("below")},${clause("same")}))`;
  return `IF(ISNUMBER(${now}),IF(ISNUMBER(${before}),${compared},${clause("alone")}),${clause("none")})`;
}

/** More or fewer quotes made, larger or smaller orders won, than in the same period last year. */
function volumeClause(context: DashboardContext): string {
  const clause = (key: string) =>
    sentence(context.language.words, `report:dashboard.message.${key}`, { things: quoted(things(context)) });
  const [made, madeBefore] = [WORKING.newQuotes, WORKING.newQuotesLastYear];
  const [size, sizeBefore] = [tileValueCell(order), tileLastYearCell(order)];
  const known = [made, madeBefore, size, sizeBefore].map((cell) => `ISNUMBER(${cell})`).join(",");
  const more = `IF(${size}>=${sizeBefore},${clause("moreAndLarger")},${clause("moreButSmaller")})`;
  const fewer = `IF(${size}>=${sizeBefore},${clause("fewerButLarger")},${clause("fewerAndSmaller")})`;
  return `IF(AND(${known}),IF(${made}>=${madeBefore},${more},${fewer}),${quoted(".")})`;
}
