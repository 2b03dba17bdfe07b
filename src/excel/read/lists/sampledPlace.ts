import type { ColumnRun } from "../../../core/crm/columns/splitColumns";
import type { Place } from "../listPlaces";
import type { Sample } from "../readSamples";

/** A place with its first rows, the header and what stands above it included. */
export interface SampledPlace extends Place {
  readonly sample: Sample;
}

/** The first rows of some columns of a place. */
export function cellsOf({ values }: Sample, { column, columns }: ColumnRun): Sample["values"] {
  return values.map((row) => row.slice(column, column + columns));
}
