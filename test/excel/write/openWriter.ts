import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { SheetSpec } from "../../../src/core/report/sheetSpec";
import { unwatchedWork, type Work } from "../../../src/excel/work";
import { openSalesboard, type Rows } from "../openSalesboard";

const root = join(__dirname, "..", "..", "..");
const toBundle = `
  export { writeSheets, updateSheets } from "./src/excel/write/writeSheets";
  export { withoutProtection } from "./src/excel/write/protect/withoutProtection";
`;
/** The writer alone, as a script for the page: a spec can then be written that no report of ours makes. */
const writer = execFileSync(
  join(root, "node_modules", ".bin", "esbuild"),
  ["--bundle", "--format=iife", "--global-name=writer", "--log-level=error"],
  { encoding: "utf8", input: toBundle, cwd: root },
);

type Writer = typeof import("../../../src/excel/write/writeSheets") &
  typeof import("../../../src/excel/write/protect/withoutProtection");

export const emptySpec: SheetSpec = {
  id: "dashboard",
  name: "Trial",
  gridlines: false,
  columnWidths: [12, 20],
  rowHeights: [],
  blocks: [],
  merges: [],
  formats: [],
  tables: [],
  charts: [],
  dropDowns: [],
  conditionalFormats: [],
  names: [],
  frozenRows: 0,
  print: { area: { row: 0, column: 0, rows: 1, columns: 1 }, orientation: "Portrait", pagesWide: 1, breaks: [] },
  choices: [],
};

/** Excel with a workbook of one sheet, "Mine", and the writer in the add-in's page. */
export async function openWriter(
  options: Parameters<typeof openSalesboard>[1] = {},
  sheets: Readonly<Record<string, Rows>> = { Mine: [["mine"]] },
) {
  const board = await openSalesboard(sheets, options);
  const { writeSheets, updateSheets, withoutProtection } = board.excel.page.eval(`${writer}; writer`) as Writer;
  const verbs = (work: Work) => ({
    write: (...specs: readonly SheetSpec[]) => writeSheets(specs, work),
    update: (...specs: readonly SheetSpec[]) => updateSheets(specs, work),
  });
  return { board, withoutProtection, ...verbs(unwatchedWork()), with: verbs };
}
