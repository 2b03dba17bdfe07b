import { isoText } from "../cells/day";
import { firstPlausibleEvent } from "../firstPlausibleEvent";
import { NO_DAY, type Day, type DealField, type SalesData } from "../types";
import type { Findings } from "./findings";
import { BIT } from "./marks";

/** Dates far before all others: their deals count over all time, but no period begins there. */
export function reportFarOffDates(
  { created, quoted, closed, sheetRow, rows }: SalesData,
  findings: Findings,
  columns: Readonly<Partial<Record<DealField, number>>>,
  marks: Uint32Array,
): void {
  const first = firstPlausibleEvent([created, quoted, closed]);
  if (first === undefined || !hasDayBefore(first, [created, quoted, closed])) return;
  const isFarOff = (day = NO_DAY) => day !== NO_DAY && day < first;
  for (let row = 0; row < rows; row++) {
    const [start, end] = [isFarOff(quoted[row]), isFarOff(closed[row])];
    const add = (column: number | undefined) => findings.add("dateFarOff", sheetRow[row] ?? 0, column);
    if (isFarOff(created[row])) add(columns.created);
    if (start && quoted[row] !== created[row]) add(columns.quoted);
    if (end) add(columns.closed);
    marks[row] = (marks[row] ?? 0) | (start ? BIT.startFarOff : 0) | (end ? BIT.endFarOff : 0);
  }
  if (findings.count("dateFarOff") > 0) findings.note("dateFarOff", 0, { first: isoText(first) });
}

function hasDayBefore(first: Day, columns: readonly Int32Array[]): boolean {
  return columns.some((days) => isAnyBefore(first, days));
}

function isAnyBefore(first: Day, days: Int32Array): boolean {
  for (let row = 0; row < days.length; row++) {
    const day = days[row] ?? NO_DAY;
    if (day < first && day !== NO_DAY) return true;
  }
  return false;
}
