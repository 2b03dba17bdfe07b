import type { Who } from "../../kpi/types";
import type { ReportBeside } from "../reportBeside";
import type { CalledPeople } from "./callPeople";
import { hideInWhos } from "./hideInRows";

/** The closing curves and the targets with people called otherwise, and in an order that tells nothing, as in the KPI table. */
export function hideBeside(beside: ReportBeside, called: CalledPeople): ReportBeside {
  const { cohort, targets } = beside;
  return { ...beside, cohort: { ...cohort, rows: hideIn(cohort.rows, called) }, targets: hideIn(targets, called) };
}

function hideIn<Row extends { readonly who: Who }>(rows: readonly Row[], called: CalledPeople): readonly Row[] {
  const whos = [...new Map(rows.map(({ who }) => [who.name, who])).values()];
  return hideInWhos(whos, called).flatMap(({ who, name }) =>
    rows.filter((row) => row.who.name === name).map((row) => ({ ...row, who })),
  );
}
