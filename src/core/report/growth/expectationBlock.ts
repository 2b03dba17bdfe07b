import { DASH } from "../formulas";
import { ACTUAL, QUIET, RULE } from "../look";
import { RATE_FORMAT } from "../numberFormats";
import { rowArea, type SheetParts } from "../sheetParts";
import type { Content } from "../sheetSpec";
import type { GrowthContext } from "./context";
import { figureText } from "../summary/figureText";
import { expectNextQuarter } from "./expectNextQuarter";
import { COLUMN, LABEL, PAGE_COLUMNS, ROW } from "./layout";
import { titleFormat } from "./tableLook";

/** So many whole months are needed. */
const ENOUGH = 24;
const LINES = 4;

/** What the next quarter may bring, of everybody whoever is chosen, as it was calculated when the data were read. */
export function expectationBlock(context: GrowthContext): SheetParts {
  const { language, money, whos } = context;
  const { words } = language;
  const { id, months, expectation } = expectNextQuarter(context);
  const first = ROW.expectation + 1;
  const why = words(`growth:expectation.${months < ENOUGH ? "tooFew" : "nothing"}`, { count: months, months });
  const untried = words("growth:expectation.untried");
  const lines: Content[][] = expectation
    ? [
        [expectation.value, words(`growth:expectation.basis.${expectation.basis}`)],
        [expectation.low ?? DASH, expectation.low === null ? null : words("growth:expectation.range")],
        [expectation.high ?? DASH, null],
        [
          expectation.backtest?.meanError ?? DASH,
          expectation.backtest
            ? words("growth:expectation.tried", {
                count: expectation.backtest.quarters,
                error: figureText({ unit: "share" }, expectation.backtest.meanError, 1, language),
              })
            : untried,
        ],
      ]
    : [[DASH, why], [DASH], [DASH], [DASH]];
  const everybody = whos[0]?.name ?? "";
  return {
    blocks: [
      {
        row: ROW.expectation,
        column: LABEL,
        cells: [[words("growth:expectation.title", { quarter: id, who: everybody })]],
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
