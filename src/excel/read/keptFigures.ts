import { listPeriods } from "../../core/kpi/periods/listPeriods";
import type { Period } from "../../core/kpi/types";
import type { DealGroup } from "../../core/crm/findings/marks";
import type { Finding } from "../../core/crm/types";
import { choosablePeriods } from "../../core/report/offers";
import { hideInWhos } from "../../core/report/people/hideInRows";
import type { ReportMeta } from "../../core/report/reportMeta";
import { calledPeople } from "../people/calledPeople";
import { loadReadingPart } from "../parts/loadReadingPart";
import type { Work } from "../work";
import { figuresOf, type ConnectedFigures } from "./connectedFigures";
import { freshConnection, keptConnection, type Connection } from "./connection";

/** The connected data as the pane shows them. */
export interface KeptFigures extends ConnectedFigures {
  /** All periods, parts to compare with among them, by id. */
  readonly periods: ReadonlyMap<string, Period>;
  /** Those a reader may choose. */
  readonly choosable: readonly Period[];
  readonly meta: Pick<ReportMeta, "measure" | "quoteStep" | "source">;
  readonly currency?: string;
  readonly findings: readonly Finding[];
  readonly groups: readonly DealGroup[];
  readonly readAt: Date;
}

let made: { readonly of: Connection; readonly figures: KeptFigures } | undefined;

/** What was read last, if anything was since the page was loaded: the same object until something else is kept. */
export function keptFigures(): KeptFigures | undefined {
  const connection = keptConnection();
  if (connection === undefined) {
    // Not held any longer than what they were made of.
    made = undefined;
    return undefined;
  }
  if (made?.of !== connection) made = { of: connection, figures: toKeptFigures(connection) };
  return made.figures;
}

/** Reads the connected data again if they have changed, or were not read since the page was loaded. */
export async function readKeptFigures(work: Work): Promise<void> {
  if (freshConnection()) return;
  const { readConnection } = await loadReadingPart();
  await readConnection(work);
}

function toKeptFigures(connection: Connection): KeptFigures {
  const { index, asOf, fiscalYearStart, measure, currency, deals, findings, groups, readAt } = connection;
  const periods = listPeriods(index.firstEvent, asOf, fiscalYearStart);
  return {
    ...withPeopleAsCalled(figuresOf(connection), connection),
    periods: new Map(periods.map((period) => [period.id, period])),
    choosable: choosablePeriods(periods),
    meta: { measure, quoteStep: index.data.quoteStep, source: { sheet: deals.sheet, rows: index.data.rows } },
    ...(currency !== undefined && { currency }),
    findings,
    groups,
    readAt,
  };
}

/** Whoever looks at the pane sees people as they are called; behind it are the figures of who they are. */
function withPeopleAsCalled(figures: ConnectedFigures, connection: Connection): ConnectedFigures {
  const called = calledPeople(connection);
  if (!called) return figures;
  const people = hideInWhos(figures.whos, called);
  const nameOf = new Map(people.map(({ who, name }) => [who.name, name]));
  return {
    ...figures,
    whos: people.map(({ who }) => who),
    figure: (kpi, who, period) => figures.figure(kpi, { ...who, name: nameOf.get(who.name) ?? who.name }, period),
  };
}

/** Whether what was read last is what the data are now. */
export function areFiguresFresh(): boolean {
  return freshConnection() !== undefined;
}
