import { type Cell, cellText } from "../core/criteria/cell";
import type { Culture } from "../core/criteria/culture";
import { parseDate } from "../core/criteria/parseDate";
import { SalesboardError } from "../core/errors";
import { kpiCatalogue } from "../core/kpi/catalogue";
import { parsePeriod } from "../core/kpi/parsePeriod";
import type { KpiId, Period, Who } from "../core/kpi/types";
import type { Words } from "../core/words";
import type { ConnectedFigures } from "../excel/connectedFigures";
import { findKpi } from "./findKpi";

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
  const kpi = readKpi(question.kpi, words);
  const who = readWho(question.who, connected.whos);
  const period = readPeriod(question.period, connected, culture, words("kpi:allPeriods"));
  const { value } = connected.figure(kpi, who, period);
  if (value === null) {
    const when = period.kind === "all" ? words("kpi:allPeriods") : period.id;
    const values = { kpi: words(`kpi:${kpi}.label`), who: who.name, period: when };
    throw new SalesboardError("noData", "functions:error.noFigure", values);
  }
  return value;
}

function readKpi(cell: Cell, words: Words): KpiId {
  const name = textOf(cell);
  const kpi = findKpi(name);
  if (kpi === undefined) {
    const known = kpiCatalogue.map(({ id }) => words(`kpi:${id}.label`)).join(", ");
    throw new SalesboardError("value", "functions:error.unknownKpi", { kpi: name, known });
  }
  return kpi;
}

/** Nobody named is everybody; a team goes before an owner of the same name. */
function readWho(cell: Cell, whos: readonly Who[]): Who {
  const name = textOf(cell).toLowerCase();
  const called = whos.filter((who) => (name === "" ? who.kind === "all" : who.name.toLowerCase() === name));
  const found = called.find(({ kind }) => kind === "all") ?? called.find(({ kind }) => kind === "team") ?? called[0];
  if (found === undefined) throw new SalesboardError("value", "functions:error.unknownWho", { who: textOf(cell) });
  return found;
}

/** As the KPI table names it, or any date in a month as people write it here. */
function readPeriod(cell: Cell, connected: ConnectedFigures, culture: Culture, all: string): Period {
  const text = textOf(cell);
  const argument = typeof cell === "number" && cell !== 0 ? cell : text.toLowerCase() === all ? "" : text;
  const period = parsePeriod(argument, connected) ?? parsePeriod(parseDate(text, culture) ?? "?", connected);
  if (period === undefined) throw new SalesboardError("value", "functions:error.unknownPeriod", { period: text });
  return period;
}

/** A blank cell may arrive as 0. */
function textOf(cell: Cell): string {
  return cell === 0 ? "" : cellText(cell);
}
