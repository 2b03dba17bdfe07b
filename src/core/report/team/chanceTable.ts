import type { JudgedKpi } from "../../benchmark/types";
import { ACCENT, NOTE_SIZE, QUIET } from "../look";
import { rowArea, type SheetParts } from "../sheetParts";
import type { Content } from "../sheetSpec";
import { JUDGED_KPIS, judgedFormat, judgedText, shortLabel, largestOf, type TeamContext } from "./context";
import { NAME, PAGE_COLUMNS } from "./layout";
import { firstColumnOf, headBlocks, headFormats, rowOf, tableFormats } from "./overview";
import type { TeamPages } from "./pages";
import { PLOT_FONT, plotText } from "./plotText";
import { chanceHeight, HEIGHT } from "./rowHeights";

/** A row for each person: between what chance leaves each figure, and where it lies. */
export function chanceTable(context: TeamContext, { chance: rows }: TeamPages): SheetParts {
  const { benchmark, language } = context;
  const { words } = language;
  const { people } = benchmark;
  if (!rows) return {};
  const first = rows.title + 2;
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
      ...headBlocks(context, rows, heads),
      ...cells.map((line, at) => ({ row: rowOf(rows, at), column: NAME, cells: [line] })),
      { row: rows.legend, column: NAME, cells: [[words("team:legend")]] },
    ],
    formats: [
      { area: rowArea(rows.title, NAME, 1), bold: true, color: ACCENT },
      ...tableFormats(context, rows, first),
      ...JUDGED_KPIS.flatMap((kpi, at) => [
        {
          area: { row: first, column: firstColumnOf(at), rows: rows.end - first, columns: 2 },
          ...judgedNumbers(context, kpi),
        },
        ...rows.runs.map((run) => ({
          area: { ...run, column: firstColumnOf(at) + 2, columns: 1 },
          ...{ font: PLOT_FONT, size: 9 },
        })),
      ]),
      ...rows.heads.flatMap(headFormats),
      { area: rowArea(rows.legend, NAME, PAGE_COLUMNS), color: QUIET, size: NOTE_SIZE },
    ],
    rowHeights: [
      { row: rows.title, height: HEIGHT.chanceTitle },
      ...rows.heads.map((row) => ({ row, height: HEIGHT.chanceHead })),
      ...people.map((person, at) => ({ row: rowOf(rows, at), height: chanceHeight(person) })),
    ],
  };
}

function judgedNumbers(context: TeamContext, kpi: JudgedKpi) {
  return { numberFormat: judgedFormat(context, kpi), color: QUIET, size: NOTE_SIZE };
}

function plotHead(context: TeamContext, kpi: JudgedKpi): string {
  const largest = largestOf(context.benchmark, kpi);
  if (largest <= 0) return shortLabel(context, kpi);
  const most = judgedText(context, kpi, largest);
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
