import { textOf, type Rows } from "../cells/cells";
import { normalise } from "../cells/normalise";
import { readPeriod } from "../cells/readPeriod";
import type { RecognisedSheet } from "../columns/recogniseSheet";
import { AmountColumnReader } from "../encode/amountColumn";
import { readShare } from "../encode/shareColumn";
import { Findings } from "../findings/findings";
import { createRowTest } from "../skippedRow";
import type { RowsOptions } from "./sheetColumns";
import type { SheetReader } from "./stageHistory";

/** What somebody, a team or everybody is to reach in a period. */
export interface Target {
  /** A person or a team, as the sheet writes it; undefined for everybody together. */
  readonly who?: string;
  /** The KPI's id or its name, as the sheet writes it; undefined where the sheet names none. */
  readonly kpi?: string;
  /** "2026", "2026-Q3" or "2026-09"; undefined where the sheet has no periods: then it holds for each. */
  readonly period?: string;
  readonly value: number;
  /** The row in the sheet, as people count. */
  readonly sheetRow: number;
}

/** Headers of values that name no KPI: English, Dutch, German, Danish, French. */
const NO_KPI = new Set([
  ...["target", "target value", "goal", "quota", "value", "amount", "doel", "doelstelling", "streefwaarde", "waarde"],
  ...["bedrag", "ziel", "zielwert", "wert", "mal", "belob", "objectif", "valeur", "montant"],
]);

/** A column with values, and what its header says of all of them. */
interface ValueColumn {
  readonly column: number;
  readonly period?: string;
  readonly kpi?: string;
}

interface RowOfTargets extends Omit<Target, "value"> {
  /** The period is written and nobody can read it. */
  readonly isUnclear: boolean;
}

/**
 * Reads a sheet of targets chunk by chunk: long, with a row for each value; or wide, with a column for each period ("Jan 2026", "Q1 2026")
 * or for each KPI ("Revenue", "New quotes"). Rows of which the period or the value cannot be read are left out and found as incomplete.
 *
 * @example createTargetsReader(recognised, { sheet: "Targets" })
 */
export function createTargetsReader(recognised: RecognisedSheet, options: RowsOptions): SheetReader<readonly Target[]> {
  const fields: Readonly<Partial<Record<string, number>>> = recognised.columns;
  const findings = new Findings(options.sheet, options.firstColumn ?? 0);
  const reasonToSkip = createRowTest(recognised.headers, fields, ["period", "kpi"]);
  const columns = valueColumns(recognised, fields).map((column) => ({ ...column, amounts: new AmountColumnReader() }));
  const read: RowOfTargets[] = [];

  const rowOf = (row: readonly unknown[], sheetRow: number): RowOfTargets => {
    const textIn = (field: string) => textOf(cellOf(row, fields[field]));
    const who = textIn("owner") || textIn("team");
    const kpi = textIn("kpi");
    const period = readPeriod(cellOf(row, fields.period), options.date1904);
    const isUnclear = fields.period !== undefined && period === undefined;
    return { sheetRow, isUnclear, ...(who && { who }), ...(kpi && { kpi }), ...(period !== undefined && { period }) };
  };
  const keep = (chunk: Rows, firstSheetRow: number): Rows =>
    chunk.filter((row, at) => {
      if (reasonToSkip(row) !== undefined) return false;
      read.push(rowOf(row, firstSheetRow + at));
      return true;
    });

  return {
    read(chunk, firstSheetRow) {
      const first = read.length;
      const rows = keep(chunk, firstSheetRow);
      options.onRows?.(rows);
      for (const { column, amounts } of columns) {
        amounts.read(withShares(rows, column), 0, (kind, at) => {
          const sheetRow = read[first + at]?.sheetRow ?? 0;
          if (kind === "error") findings.add("errorValue", sheetRow, column);
          if (kind === "unreadable") findings.add("textAmount", sheetRow, column);
        });
      }
      findings.settle();
    },
    finish() {
      const told = columns.map((column) => ({ ...column, values: column.amounts.finish() }));
      const data = read.flatMap(({ isUnclear, ...row }, at): Target[] => {
        const targets = told.flatMap(({ values, period, kpi }): Target[] => {
          const value = values[at] ?? NaN;
          if (Number.isNaN(value)) return [];
          return [{ ...row, ...(period !== undefined && { period }), ...(kpi !== undefined && { kpi }), value }];
        });
        if (!isUnclear && targets.length > 0) return targets;
        findings.add("targetsIncomplete", row.sheetRow, isUnclear ? fields.period : told[0]?.column);
        return [];
      });
      return { data, findings: findings.finish(read.length) };
    },
  };
}

/** Where the values stand: in their own column, else in those whose header is a period, else in all that nothing else is read from. */
function valueColumns({ headers }: RecognisedSheet, fields: Readonly<Partial<Record<string, number>>>): ValueColumn[] {
  const { value, ...others } = fields;
  const taken = new Set(Object.values(others));
  const free = headers.flatMap((header, column) => (header === "" || taken.has(column) ? [] : [{ header, column }]));
  const ofPeriods = free.flatMap(({ header, column }): ValueColumn[] => {
    const period = readPeriod(header) ?? readPeriod(Number(header));
    return period === undefined ? [] : [{ column, period }];
  });
  if (ofPeriods.length > 0) return ofPeriods;
  const isLong = fields.kpi !== undefined || free.length === 1 || NO_KPI.has(normalise(headers[value ?? -1] ?? ""));
  if (value !== undefined && isLong) return [{ column: value }];
  return free.map(({ header, column }) => ({ column, kpi: header }));
}

/** The cells of a column, those with a percent sign as parts of one: "35 %" is 0.35. */
function withShares(rows: Rows, column: number): Rows {
  return rows.map((row) => {
    const cell = row[column];
    const { share, isPercent } = readShare(cell);
    return [isPercent && !Number.isNaN(share) ? share / PERCENT : cell];
  });
}

const PERCENT = 100;

function cellOf(row: readonly unknown[], column: number | undefined): unknown {
  return column === undefined ? undefined : row[column];
}
