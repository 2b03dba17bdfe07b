import type { Backtest } from "../../growth/expectQuarter";
import type { Language, Words } from "../../words";
import { DASH } from "../formulas";
import { ACTUAL, QUIET, RULE } from "../look";
import { RATE_FORMAT } from "../numberFormats";
import { rowArea, type SheetParts } from "../sheetParts";
import type { Content } from "../sheetSpec";
import type { GrowthContext } from "./context";
import { figureText } from "../summary/figureText";
import { expectNextQuarter, type NextQuarter } from "./expectNextQuarter";
import { COLUMN, LABEL, PAGE_COLUMNS, ROW } from "./layout";
import { titleFormat } from "./tableLook";

/** So many whole months are needed. */
const ENOUGH = 24;
const LINES = 4;

/** What the next quarter may bring, of everybody whoever is chosen, as it was calculated when the data were read. */
export function expectationBlock(context: GrowthContext): SheetParts {
  const { language, money, whos } = context;
  const { words } = language;
  const next = expectNextQuarter(context);
  const first = ROW.expectation + 1;
  const lines = linesOf(next, language);
  const everybody = whos[0]?.name ?? "";
  return {
    blocks: [
      {
        row: ROW.expectation,
        column: LABEL,
        cells: [[words("growth:expectation.title", { quarter: next.id, who: everybody })]],
      },
      {
        row: first,
        column: LABEL,
        cells: ["expected", "low", "high", "error"].map((label, at) => {
          const [value = null, text = null] = lines[at] ?? [];
          return [words(`growth:expectation.${label}`), value, text];
        }),
      },
    ],
    formats: [
      titleFormat(ROW.expectation),
      {
        area: { row: first, column: LABEL, rows: LINES, columns: PAGE_COLUMNS },
        color: ACTUAL,
        borders: [{ edge: "insideHorizontal", weight: "Hairline", color: RULE }],
      },
      { area: { row: first, column: COLUMN.value, rows: LINES, columns: 1 }, horizontal: "Right", numberFormat: money },
      { area: rowArea(first, COLUMN.value, 1), bold: true },
      { area: rowArea(first + LINES - 1, COLUMN.value, 1), numberFormat: RATE_FORMAT },
      {
        area: { row: first, column: COLUMN.lastYear, rows: LINES, columns: 1 },
        color: QUIET,
        horizontal: "Left",
        indent: 1,
      },
    ],
  };
}

/** What is expected, low, high and the usual error, each with what is said beside it. */
function linesOf({ months, expectation }: NextQuarter, language: Language): readonly Content[][] {
  const { words } = language;
  const say = (key: string, values?: Parameters<Words>[1]) => words(`growth:expectation.${key}`, values);
  if (expectation === undefined) {
    return [[DASH, say(months < ENOUGH ? "tooFew" : "nothing", { count: months, months })], [DASH], [DASH], [DASH]];
  }
  const triedLine = ({ quarters, meanError }: Backtest): Content[] => [
    meanError,
    say("tried", { count: quarters, error: figureText({ unit: "share" }, meanError, 1, language) }),
  ];
  if ("doubt" in expectation) {
    const error = expectation.doubt === "leap" ? [DASH, say("triedTooLittle")] : triedLine(expectation.backtest);
    return [[DASH, say(`doubt.${expectation.doubt}`)], [DASH], [DASH], error];
  }
  const { basis, value, low, high, backtest } = expectation;
  return [
    [value, say(`basis.${basis}`)],
    [low ?? DASH, low === null ? null : say("range")],
    [high ?? DASH],
    backtest ? triedLine(backtest) : [DASH, say("untried")],
  ];
}
