import type { Day } from "../../core/crm/types";
import type { AbsentKpi, KpiDefinition, Said } from "../../core/kpi/catalogue/kpiDefinition";
import { whyEmpty } from "../../core/kpi/catalogue/whyEmpty";
import { evaluateKpi } from "../../core/kpi/evaluateKpi";
import type { Figure, KpiId, Period, Who } from "../../core/kpi/types";
import { inTurn } from "../inTurn";
import { loadReadingPart } from "../parts/loadReadingPart";
import { readSetting } from "../settings";
import { unwatchedWork } from "../work";
import { freshConnection, keptConnection, type Connection } from "./connection";

/** The connected data as a function in a cell asks it. */
export interface ConnectedFigures {
  readonly whos: readonly Who[];
  readonly asOf: Day;
  /** What revenue stands for. */
  readonly measure: "revenue" | "margin";
  /** The first day on which anything happened. */
  readonly firstEvent?: Day;
  /** The month (1-12) in which the fiscal year starts. */
  readonly fiscalYearStart: number;
  /** All KPIs there are. */
  readonly catalogue: readonly KpiDefinition[];
  /** Those that the data do not tell, each with the reason. */
  readonly absent: readonly AbsentKpi[];
  /** Why a KPI that is there can have no figure in these data. */
  whyEmpty(kpi: KpiId): Said | undefined;
  figure(kpi: KpiId, who: Who, period: Period): Figure;
}

let reading: Promise<Connection> | undefined;

/**
 * The connected figures; undefined where this workbook was never connected. After a reload, and where the data have changed,
 * they are read again, once for all who ask.
 */
export async function connectedFigures(): Promise<ConnectedFigures | undefined> {
  const connection = freshConnection() ?? (await readAgain());
  return connection && figuresOf(connection);
}

async function readAgain(): Promise<Connection | undefined> {
  // A workbook that can only be read keeps no word of what is connected.
  if (!keptConnection() && (await readSetting("Salesboard.connection")) === undefined) return undefined;
  // What is under way may be a reading, too.
  reading ??= inTurn(async () => {
    const { readConnection } = await loadReadingPart();
    return freshConnection() ?? (await readConnection(unwatchedWork()));
  }).finally(() => {
    reading = undefined;
  });
  return reading;
}

/** What a connection answers. */
export function figuresOf({ index, asOf, measure, fiscalYearStart }: Connection): ConnectedFigures {
  return {
    whos: index.whos.map(({ who }) => who),
    asOf,
    catalogue: index.catalogue,
    absent: index.absent,
    whyEmpty: (kpi) => whyEmpty(kpi, index.data),
    measure,
    ...(index.firstEvent !== undefined && { firstEvent: index.firstEvent }),
    fiscalYearStart,
    figure: (kpi, who, period) => evaluateKpi(index, kpi, who, period),
  };
}
