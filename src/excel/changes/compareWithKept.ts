import { areColumnsSame, compareColumns, type ColumnChanges } from "../../core/changes/compareColumns";
import { compareDealsInSteps } from "../../core/changes/compareDeals";
import { judgeReading } from "../../core/changes/judgeReading";
import { keepReading } from "../../core/changes/keepReading";
import { listChanges } from "../../core/changes/listChanges";
import { sortChanges, summariseChanges } from "../../core/changes/summariseChanges";
import type { KeptReading } from "../../core/changes/types";
import { indexSnapshots } from "../../core/kpi/snapshots/indexSnapshots";
import { readSnapshots } from "../../core/kpi/snapshots/snapshotRows";
import { breathe } from "../breathe";
import type { Connection } from "../read/connection";
import { takeSteps } from "../takeSteps";
import type { Work } from "../work";
import { describeReading } from "./describeReading";
import type { Comparison, ExportChanges } from "./exportChanges";
import { findKeptSheet, type KeptSheet } from "./findKeptSheet";
import { findSnapshots, type StandingSnapshots } from "./findSnapshots";
import { loadReading } from "./loadReading";
import { keptExports, rememberExports, type Memory } from "./memory";
import { snapshotBasis } from "./snapshotsOf";

/**
 * Compares what was just read with what is kept of earlier exports, and lays the snapshots that were kept with them under the figures
 * of the past. Nothing is written: that is done with the sheets of the report.
 *
 * @param connection a reading nobody has seen yet
 */
export async function compareWithKept(
  connection: Omit<Connection, "changes" | "latest">,
  work: Work,
): Promise<Connection> {
  const { exports, snapshots } = await Excel.run({ delayForCellEdit: true }, async (context) => {
    const exports = await knownExports(context, await findKeptSheet(context), work);
    return { exports, snapshots: await findSnapshots(context) };
  });
  const now = describeReading(connection as Connection);
  await breathe();
  const { verdict, remembered } = await judge(exports, now, work);
  const { before } = remembered;
  const comparison = before && verdict !== "noIds" ? await compare(before, now, work) : undefined;
  work.signal.throwIfAborted();
  rememberExports({ ...remembered, columns: now.columns });
  const isStillTheSame = verdict !== "next" && verdict !== "other";
  const columns = isStillTheSame ? changedColumns(exports.current, now) : undefined;
  const areColumnsNews =
    columns !== undefined && (!exports.columns || !areColumnsSame(compareColumns(exports.columns, now.columns)));
  const areColumnsBack = isStillTheSame && !columns && wereColumnsChanged(exports, now);
  const { withoutId, duplicates, latest } = now;
  return {
    ...connection,
    index: { ...connection.index, ...laidUnder(snapshots, connection, latest) },
    latest,
    changes: {
      verdict,
      withoutId,
      duplicates,
      ...(comparison && { comparison }),
      ...(columns && { columns }),
      areColumnsNews,
      areColumnsBack,
    },
  };
}

/** What this page remembers, where the workbook holds the same; else what the workbook holds: a co-author's add-in may have written it. */
async function knownExports(
  context: Excel.RequestContext,
  sheet: KeptSheet | undefined,
  { signal }: Work,
): Promise<Memory> {
  const remembered = keptExports();
  const generations = sheet?.stamps.map((stamp) => stamp?.generation ?? 0) ?? [];
  const generation = Math.max(0, ...generations);
  // What was never written is known to this page only.
  if (!sheet || generation === 0 || generation === remembered.generation) return remembered;
  const latest = generations.indexOf(generation);
  const current = await loadReading(context, sheet, latest, signal);
  const before = await loadReading(context, sheet, 1 - latest, signal);
  const { columns } = remembered;
  return {
    ...(current && { current }),
    ...(before && { before }),
    ...(columns && { columns }),
    generation,
    unwritten: "nothing",
  };
}

/**
 * How the columns of what is still the same export differ from when it came: a header that somebody changed may cost a figure all
 * its data. A field that is taken from elsewhere by the reader's own choice is no news.
 */
function changedColumns(current: KeptReading | undefined, now: KeptReading): ColumnChanges | undefined {
  if (!current) return undefined;
  const changes = compareColumns(current.columns, now.columns);
  const { renamed, added, removed, fields } = changes;
  const areOtherHeaders = renamed.length + added.length + removed.length > 0;
  return areOtherHeaders || (fields.length > 0 && current.basis === now.basis) ? changes : undefined;
}

/** Whether the columns differed from those of the export when this page read them last. */
function wereColumnsChanged({ current, columns }: Memory, now: KeptReading): boolean {
  return columns !== undefined && changedColumns(current, { ...now, columns }) !== undefined;
}

interface Judged {
  readonly verdict: ExportChanges["verdict"];
  readonly remembered: Memory;
}

async function judge(exports: Memory, now: KeptReading, work: Work): Promise<Judged> {
  const { current, before, generation, unwritten } = exports;
  const anew: Memory = { current: keepReading(now), generation, unwritten: "export" };
  if (!current || current.deals.id.length === 0) {
    // Without ids there are only columns to compare, as long as this page is open.
    const unkept = current ? exports : { ...exports, current: now };
    return { verdict: "first", remembered: now.deals.id.length === 0 ? unkept : anew };
  }
  const changes = await takeSteps(compareDealsInSteps(current, now), work);
  const verdict = judgeReading(current, now, changes);
  if (verdict === "next") return { verdict, remembered: { ...anew, before: current } };
  if (verdict === "other") return { verdict, remembered: anew };
  // The same deals read by other choices: the next export is to be compared with what these make of the cells.
  if (verdict === "same" && current.basis !== now.basis) {
    const how = unwritten === "export" ? "export" : "otherwise";
    return {
      verdict,
      remembered: { ...(before && { before }), current: keepReading(now), generation, unwritten: how },
    };
  }
  return { verdict, remembered: exports };
}

async function compare(before: KeptReading, now: KeptReading, work: Work): Promise<Comparison> {
  const changes = await takeSteps(compareDealsInSteps(before, now), work);
  const rows = sortChanges(changes);
  return {
    summary: summariseChanges(changes, rows),
    lists: listChanges(changes, rows),
    columns: compareColumns(before.columns, now.columns),
    added: changes.added.length,
    vanished: changes.vanished.length,
    since: before.latest,
    readAt: before.readAt,
    isPart: before.isPart,
    hasOtherValues: before.measure !== now.measure,
  };
}

function laidUnder(standing: StandingSnapshots, connection: Omit<Connection, "changes" | "latest">, latest: number) {
  if (typeof standing === "string") return {};
  const { asOf } = connection;
  // Of the as-of date itself the data know best, unless they have gone on since.
  const until = asOf < latest ? asOf : asOf - 1;
  return { snapshots: indexSnapshots(readSnapshots(standing), snapshotBasis(connection), until) };
}
