import type { FixKind } from "../../../src/core/crm/fixes/fix";
import type { Action } from "../../../src/excel/actions/action";
import type { FixPlan } from "../../../src/excel/fix/fixPlan";
import { unwatchedWork, type Work } from "../../../src/excel/work";
import { openVerbs } from "../openVerbs";
import type { openSalesboard, Rows } from "../openSalesboard";

const MODULES = [
  "excel/fix/findFixes",
  "excel/fix/applyFixes",
  "excel/fix/undoFixes",
  "excel/fix/lookAtLastFix",
  "excel/actions/fixAction",
  "excel/actions/undoFixAction",
  "excel/write/protect/withoutProtection",
];

type Verbs = typeof import("../../../src/excel/fix/findFixes") &
  typeof import("../../../src/excel/fix/applyFixes") &
  typeof import("../../../src/excel/fix/undoFixes") &
  typeof import("../../../src/excel/fix/lookAtLastFix") &
  typeof import("../../../src/excel/actions/fixAction") &
  typeof import("../../../src/excel/actions/undoFixAction") &
  typeof import("../../../src/excel/write/protect/withoutProtection");

export const HEADER = ["Deal ID", "Owner", "Created", "Closed", "Status", "Value"] as const;

/** Four deals whose dates, amounts and names a person would put right. */
export const untidyDeals: Rows = [
  HEADER,
  ["007", " Ann", "2026-04-01", "30-6-2026", "Won", "1.000,00"],
  ["008 ", "Ann", 46113, "2026-06-29 14:30", "Lost", "€ 2.500,50"],
  ["009", "Ben\u00a0 Smith", "2026-04-03", "", "Open", 400],
  ["010", "=SUM(1)", "soon", "-", "Open", "12k"],
];

/** Excel with a workbook, and the verbs of the fixes in the add-in's page. */
export async function openFix(
  sheets: Readonly<Record<string, Rows>> = { Deals: untidyDeals },
  options: Parameters<typeof openSalesboard>[1] = {},
) {
  const { board, verbs } = await openVerbs<Verbs>(MODULES, sheets, options);
  const work: Work = unwatchedWork();
  return {
    board,
    verbs,
    find: (kind: FixKind): Promise<FixPlan> => verbs.findFixes(kind, work),
    apply: (plan: FixPlan) => verbs.applyFixes(plan, work),
    fix: async (kind: FixKind) => verbs.applyFixes(await verbs.findFixes(kind, work), work),
    undo: () => verbs.undoFixes(work),
    act: (action: Action) => action(work),
    column: (name: string, column: number) => {
      const { cells, area } = board.contents(name)!;
      return cells.map((row) => row[column - area.column] ?? "");
    },
    close: board.close,
  };
}

export type FixBench = Awaited<ReturnType<typeof openFix>>;
