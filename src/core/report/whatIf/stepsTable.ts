import { fixedCell } from "../address";
import { DASH, formula, quoted, sentence } from "../formulas";
import { rowArea, type SheetParts } from "../sheetParts";
import type { Content } from "../sheetSpec";
import { numberText } from "../textNumbers";
import { PART_FORMAT } from "./changesTable";
import { amountFormat, label, now, signed, TARGET, things, type WhatIfContext } from "./context";
import { besideUnits } from "./besideUnits";
import { COLUMN, HEAD_HEIGHT, LABEL, NOTE_COLUMNS, ROW, STEPS } from "./layout";
import { ifKnown } from "./ifKnown";
import { STEP } from "./step";
import { headFormats, lineFormats, titleFormat } from "./tableLook";
import { WORKING } from "./workingCells";

const FIRST = ROW.stepsFirst;
const NOTE_COLUMN = COLUMN.difference;

/** What one step of each factor alone would have brought, in orders and in money, whatever was typed above. */
export function stepsTable(context: WhatIfContext): SheetParts {
  const { words } = context.language;
  const money = amountFormat(context, "revenue");
  const heads = [
    words("whatIf:head.step"),
    words("whatIf:head.moreOrders"),
    words("whatIf:head.more", { measure: label(context, "revenue") }),
    words("whatIf:head.gapThen"),
  ];
  const column = (at: number) => ({ row: FIRST, column: at, rows: STEPS, columns: 1 });
  return {
    blocks: [
      { row: ROW.steps, column: LABEL, cells: [[words("whatIf:steps.title")]] },
      { row: ROW.stepsHead, column: LABEL, cells: [besideUnits(heads)] },
      { row: FIRST, column: LABEL, cells: lines(context).map((line) => besideUnits(line)) },
    ],
    merges: Array.from({ length: STEPS }, (_, at) => rowArea(FIRST + at, NOTE_COLUMN, NOTE_COLUMNS)),
    rowHeights: [{ row: ROW.stepsHead, height: HEAD_HEIGHT }],
    formats: [
      titleFormat(ROW.steps),
      ...headFormats(ROW.stepsHead, NOTE_COLUMN - LABEL),
      ...lineFormats(FIRST, STEPS, NOTE_COLUMN),
      { area: column(COLUMN.now), numberFormat: signed(PART_FORMAT) },
      { area: column(COLUMN.change), numberFormat: signed(money), bold: true },
      { area: column(COLUMN.then), numberFormat: signed(money) },
    ],
  };
}

interface Step {
  readonly name: keyof typeof STEP;
  /** Orders more. */
  readonly orders: string;
  /** Money more, by the cell with the orders more. */
  readonly money: (orders: string) => string;
  readonly note?: string;
}

function lines(context: WhatIfContext): Content[][] {
  const { words } = context.language;
  return stepsOf(context).map(({ name, orders, money, note }, at) => {
    const [moreOrders, moreMoney] = [COLUMN.now, COLUMN.change].map((column) => fixedCell(FIRST + at, column));
    return [
      words(`whatIf:steps.${name}`, { ...things(context), step: Math.abs(STEP[name]) }),
      formula(orders),
      formula(money(moreOrders ?? "")),
      formula(ifKnown([TARGET, now("revenue"), moreMoney ?? ""], `${now("revenue")}+${moreMoney ?? ""}-${TARGET}`)),
      note === undefined ? null : formula(note),
    ];
  });
}

function stepsOf({ language: { words } }: WhatIfContext): readonly Step[] {
  const [decided, orders, revenue, cycle] = [now("decided"), now("orders"), now("revenue"), now("cycle")];
  const more = `MIN(${decided},${orders}+${decided}*${STEP.points}/100)-${orders}`;
  const atSameOrder = (moreOrders: string) =>
    ifKnown(
      [revenue, moreOrders],
      `IF(${orders}>0,${revenue}*(${moreOrders}/${orders}),IF(${moreOrders}=0,0,${quoted(DASH)}))`,
    );
  const sooner = sentence(words, "whatIf:steps.sooner", {
    orders: numberText(`${orders}/${WORKING.days}*MIN(${cycle},${String(-STEP.days)})`, 1),
  });
  return [
    {
      name: "points",
      orders: ifKnown([decided, orders], `IF(${decided}>0,${more},${quoted(DASH)})`),
      money: atSameOrder,
    },
    { name: "quotes", orders: ifKnown([orders], `${orders}*${String(STEP.quotes)}/100`), money: atSameOrder },
    {
      name: "order",
      orders: ifKnown([orders], "0"),
      money: () => ifKnown([revenue], `${revenue}*${String(STEP.order)}/100`),
    },
    {
      name: "days",
      orders: ifKnown([cycle, orders], "0"),
      money: () => ifKnown([cycle, revenue], "0"),
      note: `IF(AND(ISNUMBER(${cycle}),ISNUMBER(${orders}),N(${WORKING.days})>0),${sooner},"")`,
    },
  ];
}
