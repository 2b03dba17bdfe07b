import { cohortTable } from "../../core/cohort/cohortTable";
import { whyEmpty } from "../../core/kpi/catalogue/whyEmpty";
import type { KpiRow } from "../../core/kpi/types";
import { kpiTableInSteps } from "../../core/kpi/kpiTable";
import { dashboardSheet } from "../../core/report/dashboardSheet";
import type { CheckedKpis } from "../../core/report/dataCheck/kpisTable";
import type { ReadSheet } from "../../core/report/dataCheck/readTables";
import type { SheetField } from "../../core/crm/columns/sheetField";
import { dataCheckSheet } from "../../core/report/dataCheckSheet";
import { kpiSheet } from "../../core/report/kpiSheet";
import { hideBeside } from "../../core/report/people/hideBeside";
import { hideInRows } from "../../core/report/people/hideInRows";
import type { ReportMeta } from "../../core/report/reportMeta";
import type { SheetSpec } from "../../core/report/sheetSpec";
import { calledPeople } from "../people/calledPeople";
import { withFooter } from "../../core/report/withFooter";
import { loadPart } from "../parts/loadPart";
import { findSnapshots } from "../changes/findSnapshots";
import { snapshotsSpec } from "../changes/snapshotsSpec";
import { growthSpec } from "../growth/growthSpec";
import type { Connection } from "../read/connection";
import type { Source } from "../read/findSources";
import { nameOfSource } from "../read/nameOfSource";
import { readerLanguage } from "../say/readerLanguage";
import { takeSteps } from "../takeSteps";
import { whatIfSpec } from "../whatIf/whatIfSpec";
import { askKpiColumns } from "./askKpiColumns";
import type { Work } from "../work";

/** Whose figures the dashboard shows, and of when, by what its drop-downs offer. */
export interface Choice {
  readonly who: string;
  readonly period: string;
}

/** What is known of the choice on the dashboard; what is left out is what its reader chose there. */
export interface Choosing extends Partial<Choice> {
  /** The same words mean other periods now: the dashboard begins with the latest again. */
  readonly isPeriodAnew?: boolean;
}

/**
 * All sheets of the report, in the order of their tabs: the dashboard, the growth, the what-if, the data check, the figures they read, the
 * snapshots, and the team benchmark where somebody has asked for one.
 *
 * @param choice what the dashboard is to show; without it, what its reader chose on it
 */
export async function reportSpecs(
  connection: Connection,
  work: Work,
  choice?: Choosing,
): Promise<readonly SheetSpec[]> {
  const language = readerLanguage();
  const { index, asOf, fiscalYearStart } = connection;
  const named = await takeSteps(kpiTableInSteps(index, asOf, fiscalYearStart), work);
  const called = calledPeople(connection);
  const rows = called ? hideInRows(named, called) : named;
  const meta = metaOf(connection, language.locale);
  const standing = await Excel.run({ delayForCellEdit: true }, lookAtStanding);
  const snapshots = snapshotsSpec(standing.snapshots, connection, language, meta.readAt);
  const sheets = connection.sources.map((source, _, all) => readSheet(source, all));
  const told = { cohort: cohortTable(index, asOf), targets: connection.goals, absent: index.absent };
  const beside = called ? hideBeside(told, called) : told;
  const { findings, groups } = connection;
  const { benchmark } = connection.options;
  const specs = [
    withChoice(dashboardSheet(rows, index.catalogue, language, meta, beside), choice),
    growthSpec(connection, rows, meta),
    // Of the dashboard's reader's choices only that the periods are others concerns it.
    withChoice(whatIfSpec(connection, rows, meta), choice && { isPeriodAnew: choice.isPeriodAnew === true }),
    dataCheckSheet({ sheets, findings, groups, kpis: checkedKpis(connection, rows) }, language, meta),
    kpiSheet(rows, index.catalogue, language, meta, { standing: standing.kpiColumns, beside }),
    ...(snapshots ? [snapshots] : []),
    ...(benchmark ? [await (await loadTeamSpec()).teamSpec(connection, benchmark, meta, work)] : []),
  ];
  return specs.map((spec) => withFooter(spec, language, meta));
}

/** What is kept of the sheets as they stand. */
async function lookAtStanding(context: Excel.RequestContext) {
  const kpiColumns = askKpiColumns(context);
  const snapshots = await findSnapshots(context);
  return { snapshots, kpiColumns: kpiColumns() };
}

/** Who never asks for the benchmark need not wait for what computes it. */
function loadTeamSpec() {
  return loadPart(() => import(/* webpackChunkName: "benchmark" */ "../team/teamSpec"));
}

function checkedKpis({ index }: Connection, rows: readonly KpiRow[]): CheckedKpis {
  const { catalogue, absent, data } = index;
  const all = rows.find(({ who, period }) => who.kind === "all" && period.kind === "all");
  return { catalogue, absent, all, whyEmpty: (id) => whyEmpty(id, data) };
}

/** A sheet that shows whom and when was chosen elsewhere: its first two choices are these. */
export function withChoice(spec: SheetSpec, choice: Choosing | undefined): SheetSpec {
  if (!choice) return spec;
  const { who, period, isPeriodAnew = false } = choice;
  const known = [
    who === undefined ? {} : { wanted: who },
    period === undefined ? { isAnew: isPeriodAnew } : { wanted: period },
  ];
  return { ...spec, choices: spec.choices.map((one, at) => ({ ...one, ...known[at] })) };
}

function metaOf(connection: Connection, locale: string): ReportMeta {
  const { asOf, readAt, measure, currency, index, deals, options } = connection;
  return {
    asOf,
    readAt: new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "medium" }).format(readAt),
    measure,
    ...(currency !== undefined && { currency }),
    ...(options.hidesNames === true && { hidesNames: true }),
    quoteStep: index.data.quoteStep,
    ...(index.areClosedUndated && { lacksCloseDates: true }),
    source: { sheet: deals.sheet, rows: index.data.rows },
  };
}

/** What each column of a sheet was taken for. */
function readSheet(source: Source, all: readonly Source[]): ReadSheet {
  const { body, recognised } = source;
  const fieldAt = new Map([
    ...(recognised.stageDates ?? []).map(({ column }) => [column, "entered"] as const),
    ...Object.entries(recognised.columns).map(([field, column]) => [column, field] as const),
  ]);
  const columns = recognised.headers.flatMap((header, column) => {
    const field = fieldAt.get(column);
    // A header that names a stage beside dates leaves no doubt.
    const { [field as SheetField]: confidence = "sure" } = recognised.confidence;
    if (field !== undefined) return [{ header, field, confidence }];
    return recognised.notRecognised.includes(header) ? [{ header }] : [];
  });
  return { sheet: nameOfSource(source, all), role: recognised.role, rows: body.rows, columns };
}
