import { fixedCell } from "../address";
import { TARGET_TABLE } from "../besideTables";
import { formula, keyRowNumber, kpiCell, kpiColumn, kpiRowNumber, quoted } from "../formulas";
import { NOTE_SIZE, QUIET } from "../look";
import { cellArea, type SheetParts } from "../sheetParts";
import { CHOSEN_PERIOD, CHOSEN_WHO, now, TARGET, then, TYPED, type WhatIfContext } from "./context";
import { ROW, WORK, WORK_FIRST, WORK_LABEL } from "./layout";

const NAMES = [
  ...(["period", "periodTitle", "row", "teamRow", "kind", "days", "valued"] as const),
  ...(["quotes", "points", "order", "cycleDays", "movedForward", "listedTarget", "ratio", "perPerson"] as const),
] as const;
type Name = (typeof NAMES)[number];

/** Cells beside the page: what several of its formulas need, worked out once. */
export const WORKING = Object.fromEntries(
  NAMES.map((name, at) => [name, fixedCell(WORK_FIRST + 1 + at, WORK)]),
) as Readonly<Record<Name, string>>;

export function workingCells(context: WhatIfContext): SheetParts {
  const { words } = context.language;
  const expressions = expressionsOf(context);
  return {
    blocks: [
      { row: WORK_FIRST, column: WORK_LABEL, cells: [[words("report:dashboard.working.title")]] },
      {
        row: WORK_FIRST + 1,
        column: WORK_LABEL,
        cells: NAMES.map((name) => [words(`whatIf:working.${name}`), formula(expressions[name])]),
      },
    ],
    formats: [
      {
        area: { row: WORK_FIRST, column: WORK_LABEL, rows: ROW.footnotes - WORK_FIRST, columns: 2 },
        color: QUIET,
        size: NOTE_SIZE,
        horizontal: "Left",
      },
      { area: cellArea(WORK_FIRST, WORK_LABEL), italic: true },
    ],
  };
}

function expressionsOf(context: WhatIfContext): Readonly<Record<Name, string>> {
  const { words } = context.language;
  const [everybody] = context.whos;
  const chosen = `MATCH(${CHOSEN_PERIOD}&"",SalesboardPeriods,0)`;
  const { period, row } = WORKING;
  return {
    period: `IFERROR(INDEX(SalesboardPeriodIds,${chosen}),"")`,
    periodTitle: `IFERROR(INDEX(SalesboardPeriodTitles,${chosen}),${CHOSEN_PERIOD}&"")`,
    row: kpiRowNumber(CHOSEN_WHO, period),
    teamRow: kpiRowNumber(quoted(everybody?.name ?? ""), period),
    kind: kpiCell("WhoKind", row, ""),
    days: kpiCell("Days", row, ""),
    valued: kpiCell("revenue_n", row, ""),
    // Nobody decides fewer than no quotes, and no order is worth less than nothing.
    quotes: `MAX(-1,N(${TYPED.quotes}))`,
    points: `N(${TYPED.points})`,
    order: `MAX(-1,N(${TYPED.order}))`,
    cycleDays: `IF(ISNUMBER(${now("cycle")}),${then("cycle")}-${now("cycle")},0)`,
    movedForward: `IF(AND(ISNUMBER(${now("cycle")}),ISNUMBER(${then("orders")}),N(${WORKING.days})>0),-${then("orders")}/${WORKING.days}*${WORKING.cycleDays},"")`,
    listedTarget: listedTarget(context),
    ratio: `IF(AND(ISNUMBER(${TARGET}),N(${now("revenue")})>0),${TARGET}/${now("revenue")},"")`,
    perPerson: perPerson(period, words("kpi:noOwner")),
  };
}

/** How many quotes each person decided, of those who decided any. */
function perPerson(period: string, noOwner: string): string {
  const isPerson = `(${kpiColumn("WhoKind")}="owner")*(${kpiColumn("Who")}<>${quoted(noOwner)})`;
  const people = `${isPerson}*(${kpiColumn("Period")}=${period})`;
  const decided = kpiColumn("closingRate_n");
  return `IFERROR(SUMPRODUCT(${people}*${decided})/SUMPRODUCT(${people}*(${decided}>0)),"")`;
}

/** That of the chosen who in the chosen period, by the rule of all sheets; empty where there is none. */
function listedTarget({ hasTargets }: WhatIfContext): string {
  // Without targets there is no table of them.
  if (!hasTargets) return `""`;
  const row = keyRowNumber(TARGET_TABLE, CHOSEN_WHO, `${WORKING.period}&${quoted("|revenue")}`);
  return `IF(${row}=0,"",INDEX(${TARGET_TABLE}[Target],${row}))`;
}
