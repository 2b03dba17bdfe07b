import { DASH, formula, quoted, sentence } from "../formulas";
import { COUNT_FORMAT, daysFormat, pointsFormat, RATE_FORMAT } from "../numberFormats";
import { rowArea, type SheetParts } from "../sheetParts";
import type { Content } from "../sheetSpec";
import { numberText } from "../textNumbers";
import { PART_FORMAT } from "./changesTable";
import { amountFormat, label, measure, now, signed, TARGET, things, type WhatIfContext } from "./context";
import { besideUnits } from "./besideUnits";
import { COLUMN, HEAD_HEIGHT, LABEL, NOTE_COLUMNS, PAGE_COLUMNS, ROW, SENTENCE_HEIGHT } from "./layout";
import { CHANGE_FORMAT, headFormats, lineFormats, numberFormats, sentenceFormat, titleFormat } from "./tableLook";
import { WORKING } from "./workingCells";

const FIRST = ROW.neededDecided;
const ROWS = ROW.neededCycle - FIRST + 1;
const NOTE_COLUMN = COLUMN.difference;

/** The reverse: what each factor alone, the others as they were, would have had to be for the target. */
export function neededTable(context: WhatIfContext): SheetParts {
  const { words } = context.language;
  const heads = ["figure", "now", "needed", "toType"].map((head) => words(`whatIf:head.${head}`));
  const [points, days] = [pointsFormat(words), daysFormat(words)];
  const order = amountFormat(context, "averageOrder");
  return {
    blocks: [
      { row: ROW.needed, column: LABEL, cells: [[words("whatIf:needed.title")]] },
      { row: ROW.neededStatus, column: LABEL, cells: [[formula(status(context))]] },
      { row: ROW.neededHead, column: LABEL, cells: [besideUnits(heads)] },
      { row: FIRST, column: LABEL, cells: lines(context).map((line) => besideUnits(line)) },
    ],
    merges: [
      rowArea(ROW.neededStatus, LABEL, PAGE_COLUMNS),
      ...Array.from({ length: ROWS }, (_, at) => rowArea(FIRST + at, NOTE_COLUMN, NOTE_COLUMNS)),
    ],
    rowHeights: [
      { row: ROW.neededHead, height: HEAD_HEIGHT },
      { row: ROW.neededStatus, height: SENTENCE_HEIGHT.one },
    ],
    formats: [
      titleFormat(ROW.needed),
      sentenceFormat(ROW.neededStatus),
      ...headFormats(ROW.neededHead, NOTE_COLUMN - LABEL),
      ...lineFormats(FIRST, ROWS, NOTE_COLUMN),
      { area: { row: FIRST, column: COLUMN.change, rows: ROWS, columns: 1 }, bold: true },
      ...numberFormats([
        [ROW.neededDecided, COUNT_FORMAT, PART_FORMAT, CHANGE_FORMAT],
        [ROW.neededDecided + 1, RATE_FORMAT, RATE_FORMAT, signed(points)],
        [ROW.neededDecided + 2, order, order, CHANGE_FORMAT],
        [ROW.neededCycle, days, days, "0"],
      ]),
    ],
  };
}

function status(context: WhatIfContext): string {
  const { words } = context.language;
  const revenue = now("revenue");
  const said = (key: string) => quoted(words(`whatIf:needed.${key}`, { measure: measure(context) }));
  const clause = (key: string) =>
    sentence(words, `whatIf:needed.${key}`, {
      gap: numberText(`ABS(${revenue}-${TARGET})`, 0),
      target: numberText(TARGET, 0),
      measure: quoted(measure(context)),
    });
  const compared = `IF(${TARGET}>${revenue},${clause("missing")},${clause("reached")})`;
  const known = `IF(ISNUMBER(${WORKING.ratio}),${compared},${said("nothing")})`;
  return `IF(${WORKING.row}=0,${quoted(words("whatIf:message.noFigures"))},IF(ISNUMBER(${TARGET}),${known},${said("noTarget")}))`;
}

function lines(context: WhatIfContext): Content[][] {
  const { words } = context.language;
  const { ratio } = WORKING;
  const said = (key: string) => words(`whatIf:needed.${key}`, things(context));
  const ifKnown = (cell: string, expression: string, otherwise = quoted(DASH)) =>
    `IF(AND(ISNUMBER(${ratio}),ISNUMBER(${cell})),${expression},${otherwise})`;
  // Of a hundred per cent more than rounding.
  const rate = `${now("closing")}*${ratio}`;
  const isPossible = `ROUND(${rate},9)<=1`;
  const mostRevenue = `${now("revenue")}/${now("closing")}`;
  const impossible = sentence(words, "whatIf:needed.impossible", {
    thing: quoted(things(context).thing),
    most: numberText(mostRevenue, 0),
  });
  const noQuotes = `IF(ISNUMBER(${ratio}),${quoted(said("noQuotes"))},"")`;
  return [
    [
      words("whatIf:changes.decided", things(context)),
      formula(now("decided")),
      formula(ifKnown(now("decided"), `${now("decided")}*${ratio}`)),
      formula(ifKnown(now("decided"), `${ratio}-1`)),
      formula(ifKnown(now("decided"), quoted(said("atSameClosing")), noQuotes)),
    ],
    [
      label(context, "closingRate"),
      formula(now("closing")),
      formula(ifKnown(now("closing"), `IF(${isPossible},${rate},${quoted(DASH)})`)),
      formula(ifKnown(now("closing"), `IF(${isPossible},100*(${rate}-${now("closing")}),${quoted(DASH)})`)),
      formula(ifKnown(now("closing"), `IF(${isPossible},${quoted(said("ofSameQuotes"))},${impossible})`, noQuotes)),
    ],
    [
      label(context, "averageOrder"),
      formula(now("order")),
      formula(ifKnown(now("order"), `${now("order")}*${ratio}`)),
      formula(ifKnown(now("order"), `${ratio}-1`)),
      formula(ifKnown(now("order"), quoted(said("ofSameOrders")), `""`)),
    ],
    [label(context, "salesCycle"), formula(now("cycle")), DASH, DASH, said("cycle")],
  ];
}
