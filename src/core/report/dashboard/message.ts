import { counted, kpiCell, quoted, sentence } from "../formulas";
import { kpiText } from "../kpiText";
import { rateText } from "../rateText";
import { numberText } from "../textNumbers";
import { things, type DashboardContext } from "./context";
import { TILES } from "./layout";
import { tileValueCell, tileLastYearCell } from "./tileCells";
import { WORKING } from "./workingCells";

const [, order, rate] = TILES;

/**
 * The message: the closing rate with what it stands on, against the same period last year, and whether that came with more or
 * fewer quotes and with larger or smaller orders. Only what is known is said.
 */
export function messageFormula(context: DashboardContext): string {
  const { words } = context.language;
  const noFigures = quoted(words("report:dashboard.message.noFigures"));
  if (context.meta.quoteStep.because === "ordersOnly") {
    const orders = kpiCell("orders", WORKING.row, "0");
    const said = counted(words, "report:dashboard.message.ordersOnly", orders, { n: numberText(orders, 0) });
    return `IF(${WORKING.row}=0,${noFigures},${said})`;
  }
  return `IF(${WORKING.row}=0,${noFigures},${closingRateClause(context)}&${volumeClause(context)})`;
}

function closingRateClause(context: DashboardContext): string {
  const { words } = context.language;
  const now = tileValueCell(rate);
  const closed = kpiCell("closingRate_n", WORKING.row, "0");
  const n = numberText(closed, 0);
  const why = context.meta.lacksCloseDates === true ? "undated" : "none";
  const none = sentence(words, `report:dashboard.message.${why}`, { things: quoted(things(context)) });
  const allLost = counted(words, "report:dashboard.message.allLost", closed, {
    n,
    thing: quoted(things(context, 1)),
    things: quoted(things(context)),
  });
  const won = sentence(words, "report:dashboard.message.rate", {
    label: quoted(kpiText({ id: "closingRate" }, "label", context.meta, words)),
    rate: rateText(now),
    won: numberText(`${now}*${closed}`, 0),
    n,
  });
  const against = againstLastYear(context);
  return `IF(ISNUMBER(${now}),IF(${now}=0,${allLost}&${against.rate},${won}&${against.points}),${none})`;
}

/** Last year's rate, and the points this one lies above or below it; nothing where it is not known. */
function againstLastYear({ language: { words } }: DashboardContext) {
  const [now, before] = [tileValueCell(rate), tileLastYearCell(rate)];
  // As the tile has them.
  const points = `ROUND(ROUND(100*${now},1)-ROUND(100*${before},1),1)`;
  const clause = (key: string) =>
    sentence(words, `report:dashboard.message.${key}`, {
      points: numberText(`ABS(${points})`, 1),
      rate: rateText(before),
    });
  const ifKnown = (said: string) => `IF(ISNUMBER(${before}),${said},"")`;
  const compared = `IF(${points}>0,${clause("above")},IF(${points}<0,${clause("below")},${clause("same")}))`;
  return { rate: ifKnown(clause("lastYearRate")), points: ifKnown(compared) };
}

/** More or fewer quotes made, larger or smaller orders won, than in the same period last year. */
function volumeClause(context: DashboardContext): string {
  const { words } = context.language;
  const word = (key: string) => sentence(words, `report:dashboard.message.${key}`, { things: quoted(things(context)) });
  const choose = (difference: string, [more, same, less]: readonly [string, string, string]) =>
    `IF(${difference}>0,${word(more)},IF(${difference}<0,${word(less)},${word(same)}))`;
  const [made, madeBefore] = [WORKING.newQuotes, WORKING.newQuotesLastYear];
  const [size, sizeBefore] = [tileValueCell(order), tileLastYearCell(order)];
  const moreMade = `(${made}-${madeBefore})`;
  // As large is what the tile shows as unchanged.
  const larger = `ROUND(100*(${size}-${sizeBefore})/ABS(${sizeBefore}),1)`;
  const clause = sentence(words, "report:dashboard.message.volume", {
    made: choose(moreMade, ["more", "asMany", "fewer"]),
    joint: `IF(${moreMade}*${larger}<0,${word("but")},${word("and")})`,
    size: choose(larger, ["larger", "asLarge", "smaller"]),
  });
  const known = [made, madeBefore, size, sizeBefore].map((cell) => `ISNUMBER(${cell})`).join(",");
  return `IF(AND(${known}),IFERROR(${clause},"."),".")`;
}
