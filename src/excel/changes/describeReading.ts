import { recordDeals } from "../../core/changes/recordDeals";
import type { KeptColumn, KeptReading } from "../../core/changes/types";
import { toDay } from "../../core/crm/cells/day";
import { latestEvent } from "../../core/crm/latestEvent";
import type { Connection } from "../read/connection";
import type { DealsSource } from "../read/findSources";
import type { Options } from "../settings";

/** What was just read, as the next export will be compared with it. */
export function describeReading(connection: Connection): KeptReading {
  const { index, asOf, measure, options, readAt, deals } = connection;
  const { data } = index;
  const readingDay = toDay(readAt.getFullYear(), readAt.getMonth() + 1, readAt.getDate());
  return {
    ...recordDeals(data),
    rows: data.rows,
    isPart: false,
    // Not the as-of date, which people choose.
    latest: latestEvent([data.created, data.quoted, data.closed], readingDay) ?? asOf,
    measure,
    basis: basisOf(options),
    columns: describeColumns(deals),
    readAt: readAt.toISOString(),
  };
}

/** The choices by which cells become other deals. */
function basisOf({ measure, columns, statuses, pipeline, currency, rates, dateOrders }: Options): string {
  return JSON.stringify({ measure, columns, statuses, pipeline, currency, rates, dateOrders });
}

function describeColumns({ recognised, sample }: DealsSource): readonly KeptColumn[] {
  const fieldAt = new Map(Object.entries(recognised.columns).map(([field, column]) => [column, field]));
  return recognised.headers.map((header, column) => {
    const field = fieldAt.get(column);
    return { header, ...(field !== undefined && { field }), holds: whatHolds(sample.values, column) };
  });
}

function whatHolds(rows: DealsSource["sample"]["values"], column: number): KeptColumn["holds"] {
  const cells = rows.map((row) => row[column]).filter((cell) => cell !== "" && cell !== null && cell !== undefined);
  if (cells.length === 0) return "nothing";
  return cells.filter((cell) => typeof cell === "number").length * 2 > cells.length ? "numbers" : "text";
}
