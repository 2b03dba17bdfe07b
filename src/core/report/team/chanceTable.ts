import type { JudgedKpi } from "../../benchmark/types";
import { ACCENT, NOTE_SIZE, QUIET } from "../look";
import { rowArea, type SheetParts } from "../sheetParts";
import type { Content } from "../sheetSpec";
import { JUDGED_KPIS, judgedFormat, judgedText, shortLabel, largestOf, type TeamContext } from "./context";
import { LINE_HEIGHT, NAME, NAME_LINE, PAGE_COLUMNS, ROW } from "./layout";
import { firstColumnOf, tableFormats } from "./overview";
import { PLOT_FONT, plotText } from "./plotText";

/** The row of the title; under it stand heads, people, and what the signs mean. */
export function chanceRows({ benchmark: { people } }: TeamContext) {
  const title = ROW.people + people.length + 1;
  return {
    title,
    head: title + 1,
    people: title + 2,
    legend: title + 2 + people.length,
    end: title + 3 + people.length,
  };
}

/** A row for each person: between what chance leaves each figure, and where it lies. */
export function chanceTable(context: TeamContext): SheetParts {
  const { benchmark, language } = context;
  const { words } = language;
  const { people } = benchmark;
  if (people.length < 2) return {};
  const rows = chanceRows(context);
  const heads = [
    words("team:head.person"),
    null,
    ...JUDGED_KPIS.flatMap((kpi) => [words("team:head.low"), words("team:head.high"), plotHead(context, kpi)]),
  ];
  const cells = people.map(({ owner, figures }): Content[] => [
    owner,
    null,
    ...JUDGED_KPIS.flatMap((kpi): Content[] => {
      const { low, high, value } = figures[kpi];
      const none = words("team:verdict.none");
      return [low ?? none, high ?? none, plotOf(context, kpi, { value, low, high })];
    }),
  ]);
  return {
    blocks: [
      { row: rows.title, column: NAME, cells: [[words("team:chance.title")]] },
      { row: rows.head, column: NAME, cells: [heads] },
      { row: rows.people, column: NAME, cells },
      { row: rows.legend, column: NAME, cells: [[words("team:legend")]] },
    ],
    formats: [
      { area: rowArea(rows.title, NAME, 1), bold: true, color: ACCENT },
      ...tableFormats(context, rows.head, rows.people, people.length),
      ...JUDGED_KPIS.flatMap((kpi, at) => [
        {
          area: { row: rows.people, column: firstColumnOf(at), rows: people.length, columns: 2 },
          ...judgedNumbers(context, kpi),
        },
        {
          area: { row: rows.people, column: firstColumnOf(at) + 2, rows: people.length, columns: 1 },
          font: PLOT_FONT,
          size: 9,
        },
      ]),
      { area: rowArea(rows.legend, NAME, PAGE_COLUMNS), color: QUIET, size: NOTE_SIZE },
    ],
    rowHeights: [
      { row: rows.title, height: 24 },
      { row: rows.head, height: 30 },
      ...people.map(({ owner }, at) => ({
        row: rows.people + at,
        height: 1 + LINE_HEIGHT * Math.ceil(owner.length / NAME_LINE),
      })),
    ],
  };
}

function judgedNumbers(context: TeamContext, kpi: JudgedKpi) {
  return { numberFormat: judgedFormat(context, kpi), color: QUIET, size: NOTE_SIZE };
}

function plotHead(context: TeamContext, kpi: JudgedKpi): string {
  const most = judgedText(context, kpi, largestOf(context.benchmark, kpi));
  return context.language.words("team:head.plot", { label: shortLabel(context, kpi), most });
}

/** A person's figure on the line that all people share. */
export function plotOf(
  { benchmark }: TeamContext,
  kpi: JudgedKpi,
  figure: { readonly value: number | null; readonly low: number | null; readonly high: number | null },
): string {
  return plotText({ ...figure, team: benchmark.team[kpi].value, most: largestOf(benchmark, kpi) });
}
