import type { PersonBenchmark } from "../../benchmark/benchmarkTeam";
import { ACTUAL, BAD, GOOD, NOTE_SIZE, QUIET, RULE } from "../look";
import { COUNT_FORMAT, TEXT_FORMAT } from "../numberFormats";
import { rowArea, type SheetParts } from "../sheetParts";
import type { Area, Content, Format } from "../sheetSpec";
import { JUDGED_KPIS, judgedFormat, label, shortLabel, PER_CAPACITY_FORMAT, type TeamContext } from "./context";
import {
  COLUMNS_A_FIGURE,
  FIRST_FIGURE,
  LEARN_FROM,
  LINE_HEIGHT,
  NAME,
  NAME_LINE,
  OPEN,
  PAGE_COLUMNS,
  PROFILE,
  ROW,
} from "./layout";
import { learnFromText, profileText } from "./profileText";
import { verdictText } from "./verdictText";

export const firstColumnOf = (at: number) => FIRST_FIGURE + COLUMNS_A_FIGURE * at;
const TONES = { good: GOOD, bad: BAD } as const;

/** The team, then a row for each person: figures, verdicts, profile, and whom to learn from. */
export function overview(context: TeamContext): SheetParts {
  const { benchmark, language } = context;
  const { words } = language;
  const { people, team, openQuotes, who } = benchmark;
  const teamRow: Content[] = [
    who.name,
    openQuotes.perCapacity,
    ...JUDGED_KPIS.flatMap((kpi) => [team[kpi].value ?? words("team:verdict.none"), team[kpi].n, null]),
  ];
  const heads = [
    words("team:head.person"),
    words("team:head.openQuotes", { label: label(context, "openQuotes") }),
    ...JUDGED_KPIS.flatMap((kpi) => [shortLabel(context, kpi), words("team:head.n"), words("team:head.verdict")]),
    words("team:head.profile"),
    words("team:head.learnFrom"),
  ];
  return {
    blocks: [
      { row: ROW.head, column: NAME, cells: [heads] },
      { row: ROW.team, column: NAME, cells: [teamRow] },
      { row: ROW.people, column: NAME, cells: people.map((person) => personRow(context, person)) },
    ].filter(({ cells }) => cells.length > 0),
    formats: [...tableFormats(context, ROW.head, ROW.team, people.length + 1), ...ownFormats(context)],
    rowHeights: [
      { row: ROW.head, height: 38 },
      { row: ROW.team, height: 18 },
      ...people.map((person, at) => ({ row: ROW.people + at, height: heightOf(context, person) })),
    ],
  };
}

function personRow(context: TeamContext, person: PersonBenchmark): Content[] {
  const { words } = context.language;
  const { owner, figures, openQuotes, hasLeft } = person;
  return [
    owner,
    hasLeft ? words("team:left") : openQuotes.perCapacity,
    ...JUDGED_KPIS.flatMap((kpi): Content[] => {
      const { value, n } = figures[kpi];
      return [value ?? words("team:verdict.none"), n, verdictText(kpi, figures[kpi], words).text];
    }),
    profileText(person, words),
    learnFromText(person, words),
  ];
}

function heightOf({ language: { words } }: TeamContext, person: PersonBenchmark): number {
  const texts = [person.owner, profileText(person, words), learnFromText(person, words)];
  return 3 + LINE_HEIGHT * Math.max(...texts.map((text) => Math.ceil(text.length / NAME_LINE)));
}

/** What the two tables of people have in common: heads, a line between people, numbers to the right. */
export function tableFormats(context: TeamContext, head: number, first: number, rows: number): Format[] {
  const body = (column: number, columns: number): Area => ({ row: first, column, rows, columns });
  return [
    {
      area: rowArea(head, NAME, PAGE_COLUMNS),
      ...{ color: QUIET, size: NOTE_SIZE, wrap: true, vertical: "Bottom", horizontal: "Right" },
      borders: [{ edge: "bottom", weight: "Thin", color: ACTUAL }],
    },
    { area: rowArea(head, NAME, 1), horizontal: "Left" },
    {
      area: body(NAME, PAGE_COLUMNS),
      ...{ color: ACTUAL, vertical: "Center", horizontal: "Right" },
      borders: [{ edge: "insideHorizontal", weight: "Hairline", color: RULE }],
    },
    { area: body(NAME, 1), numberFormat: TEXT_FORMAT, wrap: true, horizontal: "Left" },
    ...JUDGED_KPIS.flatMap((kpi, at): Format[] => [
      { area: body(firstColumnOf(at), 1), numberFormat: judgedFormat(context, kpi) },
      {
        area: { ...body(firstColumnOf(at) + 2, 1), row: head, rows: rows + first - head },
        horizontal: "Left",
        indent: 1,
      },
    ]),
  ];
}

function ownFormats({ benchmark: { people }, language: { words } }: TeamContext): Format[] {
  const rows = people.length + 1;
  const body = (column: number, columns = 1): Area => ({ row: ROW.team, column, rows, columns });
  const verdicts = people.flatMap(({ figures }, row) =>
    JUDGED_KPIS.flatMap((kpi, at): Format[] => {
      const { tone } = verdictText(kpi, figures[kpi], words);
      if (tone === "none") return [];
      return [{ area: rowArea(ROW.people + row, firstColumnOf(at) + 2, 1), color: TONES[tone], bold: true }];
    }),
  );
  return [
    { area: body(OPEN), numberFormat: PER_CAPACITY_FORMAT },
    ...JUDGED_KPIS.map((_, at): Format => ({
      area: body(firstColumnOf(at) + 1),
      ...{ numberFormat: COUNT_FORMAT, color: QUIET, size: NOTE_SIZE },
    })),
    {
      area: { ...body(PROFILE, LEARN_FROM - PROFILE + 1), row: ROW.head, rows: rows + 1 },
      horizontal: "Left",
      wrap: true,
    },
    { area: rowArea(ROW.team, NAME, PAGE_COLUMNS), bold: true },
    ...verdicts,
  ];
}
