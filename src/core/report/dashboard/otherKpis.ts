import { builtInKpis } from "../../kpi/catalogue/builtInKpis";
import { formula, kpiCell, sentence } from "../formulas";
import { kpiText } from "../kpiText";
import { ACCENT, ACTUAL, NOTE_SIZE, QUIET, RULE } from "../look";
import { COUNT_FORMAT, TEXT_FORMAT } from "../numberFormats";
import type { ReportKpi } from "../reportKpi";
import { rowArea, type SheetParts } from "../sheetParts";
import type { Area } from "../sheetSpec";
import { formatOf, type DashboardContext } from "./context";
import { FIRST_NARROW, NAME, NAME_LINE, PAGE_COLUMNS } from "./layout";
import { rowAfterOwners } from "./ownersTable";
import { CHOSEN_WHO, WORKING } from "./workingCells";

const LINE_HEIGHT = 15;
const HEADS = ["value", "n", "previous", "lastYear"] as const;
const COLUMNS = HEADS.length;

/** Those of other sheets, and people's own. */
function othersOf({ catalogue }: DashboardContext): readonly ReportKpi[] {
  return catalogue.filter(({ id }) => !builtInKpis.some((builtIn) => builtIn.id === id));
}

/** The first row under the table of other KPIs; without any it is that under the owners. */
export function rowAfterOthers(context: DashboardContext): number {
  const others = othersOf(context);
  return others.length === 0 ? rowAfterOwners(context) : firstRow(context) + others.length;
}

/** The title, a line with heads, and the figures. */
function firstRow(context: DashboardContext): number {
  return rowAfterOwners(context) + 3;
}

/** The KPIs of other sheets and people's own, of whom and when the drop-downs say; nothing where there are none. */
export function otherKpis(context: DashboardContext): SheetParts {
  const others = othersOf(context);
  if (others.length === 0) return {};
  const { words } = context.language;
  const first = firstRow(context);
  const [title, head] = [first - 2, first - 1];
  const body = (column: number, columns: number): Area => ({ row: first, column, rows: others.length, columns });
  const at = (kpi: ReportKpi) => kpiText(kpi, "label", context.meta, words);
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
        cells: [[words("ownKpis:dashboard.kpi"), null, ...HEADS.map((one) => words(`ownKpis:dashboard.${one}`))]],
      },
      {
        row: first,
        column: NAME,
        cells: others.map((kpi) => [
          at(kpi),
          null,
          formula(kpiCell(kpi.id, WORKING.row)),
          formula(kpiCell(`${kpi.id}_n`, WORKING.row)),
          formula(kpiCell(kpi.id, WORKING.previousRow)),
          formula(kpiCell(kpi.id, WORKING.lastYearRow)),
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
        area: rowArea(first + index, FIRST_NARROW, COLUMNS),
        numberFormat: formatOf(context, kpi.id),
      })),
      { area: body(FIRST_NARROW + 1, 1), numberFormat: COUNT_FORMAT, color: QUIET, size: NOTE_SIZE },
      { area: body(FIRST_NARROW + 2, 2), color: QUIET },
    ],
    rowHeights: others.flatMap((kpi, index) => {
      const lines = Math.ceil(at(kpi).length / NAME_LINE);
      return lines > 1 ? [{ row: first + index, height: lines * LINE_HEIGHT }] : [];
    }),
  };
}
