import { isoText } from "../crm/cells/day";
import type { KpiRow } from "../kpi/types";
import type { Words } from "../words";
import { kpiText } from "./kpiText";
import { COUNT_FORMAT, daysFormat, TEXT_FORMAT } from "./numberFormats";
import { kpiNumberFormat, type ReportKpi } from "./reportKpi";
import type { ReportMeta } from "./reportMeta";
import type { Content } from "./sheetSpec";

/** A column of the KPI table. */
export interface KpiColumn {
  /** What formulas and programs know it by, the same in every language. */
  readonly header: string;
  readonly label: string;
  /** Characters. */
  readonly width: number;
  readonly isText?: true;
  readonly numberFormat: string;
  readonly cell: (row: KpiRow) => Content;
}

/** The day of the snapshot that the open quotes are of; empty where they are reconstructed from the deals as they are now. */
export const OPEN_AS_OF = "openAsOf";
/** How the days of the orders spread around their median. */
export const CYCLE_SPREAD = ["mean", "p25", "p75"] as const;

const KEYS: readonly (Pick<KpiColumn, "width"> & { readonly header: string; readonly cell: KpiColumn["cell"] })[] = [
  { header: "Key", width: 46, cell: ({ who, period }) => `${who.name}|${period.id}` },
  { header: "Who", width: 30, cell: ({ who }) => who.name },
  { header: "WhoKind", width: 7, cell: ({ who }) => who.kind },
  { header: "Period", width: 17, cell: ({ period }) => period.id },
  { header: "PeriodKind", width: 8, cell: ({ period }) => period.kind },
  { header: "Previous", width: 17, cell: ({ period }) => period.previous ?? null },
  { header: "LastYear", width: 17, cell: ({ period }) => period.lastYear ?? null },
];
/** The columns that say whose figure of when it is, and how many days that are; they come first whatever stands behind them. */
export const KEY_COLUMNS: readonly string[] = [...KEYS.map(({ header }) => header), "Days"];

/**
 * The columns of the KPI table. Whoever's formula names a column goes on reading that column: where the table stands already, its columns
 * stay where they are, new ones come behind them, and those of a KPI that is gone stay empty, as a formula that names a column which is
 * taken out is broken for good.
 *
 * @param standing the headers of the table as it stands; none where there is none
 */
export function kpiColumns(
  rows: readonly KpiRow[],
  catalogue: readonly ReportKpi[],
  words: Words,
  meta: ReportMeta,
  standing: readonly string[] = [],
): readonly KpiColumn[] {
  const [keys, others] = [keyColumns(words), figureColumns(rows, catalogue, words, meta)];
  const known = new Map(others.map((column) => [column.header, column]));
  const kept = standingFigures(standing, known).map((header) => known.get(header) ?? goneColumn(header, words));
  const headers = new Set(kept.map(({ header }) => header));
  return [...keys, ...kept, ...others.filter(({ header }) => !headers.has(header))];
}

function keyColumns(words: Words): readonly KpiColumn[] {
  const label = (header: string) => words(`report:kpis.column.${header}`);
  return [
    ...KEYS.map((key): KpiColumn => ({ ...key, label: label(key.header), isText: true, numberFormat: TEXT_FORMAT })),
    { header: "Days", label: label("Days"), width: 8, numberFormat: COUNT_FORMAT, cell: ({ period }) => period.days },
  ];
}

function figureColumns(
  rows: readonly KpiRow[],
  catalogue: readonly ReportKpi[],
  words: Words,
  meta: ReportMeta,
): readonly KpiColumn[] {
  const ofKpis = catalogue.flatMap((kpi): KpiColumn[] => {
    const { id } = kpi;
    const count = (what: "n" | "leftOut", width: number): KpiColumn => ({
      header: `${id}_${what}`,
      label: words(`report:kpis.column.${what}`),
      width,
      numberFormat: COUNT_FORMAT,
      cell: ({ figures }) => figures[id]?.[what] ?? 0,
    });
    const value: KpiColumn = {
      header: id,
      label: kpiText(kpi, "label", meta, words),
      width: 15,
      numberFormat: kpiNumberFormat(kpi, rows, words),
      cell: ({ figures }) => figures[id]?.value ?? null,
    };
    return [value, count("n", 8), count("leftOut", 8), ...(id === "salesCycle" ? spreadColumns(words) : [])];
  });
  const openAsOf: KpiColumn = {
    header: OPEN_AS_OF,
    label: words("changes:openAsOf"),
    width: 15,
    numberFormat: TEXT_FORMAT,
    cell: (row) => (row.openAsOf === undefined ? null : isoText(row.openAsOf)),
  };
  return [...ofKpis, openAsOf];
}

function spreadColumns(words: Words): readonly KpiColumn[] {
  return CYCLE_SPREAD.map((what) => ({
    header: `salesCycle_${what}`,
    label: words(`report:kpis.column.${what}`),
    width: 9,
    numberFormat: daysFormat(words),
    cell: ({ cycle }) => cycle?.[what] ?? null,
  }));
}

/** The figures' columns as they stand, but for those that are not ours; one whose header somebody changed has its own again. */
function standingFigures(standing: readonly string[], known: ReadonlyMap<string, KpiColumn>): readonly string[] {
  const [isCount, own] = [/_(n|leftOut)$/, new Set<string>()];
  standing.forEach((header, at) => {
    const next = standing[at + 1] ?? "";
    const base = next.endsWith("_n") && !isCount.test(header) ? next.slice(0, -"_n".length) : header;
    const isTriple = standing.includes(`${base}_n`) || isCount.test(base);
    if (known.has(base) || (isTriple && !KEY_COLUMNS.includes(base))) own.add(base);
  });
  return [...own];
}

/** Of a KPI that is not there any more. */
function goneColumn(header: string, words: Words): KpiColumn {
  const count = /_(n|leftOut)$/.exec(header)?.[1];
  return {
    header,
    label: words(`report:kpis.column.${count ?? "gone"}`),
    width: count === undefined ? 15 : 8,
    numberFormat: "General",
    cell: () => null,
  };
}
