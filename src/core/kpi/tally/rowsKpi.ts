import type { Membership } from "../../crm/sheets/people";
import type { FigureOf, KpiDefinition, OtherKpi } from "../catalogue/kpiDefinition";
import type { Called } from "../index/listGroups";
import { figureOfSums, type RowMeasure } from "./daySums";
import { tallyRows, type CountedRows } from "./tallyRows";

type Face = Pick<KpiDefinition, "id" | "name" | "level" | "unit" | "better" | "means">;

/**
 * A KPI that counts rows of a sheet, adds up a column of them, or gives the share of them that meet one criterion more.
 *
 * @param memberships who is in which team, from when until when
 * @example rowsKpi(visits, "count", rows, called, memberships).figure(team, quarter) // { value: 41, n: 41, leftOut: 2 }
 */
export function rowsKpi(
  face: Face,
  measure: RowMeasure,
  rows: CountedRows,
  called: Called,
  memberships: readonly Membership[],
): OtherKpi {
  return { ...face, figure: rowsFigure(measure, rows, called, memberships) };
}

/** The figures of such a KPI. */
export function rowsFigure(
  measure: RowMeasure,
  rows: CountedRows,
  called: Called,
  memberships: readonly Membership[],
): FigureOf {
  const tally = tallyRows(rows, called, memberships);
  return (who, period) => figureOfSums(tally.of.get(who.name), measure, period, tally);
}
