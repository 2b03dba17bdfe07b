import { counted, formula, kpiCell, quoted, sentence } from "../formulas";
import { CYCLE_SPREAD } from "../kpiColumns";
import { kpiText } from "../kpiText";
import { ACTUAL, NOTE_SIZE, QUIET, RULE } from "../look";
import { cellArea, joinParts, rowArea, type SheetParts } from "../sheetParts";
import type { Format } from "../sheetSpec";
import { numberText } from "../textNumbers";
import { countsQuotes, formatOf, isTold, kpiOf, things, type DashboardContext } from "./context";
import { goodOrBad } from "./goodOrBad";
import { NAME, ROW, TILES, type Tile } from "./layout";
import { againstTarget, hasTarget, targetCell } from "./targets";
import { tileLastYearCell, tilePreviousCell, tileTargetCell, tileValueCell } from "./tileCells";
import { trendValues } from "./trendRows";
import { varianceFormula } from "./variance";
import { WORKING } from "./workingCells";

/** Sales managers across business-to-business sectors close between a fifth and a half of their quotes. */
const BAND = { low: 0.2, high: 0.5 } as const;

/** So many quotes are not all won by chance: the lost ones are not recorded. */
const FEW = 5;

const EMPTY = {
  openQuotes: "nothingOpen",
  averageOrder: "nothing",
  closingRate: "nothingClosed",
  salesCycle: "nothing",
} as const satisfies Record<Tile["id"], string>;

const STANDS_ON = {
  openQuotes: "pipeline",
  averageOrder: "orders",
  closingRate: "closed",
  salesCycle: "orders",
} as const satisfies Record<Tile["id"], string>;

/** The four figures: this period large, the period before and the same period last year under it, each with its difference. */
export function tiles(context: DashboardContext): SheetParts {
  return joinParts(TILES.map((tile) => oneTile(context, tile)));
}

function oneTile(context: DashboardContext, tile: Tile): SheetParts {
  const { words } = context.language;
  const last = tile.column + tile.columns - 1;
  const at = (row: number, column: number, expression: string) => ({ row, column, cells: [[formula(expression)]] });
  const label = kpiText(tile, "label", context.meta, words);
  return {
    blocks: [
      { row: ROW.tileLabel, column: tile.column, cells: [[label]] },
      at(ROW.tileValue, tile.column, kpiCell(tile.id, WORKING.row)),
      at(ROW.tileN, tile.column, standsOn(context, tile)),
      at(ROW.previous, tile.column, comparedWith(context, "previous", WORKING.previous)),
      at(ROW.previous, last, kpiCell(tile.id, WORKING.previousRow)),
      at(ROW.previousVariance, last, varianceOf(context, tile, tilePreviousCell(tile))),
      at(ROW.lastYear, tile.column, comparedWith(context, "lastYear", WORKING.lastYear)),
      at(ROW.lastYear, last, kpiCell(tile.id, WORKING.lastYearRow)),
      at(ROW.lastYearVariance, last, varianceOf(context, tile, tileLastYearCell(tile))),
      ...(tile.id === "openQuotes" ? [] : comparedStandOn(context, tile)),
      ...targetLines(context, tile),
      at(ROW.tileNote, tile.column, note(context, tile)),
    ],
    merges: tile.column === NAME ? [] : [rowArea(ROW.tileValue, tile.column, 2)],
    formats: tileFormats(context, tile),
    conditionalFormats: [
      ...goodOrBad(context, cellArea(ROW.previousVariance, last)),
      ...goodOrBad(context, cellArea(ROW.lastYearVariance, last)),
      ...(hasTarget(context, tile.id) ? goodOrBad(context, cellArea(ROW.targetVariance, last)) : []),
    ],
    rowHeights: [
      { row: ROW.tileLabel, height: 19 },
      { row: ROW.tileValue, height: 34 },
      ...(hasTargets(context) ? [] : [ROW.target, ROW.targetVariance].map((row) => ({ row, height: NO_TARGETS }))),
    ],
  };
}

function tileFormats(context: DashboardContext, tile: Tile): Format[] {
  const last = tile.column + tile.columns - 1;
  const numberFormat = formatOf(context, tile.id);
  const line = (row: number) => rowArea(row, tile.column, tile.columns);
  const comparison = (row: number): Format[] => [
    { area: cellArea(row, tile.column), color: QUIET, size: NOTE_SIZE },
    { area: cellArea(row, last), numberFormat, horizontal: "Right", color: ACTUAL },
    { area: cellArea(row + 1, tile.column), color: QUIET, size: NOTE_SIZE },
    { area: cellArea(row + 1, last), horizontal: "Right", size: NOTE_SIZE, color: ACTUAL },
  ];
  // One column of air between two tiles would break the twelve even columns: a rule and an indent part them instead.
  const body = { row: ROW.tileLabel, column: tile.column, rows: ROW.tileNote - ROW.tileLabel + 1, columns: 1 };
  return [
    { area: body, indent: tile.column === NAME ? 0 : 1, horizontal: "Left" },
    {
      area: line(ROW.tileLabel),
      bold: true,
      color: ACTUAL,
      vertical: "Center",
      borders: [{ edge: "top", weight: "Medium", color: ACTUAL }],
    },
    {
      area: cellArea(ROW.tileValue, tile.column),
      numberFormat,
      bold: true,
      size: 22,
      color: ACTUAL,
      horizontal: "Left",
      vertical: "Center",
    },
    { area: cellArea(ROW.tileN, tile.column), color: QUIET, size: NOTE_SIZE },
    ...comparison(ROW.previous),
    ...comparison(ROW.lastYear),
    ...(hasTargets(context) ? comparison(ROW.target) : []),
    { area: line(ROW.lastYear), borders: [{ edge: "top", weight: "Hairline", color: RULE }] },
    { area: line(ROW.previous), borders: [{ edge: "top", weight: "Hairline", color: RULE }] },
    ...(hasTargets(context)
      ? [{ area: line(ROW.target), borders: [{ edge: "top" as const, weight: "Hairline" as const, color: RULE }] }]
      : []),
    { area: cellArea(ROW.tileNote, tile.column), color: QUIET, size: NOTE_SIZE },
  ];
}

/** Rows that nothing stands in, where the sheet of targets has none for the four. */
const NO_TARGETS = 2;
const hasTargets = (context: DashboardContext) => TILES.some(({ id }) => hasTarget(context, id));

/** "Target", what it is, and how far it is to it. */
function targetLines(context: DashboardContext, tile: Tile) {
  if (!hasTargets(context)) return [];
  const { words } = context.language;
  const last = tile.column + tile.columns - 1;
  const target = tileTargetCell(tile);
  const [label, none] = ["label", "none"].map((key) => quoted(words(`report:dashboard.target.${key}`)));
  const at = (row: number, column: number, expression: string) => ({ row, column, cells: [[formula(expression)]] });
  return [
    at(ROW.target, tile.column, `IF(${WORKING.row}=0,"",IF(ISNUMBER(${target}),${label ?? ""},${none ?? ""}))`),
    at(ROW.target, last, targetCell(context, tile.id)),
    at(ROW.targetVariance, last, againstTarget(context, tile.id, tileValueCell(tile), target)),
  ];
}

/** "n = 12" beside a figure that is compared with: a rate of few deals says little, and a dash stands on none. */
function comparedStandOn({ language: { words } }: DashboardContext, { id, column }: Tile) {
  const lines = [
    [ROW.previousVariance, WORKING.previousRow],
    [ROW.lastYearVariance, WORKING.lastYearRow],
  ] as const;
  return lines.map(([row, figures]) => {
    const n = kpiCell(`${id}_n`, figures, "0");
    const said = sentence(words, "report:dashboard.n", { n: numberText(n, 0) });
    return { row, column, cells: [[formula(`IF(N(${n})=0,"",${said})`)]] };
  });
}

/**
 * "412 closed quotes, 3 left out". The open quotes are their own number: there it says when they were open. Nothing where the data do not
 * tell the figure, and no 0 beside what was left out: how many there were is not known.
 */
function standsOn(context: DashboardContext, tile: Tile): string {
  if (!isTold(context, tile.id)) return '""';
  const { language } = context;
  const { words } = language;
  const number = (what: string) => numberText(kpiCell(`${tile.id}_${what}`, WORKING.row, "0"), 0);
  const key = `report:dashboard.of.${STANDS_ON[tile.id]}`;
  const parts = { n: number("n"), thing: quoted(things(context, 1)), things: quoted(things(context)) };
  const n = kpiCell(`${tile.id}_n`, WORKING.row, "0");
  const of = STANDS_ON[tile.id] === "pipeline" ? sentence(words, key, {}) : counted(words, key, n, parts);
  const leftOut = sentence(words, "report:dashboard.leftOut", { leftOut: number("leftOut") });
  const isWhole = `N(${kpiCell(`${tile.id}_leftOut`, WORKING.row, "0")})=0`;
  const both = `${of}&", "&${leftOut}`;
  const some = tile.id === "openQuotes" ? both : `IF(N(${n})=0,${leftOut},${both})`;
  return `IF(${WORKING.row}=0,"",IF(${isWhole},${of},${some}))`;
}

/** "Previous: 2026-Q2". A part of a period reads "2025-Q3 to 08-15" in the reader's language. */
function comparedWith({ language: { words } }: DashboardContext, what: string, period: string): string {
  const shown = `SUBSTITUTE(${period}," to ",${quoted(words("report:period.partJoint"))})`;
  const why = (key: string) => quoted(words(`report:dashboard.${what}${key}`));
  const none = `IF(${WORKING.row}=0,"",IF(${WORKING.period}="all",${why("All")},${why("None")}))`;
  return `IF(${period}="",${none},${sentence(words, `report:dashboard.${what}`, { period: shown })})`;
}

function varianceOf(context: DashboardContext, tile: Tile, other: string): string {
  return varianceFormula(kpiOf(context, tile.id), tileValueCell(tile), other, context.language.words);
}

/** Why the chart under the tile is empty, where it is; else where the closing rate lies beside the usual ones. */
function note(context: DashboardContext, tile: Tile): string {
  const drawn = `COUNT(${trendValues(tile)})`;
  const why = whyEmpty(context, tile);
  const otherwise = tile.id === "closingRate" ? band(context, tile) : tile.id === "salesCycle" ? spread(context) : '""';
  const undated = quoted(context.language.words("report:dashboard.trend.undated"));
  return `IF(${WORKING.row}=0,"",IF(${WORKING.trendCount}=0,${undated},IF(${drawn}=0,${why},${otherwise})))`;
}

/** There may be orders all the same, but without a value or without the days between quote and order. */
function whyEmpty(context: DashboardContext, { id }: Tile): string {
  const {
    meta,
    language: { words },
  } = context;
  const said = (key: string) => quoted(words(`report:dashboard.trend.${key}`));
  if (!isTold(context, id)) return said("ordersOnly");
  if (meta.lacksCloseDates === true && id !== "openQuotes") return said("noCloseDates");
  const incomplete = { averageOrder: "nothingValued", salesCycle: "nothingTimed" } as const;
  if (id !== "averageOrder" && id !== "salesCycle") return said(EMPTY[id]);
  return `IF(N(${kpiCell("orders", WORKING.row, "0")})>0,${said(incomplete[id])},${said(EMPTY[id])})`;
}

/** The median is the headline; the mean and the middle half say how far the orders lie around it. */
function spread({ language: { words } }: DashboardContext): string {
  const days = (what: (typeof CYCLE_SPREAD)[number]) => numberText(kpiCell(`salesCycle_${what}`, WORKING.row, "0"), 0);
  const said = sentence(words, "report:dashboard.cycle", { mean: days("mean"), p25: days("p25"), p75: days("p75") });
  return `IF(ISNUMBER(${kpiCell("salesCycle_mean", WORKING.row, "")}),${said},"")`;
}

function band(context: DashboardContext, tile: Tile): string {
  const { words } = context.language;
  if (!countsQuotes(context)) return quoted(words("report:dashboard.band.none"));
  const value = tileValueCell(tile);
  const where = (key: string) => quoted(words(`report:dashboard.band.${key}`));
  const isAllWon = `AND(${value}=1,N(${kpiCell(`${tile.id}_n`, WORKING.row, "0")})>=${FEW})`;
  const over = `IF(${isAllWon},${where("missing")},${where("over")})`;
  const verdict = `IF(${value}<${BAND.low},${where("under")},IF(${value}>${BAND.high},${over},${where("within")}))`;
  return `IF(ISNUMBER(${value}),${verdict},${where("usual")})`;
}
