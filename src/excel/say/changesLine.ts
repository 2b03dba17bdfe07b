import { areColumnsSame } from "../../core/changes/compareColumns";
import type { Connection } from "../read/connection";
import { readerLanguage } from "./readerLanguage";

/** Sentences on what the export that was just read changes; none where it is the same as before. */
export function changesLine({ changes: { verdict, comparison } }: Pick<Connection, "changes">): readonly string[] {
  const { words } = readerLanguage();
  if (verdict === "other") return [words("changes:lineOther")];
  if (verdict === "noIds") return [words("changes:lineNoIds")];
  if (verdict !== "next" || !comparison) return [];
  const { added, vanished, summary, columns } = comparison;
  const line = words("changes:line", { added, vanished, changed: summary.changed });
  if (areColumnsSame(columns)) return [line];
  const { renamed, removed, added: come, moved } = columns;
  return [line, words("changes:lineColumns", { count: renamed.length + removed.length + come.length + moved.length })];
}
