import { type Cell, cellText } from "../core/criteria/cell";
import type { Culture } from "../core/criteria/culture";
import { parseDate } from "../core/criteria/parseDate";
import { SalesboardError } from "../core/errors";
import type { KpiDefinition, Said } from "../core/kpi/catalogue/kpiDefinition";
import { findWho } from "../core/kpi/findWho";
import { parsePeriod } from "../core/kpi/periods/parsePeriod";
import type { Period, Who } from "../core/kpi/types";
import type { Words } from "../core/words";
import type { ConnectedFigures } from "../excel/read/connectedFigures";
import { findKpi } from "../excel/read/findKpi";
import { isWord } from "../locales/isWord";

type Measure = ConnectedFigures["measure"];
type Named = Pick<KpiDefinition, "id" | "name">;

export interface FigureQuestion {
  readonly kpi: Cell;
  readonly who: Cell;
  readonly period: Cell;
}

/**
 * The figure that SALESKPI's arguments ask for. A name or period nobody knows is a wrong argument; no connected data, or no
 * deals to stand on, is no data.
 */
export function askFigure(
  connected: ConnectedFigures | undefined,
  question: FigureQuestion,
  culture: Culture,
  words: Words,
): number {
  if (connected === undefined) throw new SalesboardError("noData", "functions:error.notConnected");
  const kpi = readKpi(question.kpi, connected, words);
  const who = readWho(question.who, connected.whos);
  const period = readPeriod(question.period, connected, culture);
  const { value } = connected.figure(kpi.id, who, period);
  if (value === null) {
    demandTold(kpi, connected.whyEmpty(kpi.id), connected.measure, words);
    const when = period.kind === "all" ? words("kpi:allPeriods") : period.id;
    const values = { kpi: label(kpi, connected.measure, words), who: who.name, period: when };
    throw new SalesboardError("noData", "functions:error.noFigure", values);
  }
  return value;
}

function readKpi(cell: Cell, connected: ConnectedFigures, words: Words): KpiDefinition {
  const name = textOf(cell);
  const kpi = findKpi(name, connected);
  if (kpi === undefined) {
    const absent = findKpi(name, { catalogue: connected.absent, measure: connected.measure });
    if (absent) demandTold(absent, absent.why, connected.measure, words);
    const known = connected.catalogue.map((one) => label(one, connected.measure, words)).join(", ");
    throw new SalesboardError("value", "functions:error.unknownKpi", { kpi: name, known });
  }
  return kpi;
}

/** @throws SalesboardError where the data do not tell a KPI */
function demandTold(kpi: Named, why: Said | undefined, measure: Measure, words: Words): void {
  if (why === undefined) return;
  const values = { kpi: label(kpi, measure, words), why: words(why.key, why.values) };
  throw new SalesboardError("noData", "functions:error.notTold", values);
}

/** The KPI revenue is the margin where the user chose to measure that. */
function label({ id, name }: Named, measure: Measure, words: Words): string {
  return name ?? words(`kpi:${id === "revenue" ? measure : id}.label`);
}

function readWho(cell: Cell, whos: readonly Who[]): Who {
  const name = textOf(cell);
  const found = findWho(whos, name) ?? (isWord(name, "kpi:everybody") ? findWho(whos, "") : undefined);
  if (found === undefined) throw new SalesboardError("value", "functions:error.unknownWho", { who: name });
  return found;
}

/** As the dashboard or the KPI table shows it, or any date in a month as people write it here. */
function readPeriod(cell: Cell, connected: ConnectedFigures, culture: Culture): Period {
  // The dashboard puts a star behind a period that is not whole.
  const text = textOf(cell).replace(/\*$/, "");
  const isAll = isWord(text, "kpi:allPeriods") || isWord(text, "report:period.all");
  const argument = typeof cell === "number" && cell !== 0 ? cell : isAll ? "" : text;
  const options = { ...connected, date1904: culture.date1904 === true };
  const period = parsePeriod(argument, options) ?? parsePeriod(parseDate(text, culture) ?? "?", options);
  if (period === undefined) throw new SalesboardError("value", "functions:error.unknownPeriod", { period: text });
  return period;
}

/** A blank cell may arrive as 0. */
function textOf(cell: Cell): string {
  return cell === 0 ? "" : cellText(cell);
}
