import type { Words } from "../words";
import { ACCENT, NOTE_SIZE } from "./look";
import { COUNT_FORMAT, RATE_FORMAT, TEXT_FORMAT } from "./numberFormats";
import type { ReportBeside } from "./reportBeside";
import { rowArea, type SheetParts } from "./sheetParts";
import type { Content, TableSpec } from "./sheetSpec";

export const COHORT_TABLE = "SalesboardCohort";
export const TARGET_TABLE = "SalesboardTargets";

/** A table beside the KPI table that the dashboard looks things up in. */
interface BesideTable {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Content[])[];
  readonly numberFormats: readonly string[];
  readonly widths: readonly number[];
}

/** The closing curves and the targets as tables, each row under a key: whose, and after how many days, or of when and what. */
function tablesOf({ cohort, targets }: ReportBeside, words: Words): readonly BesideTable[] {
  const tables: readonly BesideTable[] = [
    {
      name: COHORT_TABLE,
      title: words("report:kpis.cohort"),
      columns: ["Key", "Who", "Day", "Rate", "Low", "High", "N"],
      rows: cohort.rows.map(({ who, day, rate, low, high, n }) => [
        cohortKey(who.name, String(day)),
        who.name,
        ...[day, rate, low, high, n],
      ]),
      numberFormats: [TEXT_FORMAT, TEXT_FORMAT, COUNT_FORMAT, RATE_FORMAT, RATE_FORMAT, RATE_FORMAT, COUNT_FORMAT],
      widths: [30, 24, 9, 9, 9, 9, 9],
    },
    {
      name: TARGET_TABLE,
      title: words("report:kpis.targets"),
      columns: ["Key", "Who", "Period", "Kpi", "Target", "SoFar"],
      rows: targets.map(({ who, period, kpi, value, isSoFar }) => [
        `${who.name}|${period.id}|${kpi}`,
        ...[who.name, period.id, kpi, value, isSoFar ? 1 : 0],
      ]),
      numberFormats: [TEXT_FORMAT, TEXT_FORMAT, TEXT_FORMAT, TEXT_FORMAT, "General", "General"],
      widths: [44, 24, 12, 18, 14, 8],
    },
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}

const cohortKey = (who: string, day: string) => `${who}|${day}`;

/** The tables side by side, in the row of the KPI table's own header. @param column where the first begins */
export function besideTables(
  beside: ReportBeside,
  words: Words,
  headerRow: number,
  column: number,
): { readonly parts: SheetParts; readonly tables: readonly TableSpec[]; readonly widths: readonly number[] } {
  let at = column;
  const placed = tablesOf(beside, words).map((table) => {
    const place = at;
    at += table.columns.length + 1;
    return { ...table, place };
  });
  return {
    parts: {
      blocks: placed.flatMap(({ title, columns, rows, place }) => [
        { row: headerRow - 1, column: place, cells: [[title]] },
        { row: headerRow, column: place, cells: [columns] },
        { row: headerRow + 1, column: place, cells: rows },
      ]),
      formats: placed.flatMap(({ columns, rows, numberFormats, place }) => [
        { area: rowArea(headerRow - 1, place, 1), bold: true, color: ACCENT, vertical: "Bottom" as const },
        { area: rowArea(headerRow, place, columns.length), size: NOTE_SIZE, vertical: "Bottom" as const },
        ...numberFormats.map((numberFormat, offset) => ({
          area: { row: headerRow + 1, column: place + offset, rows: rows.length, columns: 1 },
          numberFormat,
        })),
      ]),
    },
    tables: placed.map(({ name, columns, rows, place }) => ({
      name,
      area: { row: headerRow, column: place, rows: rows.length + 1, columns: columns.length },
      style: "TableStyleLight1",
    })),
    widths: placed.flatMap(({ widths }) => [3, ...widths]),
  };
}
