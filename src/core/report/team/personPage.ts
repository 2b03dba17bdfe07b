import type { PersonBenchmark } from "../../benchmark/benchmarkTeam";
import { ACCENT, ACTUAL, BAD, GOOD, NOTE_SIZE, QUIET, RULE } from "../look";
import { COUNT_FORMAT, TEXT_FORMAT } from "../numberFormats";
import { dayText } from "../reportMeta";
import { cellArea, rowArea, type SheetParts } from "../sheetParts";
import type { Content, Format } from "../sheetSpec";
import { coachingSlots } from "./coachingSlots";
import { halves } from "./halves";
import { plotOf } from "./chanceTable";
import { JUDGED_KPIS, judgedFormat, label, PER_CAPACITY_FORMAT, type TeamContext } from "./context";
import { LINES, LAST, MEANING, NAME, OPEN, PAGE, PAGE_COLUMNS, RIGHT, ROWS_A_SLOT, SLOTS } from "./layout";
import { meaningText, openQuotesText } from "./meaningText";
import { periodText } from "./periodText";
import { PLOT_FONT } from "./plotText";
import { rangeText } from "./rangeText";
import { verdictText } from "./verdictText";

const [N, VERDICT, RANGE] = [OPEN + 2, OPEN + 3, OPEN + 4];
const TONES = { good: GOOD, bad: BAD } as const;

/** One person's page for the one-to-one talk: the figures and what they mean, coaching, and lines for what is agreed. */
export function personPage(context: TeamContext, person: PersonBenchmark, first: number): SheetParts {
  const at = (row: number) => first + row;
  const { words } = context.language;
  const slots = coachingSlots(context, person, at(PAGE.slots));
  return {
    blocks: [
      { row: first, column: NAME, cells: titles(context, person).map((text) => [text]) },
      { row: at(PAGE.head), column: NAME, cells: [heads(context)] },
      { row: at(PAGE.figures), column: NAME, cells: figureRows(context, person) },
      {
        row: at(PAGE.coaching),
        column: NAME,
        cells: [halves(words("team:page.questions"), words("team:page.actions"))],
      },
      ...(slots.blocks ?? []),
      {
        row: at(PAGE.agreements),
        column: NAME,
        cells: [[words("team:page.agreements.title")], agreementHeads(context)],
      },
    ],
    merges: figuresOf(context).map((_, row) => rowArea(at(PAGE.figures) + row, MEANING, LAST - MEANING + 1)),
    formats: [...formats(context, person, first), ...(slots.formats ?? [])],
    rowHeights: [
      { row: first, height: 27 },
      { row: at(PAGE.headline), height: 20 },
      ...figuresOf(context).map((_, row) => ({ row: at(PAGE.figures) + row, height: 30 })),
      ...Array.from({ length: SLOTS * ROWS_A_SLOT }, (_, line) => ({ row: at(PAGE.slots) + line, height: 18 })),
      ...Array.from({ length: LINES }, (_, line) => ({ row: at(PAGE.lines) + line, height: 22 })),
    ],
  };
}

const figuresOf = (context: TeamContext) => [
  label(context, "openQuotes"),
  ...JUDGED_KPIS.map((kpi) => label(context, kpi)),
];

function titles(context: TeamContext, { owner, weakPoints }: PersonBenchmark): string[] {
  const { benchmark, language, meta } = context;
  const { words } = language;
  const subtitle = words("team:page.subtitle", {
    period: periodText(benchmark.period, language),
    asOf: dayText(meta.asOf, language),
  });
  const list = weakPoints.map(({ weakness, strength }) => {
    const how = words(`team:page.${strength === "strong" ? "clear" : strength}`);
    return words("team:page.weakPoint", { what: words(`team:profile.${weakness}`), strength: how });
  });
  const headline = list.length > 0 ? words("team:page.weak", { list: list.join(", ") }) : words("team:page.noWeak");
  return [owner, subtitle, headline];
}

function heads({ language: { words } }: TeamContext): Content[] {
  const of = (key: string) => words(`team:head.${key}`);
  return [of("figure"), of("own"), of("team"), of("n"), of("difference"), of("range"), null, null, of("meaning")];
}

function figureRows(context: TeamContext, person: PersonBenchmark): Content[][] {
  const { benchmark, language } = context;
  const { words } = language;
  const { figures, openQuotes } = person;
  const none = words("team:verdict.none");
  return [
    [
      ...[
        label(context, "openQuotes"),
        openQuotes.perCapacity,
        benchmark.openQuotes.perCapacity,
        openQuotes.count - openQuotes.standStill,
      ],
      ...[none, null, null, null, openQuotesText(context, person)],
    ],
    ...JUDGED_KPIS.map((kpi): Content[] => {
      const figure = figures[kpi];
      return [
        ...[label(context, kpi), figure.value ?? none, benchmark.team[kpi].value ?? none, figure.n],
        ...[verdictText(kpi, figure, words).text, rangeText(context, kpi, figure), null],
        ...[plotOf(context, kpi, figure), meaningText(context, person, kpi)],
      ];
    }),
  ];
}

function agreementHeads({ language: { words } }: TeamContext): Content[] {
  const [action, help, when, seen] = ["action", "help", "when", "seen"].map((key) =>
    words(`team:page.agreements.${key}`),
  );
  const cells = new Array<Content>(PAGE_COLUMNS).fill(null);
  return cells
    .with(0, action ?? null)
    .with(RIGHT - NAME, help ?? null)
    .with(MEANING - NAME, when ?? null)
    .with(11, seen ?? null);
}

function formats(context: TeamContext, { figures }: PersonBenchmark, first: number): Format[] {
  const at = (row: number) => first + row;
  const body = (column: number, columns: number) => ({
    row: at(PAGE.figures),
    column,
    rows: figuresOf(context).length,
    columns,
  });
  const head = (row: number): Format => ({
    area: rowArea(at(row), NAME, PAGE_COLUMNS),
    ...{ color: QUIET, size: NOTE_SIZE, vertical: "Bottom" },
    borders: [{ edge: "bottom", weight: "Thin", color: ACTUAL }],
  });
  const judged = JUDGED_KPIS.flatMap((kpi, row): Format[] => {
    const { tone } = verdictText(kpi, figures[kpi], context.language.words);
    const line = at(PAGE.figures) + 1 + row;
    return [
      { area: rowArea(line, OPEN, 2), numberFormat: judgedFormat(context, kpi) },
      ...(tone === "none" ? [] : [{ area: cellArea(line, VERDICT), color: TONES[tone], bold: true }]),
    ];
  });
  return [
    { area: cellArea(first, NAME), style: "Title", numberFormat: TEXT_FORMAT },
    { area: cellArea(at(PAGE.subtitle), NAME), color: QUIET },
    { area: cellArea(at(PAGE.headline), NAME), bold: true, size: 12, color: ACCENT },
    head(PAGE.head),
    { area: rowArea(at(PAGE.head), OPEN, 3), horizontal: "Right" },
    {
      area: body(NAME, PAGE_COLUMNS),
      ...{ color: ACTUAL, vertical: "Center" },
      borders: [{ edge: "insideHorizontal", weight: "Hairline", color: RULE }],
    },
    { area: body(OPEN, 3), horizontal: "Right" },
    { area: body(OPEN, 1), bold: true },
    { area: rowArea(at(PAGE.figures), OPEN, 2), numberFormat: PER_CAPACITY_FORMAT },
    { area: body(N, 1), numberFormat: COUNT_FORMAT, color: QUIET, size: NOTE_SIZE },
    { area: { ...body(VERDICT, 1), row: at(PAGE.head), rows: 5 }, horizontal: "Left", indent: 1 },
    { area: body(RANGE, 1), color: QUIET, size: NOTE_SIZE },
    { area: body(RIGHT, 1), font: PLOT_FONT, size: 9 },
    { area: body(MEANING, LAST - MEANING + 1), wrap: true, horizontal: "Left" },
    ...judged,
    { area: rowArea(at(PAGE.coaching), NAME, PAGE_COLUMNS), bold: true, size: 12, color: ACCENT },
    {
      area: { row: at(PAGE.slots), column: NAME, rows: SLOTS * ROWS_A_SLOT, columns: PAGE_COLUMNS },
      ...{ size: 12, vertical: "Center" },
    },
    { area: cellArea(at(PAGE.agreements), NAME), bold: true, color: ACCENT },
    head(PAGE.agreements + 1),
    {
      area: { row: at(PAGE.lines), column: NAME, rows: LINES, columns: PAGE_COLUMNS },
      borders: [
        { edge: "insideHorizontal", weight: "Thin", color: RULE },
        { edge: "bottom", weight: "Thin", color: RULE },
      ],
    },
  ];
}
