import { fixedCell, rowCell } from "../address";
import { DASH, formula, kpiCell, quoted, sentence } from "../formulas";
import { BAD, GOOD } from "../look";
import { COUNT_FORMAT, daysFormat, pointsFormat, RATE_FORMAT } from "../numberFormats";
import { rowArea, type SheetParts } from "../sheetParts";
import type { Content } from "../sheetSpec";
import { PART_FORMAT } from "./changesTable";
import { CHOSEN_WHO, amountFormat, label, now, signed, things, type WhatIfContext } from "./context";
import { ifKnown } from "./ifKnown";
import { besideUnits } from "./besideUnits";
import {
  COLUMN,
  HEAD_HEIGHT,
  LABEL,
  NOTE_COLUMNS,
  PAGE_COLUMNS,
  ROW,
  SENTENCE_HEIGHT,
  TEAM_ROWS,
  WORK,
} from "./layout";
import { headFormats, lineFormats, numberFormats, sentenceFormat, titleFormat } from "./tableLook";
import { WORKING } from "./workingCells";

const FIRST = ROW.teamFirst;
/** How the verdict is looked up: -1 is worse than the team, 1 better, 0 the same; empty where nothing can be compared. */
const VERDICT = WORK + 1;

/** Which of a person's figures are below the team's: also of somebody above target there may be some. */
export function besideTeam(context: WhatIfContext): SheetParts {
  const { words } = context.language;
  const heads = ["figure", "own", "team", "difference"].map((head) => words(`whatIf:head.${head}`));
  const [order, days] = [amountFormat(context, "averageOrder"), daysFormat(words)];
  const points = pointsFormat(words);
  const verdict = { row: FIRST, column: COLUMN.difference, rows: TEAM_ROWS, columns: NOTE_COLUMNS };
  return {
    blocks: [
      { row: ROW.team, column: LABEL, cells: [[words("whatIf:team.title")]] },
      { row: ROW.teamSentence, column: LABEL, cells: [[formula(sentenceOf(context))]] },
      { row: ROW.teamHead, column: LABEL, cells: [besideUnits(heads)] },
      { row: FIRST, column: LABEL, cells: lines(context).map((line) => besideUnits(line)) },
      {
        row: FIRST,
        column: VERDICT,
        cells: FIGURES.map(({ isLessBetter }, at) => [formula(verdictOf(at, isLessBetter))]),
      },
    ],
    merges: [
      rowArea(ROW.teamSentence, LABEL, PAGE_COLUMNS),
      ...Array.from({ length: TEAM_ROWS }, (_, at) => rowArea(FIRST + at, COLUMN.difference, NOTE_COLUMNS)),
    ],
    rowHeights: [
      { row: ROW.teamHead, height: HEAD_HEIGHT },
      { row: ROW.teamSentence, height: SENTENCE_HEIGHT.two },
    ],
    formats: [
      titleFormat(ROW.team),
      sentenceFormat(ROW.teamSentence),
      ...headFormats(ROW.teamHead, COLUMN.difference - LABEL),
      ...lineFormats(FIRST, TEAM_ROWS, COLUMN.difference),
      ...numberFormats([
        [FIRST, COUNT_FORMAT, PART_FORMAT, signed(PART_FORMAT)],
        [FIRST + 1, RATE_FORMAT, RATE_FORMAT, signed(points)],
        [FIRST + 2, order, order, signed(order)],
        [FIRST + 3, days, days, signed(days)],
      ]),
    ],
    conditionalFormats: [
      { area: verdict, formula: `=N(${rowCell(FIRST, VERDICT)})<0`, color: BAD },
      { area: verdict, formula: `=N(${rowCell(FIRST, VERDICT)})>0`, color: GOOD },
    ],
  };
}

const FIGURES = [
  { line: "decided", column: "closingRate_n", isLessBetter: false },
  { line: "closing", column: "closingRate", isLessBetter: false },
  { line: "order", column: "averageOrder", isLessBetter: false },
  { line: "cycle", column: "salesCycle", isLessBetter: true },
] as const;

const cell = (at: number, column: number) => fixedCell(FIRST + at, column);

function nameOf(context: WhatIfContext, at: number): string {
  const { words } = context.language;
  const names = [
    words("whatIf:changes.decided", things(context)),
    label(context, "closingRate"),
    label(context, "averageOrder"),
    label(context, "salesCycle"),
  ];
  return names[at] ?? "";
}

function lines(context: WhatIfContext): Content[][] {
  const { words } = context.language;
  const said = (key: string) => quoted(words(`whatIf:team.${key}`));
  return FIGURES.map(({ line, column, isLessBetter }, at) => {
    const [own, team, verdict] = [cell(at, COLUMN.now), cell(at, COLUMN.change), cell(at, VERDICT)];
    // A whole team decides more quotes than one person does: only persons are held against the mean of persons.
    const ofTeam =
      line === "decided"
        ? `IF(AND(${WORKING.kind}="owner",ISNUMBER(${WORKING.perPerson})),${WORKING.perPerson},${quoted(DASH)})`
        : kpiCell(column, WORKING.teamRow);
    const scale = line === "closing" ? "100*" : "";
    const [worse, better] = isLessBetter ? ["longer", "shorter"] : ["below", "above"];
    const compared = `IF(${verdict}<0,${said(worse)},IF(${verdict}>0,${said(better)},${said("same")}))`;
    return [
      line === "decided" ? words("whatIf:team.perPerson", things(context)) : nameOf(context, at),
      formula(isSomebody(now(line))),
      formula(isSomebody(ofTeam)),
      formula(ifKnown([own, team], `${scale}(${own}-${team})`)),
      formula(`IF(ISNUMBER(${verdict}),${compared},"")`),
    ];
  });
}

/** Everybody is not held against everybody. */
const isSomebody = (expression: string) =>
  `IF(OR(${WORKING.kind}="all",${WORKING.kind}=""),${quoted(DASH)},${expression})`;

function verdictOf(at: number, isLessBetter: boolean): string {
  const [own, team] = [cell(at, COLUMN.now), cell(at, COLUMN.change)];
  const sign = `SIGN(ROUND(${own}-${team},9))`;
  return `IF(AND(ISNUMBER(${own}),ISNUMBER(${team})),${isLessBetter ? `-${sign}` : sign},"")`;
}

function sentenceOf(context: WhatIfContext): string {
  const { words } = context.language;
  const said = (key: string) => quoted(words(`whatIf:team.${key}`));
  const worse = FIGURES.map((_, at) => `IF(N(${cell(at, VERDICT)})<0,${quoted(`, ${nameOf(context, at)}`)},"")`).join(
    "&",
  );
  const isNone = FIGURES.map((_, at) => `N(${cell(at, VERDICT)})>=0`).join(",");
  const parts = { who: CHOSEN_WHO, figures: `MID(${worse},3,255)` };
  const clause = (key: string) => sentence(words, `whatIf:team.${key}`, parts);
  const byTarget = (above: string, otherwise: string) => `IF(N(${now("gap")})>0,${above},${otherwise})`;
  const some = byTarget(clause("aboveTargetBelow"), clause("someBelow"));
  const compared = `IF(AND(${isNone}),${clause("noneBelow")},${some})`;
  return `IF(${WORKING.kind}="",${quoted(words("whatIf:message.noFigures"))},IF(${WORKING.kind}="all",${said("choose")},IF(COUNT(${cell(0, VERDICT)}:${cell(TEAM_ROWS - 1, VERDICT)})=0,${said("nothing")},${compared})))`;
}
