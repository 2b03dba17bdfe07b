import type { Membership } from "../../crm/sheets/people";
import type { TextColumn } from "../../crm/types";
import type { Steps } from "../../steps";
import type { OtherKpi } from "../catalogue/kpiDefinition";
import type { Called } from "../index/listGroups";
import { rowsKpi } from "../tally/rowsKpi";
import type { Figure } from "../types";
import type { CountedKpi } from "./countRows";
import type { OwnKpi } from "./ownKpi";
import type { TypedValue } from "./readTyped";
import { typedKpi } from "./typedKpi";

/** What people's own KPIs stand on. */
export interface OwnData {
  readonly counted: readonly CountedKpi[];
  readonly typed: readonly TypedValue[];
}

const NO_FIGURE: Figure = { value: null, n: 0, leftOut: 0 };

/**
 * People's own KPIs for the catalogue. One that could not be counted, as its list or a column of it is not there, stays with no
 * figure: formulas that ask for it find it again when the list comes back. A step for each KPI.
 */
export function* ownKpisInSteps(
  kpis: readonly OwnKpi[],
  data: OwnData,
  called: Called,
  memberships: readonly Membership[],
): Steps<readonly OtherKpi[]> {
  const made: OtherKpi[] = [];
  for (const kpi of kpis) {
    made.push(ownKpi(kpi, data, called, memberships));
    yield;
  }
  return made;
}

function ownKpi(
  kpi: OwnKpi,
  { counted, typed }: OwnData,
  called: Called,
  memberships: readonly Membership[],
): OtherKpi {
  const { id, name, level, better, measure } = kpi;
  const means = { key: "ownKpis:means" };
  if (kpi.source === "typed") {
    const values = typed.filter((value) => value.kpi.id === id);
    return { ...typedKpi(kpi, values, called, memberships), means };
  }
  // Only of what is typed the unit may be unknown.
  const face = { id, name, level, unit: kpi.unit ?? "count", better, means };
  const rows = counted.find((one) => one.kpi.id === id)?.rows;
  return rows ? rowsKpi(face, measure, rows, called, memberships) : { ...face, figure: () => NO_FIGURE };
}

/** Whom columns of owners name, each once, "" for rows of nobody. */
export function ownersOf(owners: readonly TextColumn[]): readonly string[] {
  return [
    ...new Set([...new Set(owners)].flatMap(({ codes, texts }) => [...texts, ...(codes.includes(-1) ? [""] : [])])),
  ];
}
