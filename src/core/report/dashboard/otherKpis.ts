import { builtInKpis } from "../../kpi/catalogue/builtInKpis";
import { freeCell } from "../address";
import { formula, kpiCell, sentence } from "../formulas";
import { kpiText } from "../kpiText";
import { ACCENT, ACTUAL, NOTE_SIZE, QUIET, RULE } from "../look";
import { COUNT_FORMAT, TEXT_FORMAT } from "../numberFormats";
import type { ReportKpi } from "../reportKpi";
import { rowArea, type SheetParts } from "../sheetParts";
import type { Area } from "../sheetSpec";
import { formatOf, type DashboardContext } from "./context";
import { goodOrBad } from "./goodOrBad";
import { FIRST_NARROW, NAME, NAME_LINE, PAGE_COLUMNS, ROW, TILES } from "./layout";
import { againstTarget, hasTarget, targetCell } from "./targets";
import { CHOSEN_WHO, WORKING } from "./workingCells";

const LINE_HEIGHT = 15;
const HEADS = ["value", "n", "previous", "lastYear"] as const;
const TARGET_HEADS = ["target", "difference"] as const;
/** What is said of how far a figure is from its target takes the room of three columns. */
const DIFFERENCE_COLUMNS = 3;
/** Those that the page shows elsewhere are there for their targets alone. */
const ELSEWHERE = [...builtInKpis.map(({ id }) => id as string)];
const ON_TILES: readonly string[] = TILES.map(({ id }) => id);

/** Those that are there where the data tell them, people's own, and those of the others that the sheet of targets has one for. */
function othersOf(context: DashboardContext): readonly ReportKpi[] {
  const isTargeted = (id: string) => hasTarget(context, id) && !ON_TILES.includes(id);
  return context.catalogue.filter(({ id }) => !ELSEWHERE.includes(id) || isTargeted(id));
}

/** The title, a line with heads, and the figures. */
const FIRST = ROW.others + 2;

/** The first row under the table of other KPIs, and the empty one that follows it; without any it is where the table would begin. */
export function rowAfterOthers(context: DashboardContext): number {
  const others = othersOf(context);
  return others.length === 0 ? ROW.others : FIRST + others.length + 1;
}

/** The KPIs of other sheets and people's own, of whom and when the drop-downs say; nothing where there are none. */
export function otherKpis(context: DashboardContext): SheetParts {
  const others = othersOf(context);
  if (others.length === 0) return {};
  const { words } = context.language;
  const [title, head] = [FIRST - 2, FIRST - 1];
  const isTargeted = others.some(({ id }) => hasTarget(context, id));
  const heads = [...HEADS, ...(isTargeted ? TARGET_HEADS : [])];
  const [COLUMNS, target, difference] = [heads.length, FIRST_NARROW + HEADS.length, FIRST_NARROW + HEADS.length + 1];
  const body = (column: number, columns: number): Area => ({ row: FIRST, column, rows: others.length, columns });
  const ofTarget = ({ id }: ReportKpi, row: number) => [
    formula(targetCell(context, id)),
    formula(againstTarget(context, id, freeCell(row, FIRST_NARROW), freeCell(row, target))),
  ];
  const labelOf = (kpi: ReportKpi) => kpiText(kpi, "label", context.meta, words);
  const differences = [head, ...others.map((_, at) => FIRST + at)].map((row) =>
    rowArea(row, difference, DIFFERENCE_COLUMNS),
  );
  return {
    blocks: [
      {
        row: title,
        column: NAME,
        cells: [
          [formula(sentence(words, "ownKpis:dashboard.title", { who: CHOSEN_WHO, period: WORKING.periodTitle }))],
        ],
      },
      {
        row: head,
        column: NAME,
        cells: [[words("ownKpis:dashboard.kpi"), null, ...heads.map((one) => words(`ownKpis:dashboard.${one}`))]],
      },
      {
        row: FIRST,
        column: NAME,
        cells: others.map((kpi, at) => [
          labelOf(kpi),
          null,
          formula(kpiCell(kpi.id, WORKING.row)),
          formula(kpiCell(`${kpi.id}_n`, WORKING.row)),
          formula(kpiCell(kpi.id, WORKING.previousRow)),
          formula(kpiCell(kpi.id, WORKING.lastYearRow)),
          ...(isTargeted ? ofTarget(kpi, FIRST + at) : []),
        ]),
      },
    ],
    formats: [
      { area: rowArea(title, NAME, PAGE_COLUMNS), bold: true, color: ACCENT },
      {
        area: rowArea(head, NAME, COLUMNS + 2),
        color: QUIET,
        size: NOTE_SIZE,
        borders: [{ edge: "bottom", weight: "Thin", color: ACTUAL }],
      },
      { area: rowArea(head, FIRST_NARROW, COLUMNS), horizontal: "Right" },
      {
        area: body(NAME, COLUMNS + 2),
        color: ACTUAL,
        vertical: "Center",
        borders: [{ edge: "insideHorizontal", weight: "Hairline", color: RULE }],
      },
      { area: body(NAME, 1), numberFormat: TEXT_FORMAT, wrap: true },
      { area: body(FIRST_NARROW, COLUMNS), horizontal: "Right" },
      ...others.map((kpi, index) => ({
        area: rowArea(FIRST + index, FIRST_NARROW, COLUMNS),
        numberFormat: formatOf(context, kpi.id),
      })),
      { area: body(FIRST_NARROW + 1, 1), numberFormat: COUNT_FORMAT, color: QUIET, size: NOTE_SIZE },
      { area: body(FIRST_NARROW + 2, 2), color: QUIET },
      ...(isTargeted ? [{ area: body(difference, 1), size: NOTE_SIZE }] : []),
    ],
    conditionalFormats: isTargeted ? goodOrBad(context, body(difference, 1)) : [],
    merges: isTargeted ? differences : [],
    rowHeights: others.flatMap((kpi, index) => {
      const lines = Math.ceil(labelOf(kpi).length / NAME_LINE);
      return lines > 1 ? [{ row: FIRST + index, height: lines * LINE_HEIGHT }] : [];
    }),
  };
}
