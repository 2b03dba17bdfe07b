import { cellAddress } from "../../core/crm/cells/cells";
import type { Finding } from "../../core/crm/types";
import { rangeOf } from "../areas/rangeOf";
import type { Source } from "./findSources";

/**
 * Rows of what is read that are hidden, by a filter or by hand: they count like the others, and whoever filters may expect otherwise.
 * Excel is asked how many rows are visible, and only of lists of which some are not; neither the requests nor the answers grow with rows.
 *
 * @example await findHidden(context, sources) // [{ kind: "hiddenRows", count: 412, ... }]
 */
export async function findHidden(
  context: Excel.RequestContext,
  sources: readonly Source[],
): Promise<readonly Finding[]> {
  const lists = sources
    .filter(({ body }) => body.rows > 0)
    .map((source) => ({
      source,
      range: rangeOf(context.workbook.worksheets.getItem(source.sheetId), source.body).load("rowHidden"),
    }));
  await context.sync();
  // Null where some rows are hidden, which the typings do not say.
  const hiding = lists.filter(({ range }) => (range.rowHidden as boolean | null) !== false);
  if (hiding.length === 0) return [];
  const asked = hiding.map((list) => ({ ...list, view: list.range.getVisibleView().load("rowCount") }));
  await context.sync();
  const count = asked.reduce((sum, { source, view }) => sum + source.body.rows - view.rowCount, 0);
  const rows = lists.reduce((sum, { source }) => sum + source.body.rows, 0);
  const cells = asked.map(({ source: { sheet, body } }) => cellAddress(sheet, body.column, body.row));
  return count === 0 ? [] : [{ kind: "hiddenRows", count, share: count / rows, cells }];
}
