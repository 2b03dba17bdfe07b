import type { PersonBenchmark } from "../../benchmark/benchmarkTeam";
import { ACTUAL, BAD, GOOD, NOTE_SIZE, QUIET, RULE } from "../look";
import { COUNT_FORMAT, TEXT_FORMAT } from "../numberFormats";
import { rowArea, type SheetParts } from "../sheetParts";
import type { Area, Block, Content, Format } from "../sheetSpec";
import { JUDGED_KPIS, judgedFormat, label, shortLabel, PER_CAPACITY_FORMAT, type TeamContext } from "./context";
import { COLUMNS_A_FIGURE, FIRST_FIGURE, LEARN_FROM, NAME, OPEN, PAGE_COLUMNS, PROFILE, ROW } from "./layout";
import type { TeamPages } from "./pages";
import type { PeopleRows } from "./peopleRows";
import { learnFromText, profileText } from "./profileText";
import { figuresHeight, HEIGHT } from "./rowHeights";
import { verdictText } from "./verdictText";

export const firstColumnOf = (at: number) => FIRST_FIGURE + COLUMNS_A_FIGURE * at;
const TONES = { good: GOOD, bad: BAD } as const;

/** The team, then a row for each person: figures, verdicts, profile, and whom to learn from. */
export function overview(context: TeamContext, { figures }: TeamPages): SheetParts {
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
      ...headBlocks(context, figures, heads),
      { row: ROW.team, column: NAME, cells: [teamRow] },
      ...people.map((person, at) => ({ row: rowOf(figures, at), column: NAME, cells: [personRow(context, person)] })),
    ],
    formats: [
      ...tableFormats(context, figures, ROW.team),
      ...figures.heads.flatMap(headFormats),
      ...ownFormats(context, figures),
    ],
    rowHeights: [
      ...figures.heads.map((row) => ({ row, height: HEIGHT.head })),
      { row: ROW.team, height: HEIGHT.team },
      ...people.map((person, at) => ({ row: rowOf(figures, at), height: figuresHeight(context, person) })),
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

/** The row of a person, by the order in which people stand. */
export function rowOf({ people }: PeopleRows, at: number): number {
  const row = people[at];
  if (row === undefined) throw new Error(`The table has no row for person ${String(at)}.`);
  return row;
}

/** The heads of a table, also on each page that goes on with it. */
export function headBlocks(
  { language: { words } }: TeamContext,
  { heads }: PeopleRows,
  texts: readonly (string | null)[],
): Block[] {
  return heads.map((row, at) => ({
    row,
    column: NAME,
    cells: [at === 0 ? texts : [words("team:head.personMore"), ...texts.slice(1)]],
  }));
}

/** What the two tables of people have in common: a line between people, numbers to the right. */
export function tableFormats(context: TeamContext, { end }: PeopleRows, first: number): Format[] {
  const rows = end - first;
  const body = (column: number, columns: number): Area => ({ row: first, column, rows, columns });
  return [
    {
      area: body(NAME, PAGE_COLUMNS),
      ...{ color: ACTUAL, vertical: "Center", horizontal: "Right" },
      borders: [{ edge: "insideHorizontal", weight: "Hairline", color: RULE }],
    },
    { area: body(NAME, 1), numberFormat: TEXT_FORMAT, wrap: true, horizontal: "Left" },
    ...JUDGED_KPIS.flatMap((kpi, at): Format[] => [
      { area: body(firstColumnOf(at), 1), numberFormat: judgedFormat(context, kpi) },
      {
        area: body(firstColumnOf(at) + 2, 1),
        horizontal: "Left",
        indent: 1,
      },
    ]),
  ];
}

/** The heads of the two tables, on each page that has them. */
export function headFormats(row: number): Format[] {
  return [
    {
      area: rowArea(row, NAME, PAGE_COLUMNS),
      ...{ color: QUIET, size: NOTE_SIZE, wrap: true, vertical: "Bottom", horizontal: "Right" },
      borders: [{ edge: "bottom", weight: "Thin", color: ACTUAL }],
    },
    { area: rowArea(row, NAME, 1), horizontal: "Left" },
    ...JUDGED_KPIS.map((_, at): Format => ({
      area: rowArea(row, firstColumnOf(at) + 2, 1),
      ...{ horizontal: "Left", indent: 1 },
    })),
  ];
}

function ownFormats({ benchmark: { people }, language: { words } }: TeamContext, figures: PeopleRows): Format[] {
  const rows = figures.end - ROW.team;
  const body = (column: number, columns = 1): Area => ({ row: ROW.team, column, rows, columns });
  const verdicts = people.flatMap(({ figures: judged }, row) =>
    JUDGED_KPIS.flatMap((kpi, at): Format[] => {
      const { tone } = verdictText(kpi, judged[kpi], words);
      if (tone === "none") return [];
      return [{ area: rowArea(rowOf(figures, row), firstColumnOf(at) + 2, 1), color: TONES[tone], bold: true }];
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
