import type { Day } from "../../core/crm/types";
import { takeSnapshots } from "../../core/kpi/snapshots/takeSnapshots";
import type { Snapshot } from "../../core/kpi/snapshots/types";
import type { Connection } from "../read/connection";

type Read = Pick<Connection, "index" | "asOf" | "measure" | "options">;

/**
 * What the figures count, as the snapshots say it: a snapshot of other figures says nothing about these.
 *
 * @example "revenue · Proposal"
 */
export function snapshotBasis({ index, measure, options }: Omit<Read, "asOf">): string {
  const { pipeline, currency } = options;
  return [measure, index.data.quoteStep.step, pipeline, currency].filter((part) => part !== undefined).join(" · ");
}

/** The snapshots of a reading; none where the reader looks back, as those would be reconstructed. */
export function snapshotsOf(connection: Read, latest: Day): readonly Snapshot[] {
  return connection.asOf < latest ? [] : takeSnapshots(connection.index, connection.asOf, snapshotBasis(connection));
}
