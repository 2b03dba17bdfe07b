import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { openSalesboard, type Rows } from "./openSalesboard";

const root = join(__dirname, "..", "..");

/**
 * Excel with a workbook, and some of the add-in's own modules as a script in its page, beside the built pane: verbs can be used
 * then that no button calls yet, or not by themselves.
 *
 * @param modules below src, such as "excel/data/lookAtData"
 */
export async function openVerbs<Verbs>(
  modules: readonly string[],
  sheets: Readonly<Record<string, Rows>>,
  options: Parameters<typeof openSalesboard>[1] = {},
) {
  const board = await openSalesboard(sheets, options);
  return { board, verbs: board.excel.page.eval(`${bundle(modules)}; verbs`) as Verbs };
}

const bundles = new Map<string, string>();

function bundle(modules: readonly string[]): string {
  const exported = modules.map((module) => `export * from "./src/${module}";`);
  const input = ['import "./src/locales/laterWords";', ...exported].join("\n");
  const known = bundles.get(input);
  if (known !== undefined) return known;
  const script = execFileSync(
    join(root, "node_modules", ".bin", "esbuild"),
    ["--bundle", "--format=iife", "--global-name=verbs", "--log-level=error"],
    { encoding: "utf8", input, cwd: root, maxBuffer: 50_000_000 },
  );
  bundles.set(input, script);
  return script;
}
