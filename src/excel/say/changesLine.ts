import { areColumnsSame, countColumns, type ColumnChanges } from "../../core/changes/compareColumns";
import { capitalised } from "../../core/report/capitalised";
import type { Connection } from "../read/connection";
import { readerLanguage } from "./readerLanguage";

/** Sentences on what the export that was just read changes; none where it is the same as before. */
export function changesLine({
  changes: { verdict, comparison, columns, areColumnsNews, areColumnsBack },
}: Pick<Connection, "changes">): readonly string[] {
  const { words } = readerLanguage();
  if (verdict === "other") return [words("changes:lineOther")];
  const ofChanged = columns && areColumnsNews ? columnsLine(columns) : [];
  const ofColumns = areColumnsBack ? [words("changes:lineColumnsBack")] : ofChanged;
  if (verdict === "noIds") return [words("changes:lineNoIds"), ...ofColumns];
  if (verdict !== "next" || !comparison) return ofColumns;
  const { added, vanished, summary } = comparison;
  const line = words("changes:line", { added, vanished, changed: summary.changed });
  return [line, ...(areColumnsSame(comparison.columns) ? [] : columnsLine(comparison.columns))];
}

/** How many columns differ, and which fields have none any more: with those go figures. */
function columnsLine(columns: ColumnChanges): readonly string[] {
  const { words, locale } = readerLanguage();
  const lost = columns.fields.filter(({ to }) => to === undefined);
  return [
    words("changes:lineColumns", { count: countColumns(columns) }),
    ...lost.map(({ field, from }) =>
      words("changes:columns.fieldLost", { field: capitalised(words(`report:field.${field}`), locale), from }),
    ),
  ];
}
