import { DASH, formula, kpiCell, quoted } from "../formulas";
import { ACTUAL, BAD, GOOD, NOTE_SIZE, QUIET, RULE } from "../look";
import { COUNT_FORMAT, daysFormat, pointsFormat, RATE_FORMAT } from "../numberFormats";
import { cellArea, rowArea, type SheetParts } from "../sheetParts";
import type { Content, Format, InputSpec } from "../sheetSpec";
import { currencyText } from "../unitText";
import {
  difference,
  amountFormat,
  label,
  measure,
  now,
  signed,
  TARGET,
  then,
  things,
  TYPED,
  type WhatIfContext,
} from "./context";
import { besideUnits } from "./besideUnits";
import { ifKnown } from "./ifKnown";
import { COLUMN, HEAD_HEIGHT, INPUT, LABEL, PAGE_COLUMNS, ROW } from "./layout";
import { changesNotes } from "./changesNotes";
import { CHANGE_FORMAT, headFormats, numberFormats, RIGHT, titleFormat } from "./tableLook";
import { WORKING } from "./workingCells";

/** Orders and quotes that never were come in parts. */
export const PART_FORMAT = "#,##0.0";
const LINES = ROW.gap - ROW.decided + 1;
/** Three lines of notes. */
const NOTES_HEIGHT = 38;

/** The factors as they were, what the reader changes of them, and what would have come of it. */
export function changesTable(context: WhatIfContext): SheetParts {
  const { words } = context.language;
  const said = (key: string) => words(`whatIf:changes.${key}`, things(context));
  const heads = ["figure", "now", "change", "then", "difference"].map((head) => words(`whatIf:head.${head}`));
  return {
    blocks: [
      { row: ROW.changes, column: LABEL, cells: [[said("title")]] },
      { row: ROW.changesHead, column: LABEL, cells: [besideUnits(heads)] },
      {
        row: ROW.decided,
        column: LABEL,
        cells: lines(context).map((line, at) => besideUnits(line, unitOf(context, ROW.decided + at))),
      },
      { row: ROW.notes, column: LABEL, cells: [[formula(changesNotes(context))]] },
    ],
    merges: [rowArea(ROW.notes, LABEL, PAGE_COLUMNS)],
    formats: [
      titleFormat(ROW.changes),
      ...headFormats(ROW.changesHead, COLUMN.difference - LABEL + 1),
      ...lineFormats(context),
      {
        area: rowArea(ROW.notes, LABEL, PAGE_COLUMNS),
        ...{ color: QUIET, size: NOTE_SIZE, wrap: true, vertical: "Top", horizontal: "Left" },
      },
    ],
    conditionalFormats: [
      { area: differences, formula: `=N(${rowCellOf(ROW.decided)})<0`, color: BAD },
      { area: differences, formula: `=N(${rowCellOf(ROW.decided)})>0`, color: GOOD },
      // Shorter is better.
      { area: cycleDifference, formula: `=N(${difference("cycle")})<0`, color: GOOD },
      { area: cycleDifference, formula: `=N(${difference("cycle")})>0`, color: BAD },
      ...[COLUMN.now, COLUMN.then].map((column) => ({
        area: cellArea(ROW.gap, column),
        formula: `=N(${column === COLUMN.now ? now("gap") : then("gap")})<0`,
        color: BAD,
      })),
    ],
    inputs: inputs(context),
    rowHeights: [
      { row: ROW.changesHead, height: HEAD_HEIGHT },
      { row: ROW.notes, height: NOTES_HEIGHT },
    ],
  };
}

const differences = { row: ROW.decided, column: COLUMN.difference, rows: ROW.revenue - ROW.decided + 1, columns: 1 };
const cycleDifference = cellArea(ROW.cycle, COLUMN.difference);
/** "$F10" */
const rowCellOf = (row: number) => difference("decided").replace(/\$(\d+)$/, String(row + 1));

/** Calculated as core/whatIf does, so that without a change it is exactly what was. */
function lines(context: WhatIfContext): Content[][] {
  const { row } = WORKING;
  const line = (name: string, figure: string, next: string, change?: string): Content[] => [
    name,
    formula(figure),
    null,
    formula(next),
    change === undefined ? null : formula(change),
  ];
  const minus = (of: Parameters<typeof now>[0]) => ifKnown([now(of), then(of)], `${then(of)}-${now(of)}`);
  const [decided, closing, orders, order, revenue, cycle] = (
    ["decided", "closing", "orders", "order", "revenue", "cycle"] as const
  ).map(now) as [string, string, string, string, string, string];
  const withPoints = `IF(N(${decided})>0,(1+${WORKING.quotes})*MIN(${decided},MAX(0,${orders}+${decided}*${WORKING.points}/100)),${quoted(DASH)})`;
  const newOrders = `IF(${WORKING.points}=0,${orders}*(1+${WORKING.quotes}),${withPoints})`;
  const noOrders = `IF(${then("orders")}=0,${revenue},${quoted(DASH)})`;
  const newRevenue = `IF(${orders}=0,${noOrders},${revenue}*(${then("orders")}/${orders})*(1+${WORKING.order}))`;
  const isOrdersOnly = context.meta.quoteStep.because === "ordersOnly";
  const gap = (of: string) => ifKnown([TARGET, of], `${of}-${TARGET}`);
  const { words } = context.language;
  const said = (key: string) => words(`whatIf:changes.${key}`, { ...things(context), measure: measure(context) });
  return [
    line(
      said("decided"),
      isOrdersOnly ? quoted(DASH) : kpiCell("closingRate_n", row),
      ifKnown([decided], `${decided}*(1+${WORKING.quotes})`),
      minus("decided"),
    ),
    line(
      label(context, "closingRate"),
      kpiCell("closingRate", row),
      ifKnown([closing], `MIN(1,MAX(0,${closing}+${WORKING.points}/100))`),
      ifKnown([closing, then("closing")], `100*(${then("closing")}-${closing})`),
    ),
    line(label(context, "orders"), kpiCell("orders", row), ifKnown([orders], newOrders), minus("orders")),
    line(
      label(context, "averageOrder"),
      kpiCell("averageOrder", row),
      ifKnown([order], `${order}*(1+${WORKING.order})`),
      minus("order"),
    ),
    line(
      label(context, "revenue"),
      kpiCell("revenue", row),
      ifKnown([revenue, then("orders")], newRevenue),
      minus("revenue"),
    ),
    line(
      label(context, "salesCycle"),
      kpiCell("salesCycle", row),
      ifKnown([cycle], `MAX(0,${cycle}+N(${TYPED.days}))`),
      minus("cycle"),
    ),
    line(
      said("target"),
      `IF(ISNUMBER(${WORKING.listedTarget}),${WORKING.listedTarget},${quoted(DASH)})`,
      `IF(ISNUMBER(${TYPED.target}),${TYPED.target},${now("target")})`,
    ),
    line(said("gap"), gap(revenue), gap(then("revenue")), minus("gap")),
  ];
}

/** What the cell before it is to be typed in; nothing where nothing is typed. */
function unitOf({ meta, language: { words } }: WhatIfContext, row: number): string | null {
  switch (row) {
    case INPUT.quotes:
    case INPUT.order:
      return "%";
    case INPUT.points:
      return words("report:unit.points");
    case INPUT.days:
      return words("report:unit.daysShort");
    case INPUT.target:
      return currencyText(meta) ?? null;
    default:
      return null;
  }
}

function lineFormats(context: WhatIfContext): readonly Format[] {
  const { words } = context.language;
  const [money, order] = [amountFormat(context, "revenue"), amountFormat(context, "averageOrder")];
  const days = daysFormat(words);
  const points = pointsFormat(words);
  const typed = "#,##0.##";
  const rows: readonly (readonly [row: number, now: string, change: string, then: string, difference: string])[] = [
    [ROW.decided, COUNT_FORMAT, CHANGE_FORMAT, PART_FORMAT, signed(PART_FORMAT)],
    [ROW.closing, RATE_FORMAT, signed(points), RATE_FORMAT, signed(points)],
    [ROW.orders, COUNT_FORMAT, typed, PART_FORMAT, signed(PART_FORMAT)],
    [ROW.order, order, CHANGE_FORMAT, order, signed(order)],
    [ROW.revenue, money, typed, money, signed(money)],
    [ROW.cycle, days, signed(days), days, signed(days)],
    [ROW.target, money, COUNT_FORMAT, money, signed(money)],
    [ROW.gap, signed(money), typed, signed(money), signed(money)],
  ];
  const block = { row: ROW.decided, column: LABEL, rows: LINES, columns: COLUMN.difference - LABEL + 1 };
  return [
    {
      area: block,
      color: ACTUAL,
      vertical: "Center",
      borders: [{ edge: "insideHorizontal", weight: "Hairline", color: RULE }],
    },
    { area: { ...block, column: COLUMN.now, columns: COLUMN.difference - COLUMN.now + 1 }, ...RIGHT },
    { area: { ...block, column: COLUMN.then, columns: 1 }, bold: true },
    ...numberFormats(rows),
    {
      area: { ...block, column: COLUMN.unit, columns: 1 },
      ...{ color: QUIET, size: NOTE_SIZE, horizontal: "Left" },
    },
    ...Object.values(INPUT).map((row) => ({
      area: cellArea(row, COLUMN.change),
      style: "Input" as const,
      ...RIGHT,
    })),
  ];
}

function inputs({ language: { words } }: WhatIfContext): readonly InputSpec[] {
  const input = (name: keyof typeof INPUT, minimum: number, maximum: number): InputSpec => ({
    ...{ row: INPUT[name], column: COLUMN.change, minimum, maximum },
    promptTitle: words(`whatIf:input.${name}.title`),
    prompt: words(`whatIf:input.${name}.prompt`),
    errorTitle: words(`whatIf:input.${name}.title`),
    error: words(`whatIf:input.${name}.error`),
  });
  return [
    input("quotes", -1, 5),
    input("points", -100, 100),
    input("order", -1, 5),
    input("days", -3650, 3650),
    input("target", 0, 1e12),
  ];
}
