import { isBlank, textOf, type Rows } from "../../crm/cells/cells";
import { normalise } from "../../crm/cells/normalise";
import type { Culture } from "../../criteria/culture";
import { parseDate } from "../../criteria/parseDate";
import { parseNumber } from "../../criteria/parseNumber";
import type { Called } from "../index/listGroups";
import { parsePeriod, type PeriodOptions } from "../periods/parsePeriod";
import type { Period, Who } from "../types";
import { findOwnColumns, TYPED_COLUMNS, type TypedColumn } from "./ownColumns";
import type { IsCalled, OwnKpi, Said } from "./ownKpi";

/** A value that people typed for a KPI. */
export interface TypedValue {
  /** The row of the table, from 0. */
  readonly row: number;
  readonly kpi: OwnKpi;
  readonly who: Who;
  readonly period: Period;
  readonly value: number;
}

export interface ReadTyped {
  readonly values: readonly TypedValue[];
  /** What is wrong with a row, by its number from 0. */
  readonly wrong: ReadonlyMap<number, Said>;
}

interface Known {
  readonly kpis: readonly OwnKpi[];
  readonly called: Called;
  readonly culture: Culture;
  readonly periods: PeriodOptions;
}

/** Reads the table of values typed by hand. A row that nobody can understand says why, and the others are taken. */
export function readTyped(headers: readonly unknown[], rows: Rows, isCalled: IsCalled, known: Known): ReadTyped {
  const columns = findOwnColumns(headers, TYPED_COLUMNS, isCalled);
  const values: TypedValue[] = [];
  const wrong = new Map<number, Said>();
  const rowOf = new Map<string, number>();
  rows.forEach((cells, row) => {
    const cellOf = (column: TypedColumn): unknown => cells[columns[column] ?? -1];
    if (TYPED_COLUMNS.every((column) => column === "says" || isBlank(cellOf(column)))) return;
    const read = readRow(cellOf, isCalled, known);
    if ("key" in read) {
      wrong.set(row, read);
      return;
    }
    const key = [read.kpi.id, read.who.name, read.period.id].join("|");
    const before = rowOf.get(key);
    if (before === undefined) {
      rowOf.set(key, row);
      values.push({ ...read, row });
    } else wrong.set(row, { key: "ownKpis:wrong.typedTwice", values: { row: before + 1 } });
  });
  return { values, wrong };
}

function readRow(
  cellOf: (column: TypedColumn) => unknown,
  isCalled: IsCalled,
  known: Known,
): Omit<TypedValue, "row"> | Said {
  const name = textOf(cellOf("kpi"));
  const kpi = known.kpis.find((one) => one.name.toLowerCase() === name.toLowerCase()) ?? sameWords(known.kpis, name);
  if (kpi === undefined) return { key: "ownKpis:wrong.typedKpi", values: { name } };
  if (kpi.source !== "typed") return { key: "ownKpis:wrong.typedCounted", values: { name } };
  const whoText = textOf(cellOf("who"));
  const who = findWho(whoText, isCalled, known.called);
  if (who === undefined) return { key: "ownKpis:wrong.typedWho", values: { who: whoText } };
  const period = readPeriod(cellOf("period"), known);
  if (period === undefined) return { key: "ownKpis:wrong.typedPeriod", values: { period: textOf(cellOf("period")) } };
  const cell = cellOf("value");
  const value = typeof cell === "number" ? cell : parseNumber(textOf(cell), known.culture);
  if (value === undefined) return { key: "ownKpis:wrong.typedValue", values: { value: textOf(cell) } };
  return { kpi, who, period, value };
}

function sameWords(kpis: readonly OwnKpi[], name: string): OwnKpi | undefined {
  return kpis.find((kpi) => normalise(name) !== "" && normalise(kpi.name) === normalise(name));
}

function findWho(name: string, isCalled: IsCalled, called: Called): Who | undefined {
  const isEverybody = name === "" || isCalled(name, "kpi:everybody");
  return isEverybody ? called.everybody : (called.team(name) ?? called.owner(name));
}

/** A month, quarter or year, as SALESKPI takes it; all periods together are none to type a value for. */
function readPeriod(cell: unknown, { culture, periods }: Known): Period | undefined {
  if (isBlank(cell)) return undefined;
  const period = parsePeriod(cell, periods) ?? parsePeriod(parseDate(textOf(cell), culture) ?? "?", periods);
  return period?.kind === "all" || period?.kind === "part" ? undefined : period;
}
