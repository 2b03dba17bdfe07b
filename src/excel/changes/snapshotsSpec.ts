import { withSnapshots, type SnapshotCells } from "../../core/kpi/snapshots/snapshotRows";
import { snapshotsSheet } from "../../core/report/snapshotsSheet";
import type { SheetSpec } from "../../core/report/sheetSpec";
import type { Language } from "../../core/words";
import type { Connection } from "../read/connection";
import type { StandingSnapshots } from "./findSnapshots";
import { snapshotsOf } from "./snapshotsOf";
import { inWords } from "./snapshotWords";

/**
 * The sheet of the snapshots with those of this reading added, by what stands there now: people may have edited it since.
 *
 * @param standing how they stand there now
 * @returns undefined where there is nothing to keep, and where the table is not where it was: nobody knows then what would be written over
 */
export function snapshotsSpec(
  standing: StandingSnapshots,
  connection: Connection,
  language: Language,
  readAt: string,
): SheetSpec | undefined {
  if (standing === "lost") return undefined;
  const before: readonly SnapshotCells[] = standing === "none" ? [] : standing;
  const rows = withSnapshots(before, snapshotsOf(connection, connection.latest), readAt);
  return rows.length === 0 ? undefined : snapshotsSheet(inWords(rows, language.words), language);
}
