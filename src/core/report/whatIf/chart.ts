import { formula, quoted } from "../formulas";
import { ACTUAL } from "../look";
import type { SheetParts } from "../sheetParts";
import { formatOf, label, now, TARGET, then, type WhatIfContext } from "./context";
import { COLUMN, ROW, WORK, WORK_LABEL } from "./layout";

/** Beside the page, below the working cells. */
const FIRST = ROW.stepsHead;

/** What was, what would have been, and the target, beside the table they are in; without a target its column says so. */
export function chart(context: WhatIfContext): SheetParts {
  const { words } = context.language;
  const said = (key: string) => words(`whatIf:chart.${key}`);
  const value = (cell: string) => formula(`IF(ISNUMBER(${cell}),${cell},0)`);
  const title = label(context, "revenue");
  return {
    blocks: [
      {
        row: FIRST,
        column: WORK_LABEL,
        cells: [
          [said("now"), value(now("revenue"))],
          [said("then"), value(then("revenue"))],
          [formula(`IF(ISNUMBER(${TARGET}),${quoted(said("target"))},${quoted(said("noTarget"))})`), value(TARGET)],
        ],
      },
    ],
    charts: [
      {
        name: "Salesboard whatif",
        type: "ColumnClustered",
        place: { row: ROW.changesHead, column: COLUMN.note, rows: ROW.gap - ROW.changesHead + 1, columns: 1 },
        title,
        series: [
          {
            name: title,
            values: { row: FIRST, column: WORK, rows: 3, columns: 1 },
            categories: { row: FIRST, column: WORK_LABEL, rows: 3, columns: 1 },
            color: ACTUAL,
          },
        ],
        valueFormat: formatOf(context, "revenue"),
        minimum: 0,
        gapWidth: 100,
        legend: false,
      },
    ],
  };
}
