import type { SheetParts } from "../sheetParts";
import { kpiText } from "../kpiText";
import type { GrowthContext } from "./context";
import { COLUMN, LABEL, ROW, WORK_COLUMN } from "./layout";
import { periodLine, workingLine } from "./periodLines";
import { headFormats, headHeight, periodFormats, shrinking, titleFormat } from "./tableLook";

const COLUMNS = COLUMN.perDay - LABEL + 1;

/** The heads that the years and the months share. */
export function headsOf({ language: { words }, meta }: GrowthContext, first: string): string[] {
  return [
    words(`growth:head.${first}`),
    kpiText({ id: "revenue" }, "label", meta, words),
    ...["lastYear", "growth", "rising", "days", "daysLastYear", "perDay"].map((head) => words(`growth:head.${head}`)),
  ];
}

/** The last years and quarters, each against the same one of the year before; what still runs against the same part of it. */
export function periodsTable(context: GrowthContext): SheetParts {
  const { words } = context.language;
  const groups = [
    { first: ROW.years, periods: context.years },
    { first: ROW.years + context.years.length, periods: context.quarters },
  ].filter(({ periods }) => periods.length > 0);
  // Rows that short data leave over stay white under the last.
  const rows = context.years.length + context.quarters.length;
  return {
    blocks: [
      { row: ROW.periods, column: LABEL, cells: [[words("growth:periods.title")]] },
      { row: ROW.periodsHead, column: LABEL, cells: [headsOf(context, "period")] },
      ...groups.flatMap(({ first, periods }) => [
        {
          row: first,
          column: LABEL,
          cells: periods.map((period, at) => periodLine(context, period, first + at, at === 0)),
        },
        {
          row: first,
          column: WORK_COLUMN.period,
          cells: periods.map((period, at) => workingLine(context, period, first + at)),
        },
      ]),
    ],
    formats: [
      titleFormat(ROW.periods),
      ...headFormats(ROW.periodsHead, COLUMNS),
      ...(rows === 0 ? [] : periodFormats(context, ROW.years, rows)),
    ],
    conditionalFormats: rows === 0 ? [] : shrinking(ROW.years, rows),
    rowHeights: [headHeight(ROW.periodsHead)],
  };
}

/** The row of the year that runs, or ran last; undefined where there is none. */
export function lastYearRow({ years }: GrowthContext): number | undefined {
  return years.length === 0 ? undefined : ROW.years + years.length - 1;
}
