import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createDealsReader } from "../../src/core/crm/createDealsReader";
import type { DealsExtra, DealsOptions } from "../../src/core/crm/dealsRead";
import { toDay } from "../../src/core/crm/cells/day";
import { recogniseSheet } from "../../src/core/crm/columns/recogniseSheet";
import type { Day } from "../../src/core/crm/types";

export type Cell = string | number | boolean;

const FOLDER = join(__dirname, "../../../shared/data");
export const hasExampleData = existsSync(FOLDER);

/** The rows of a comma-separated file of the example data: plain numbers as numbers, the rest as text. */
export function readExample(file: string): Cell[][] {
  return parseCsv(readFileSync(join(FOLDER, file), "utf8"));
}

export function readReference(dataset: string): Reference {
  return (JSON.parse(readFileSync(join(FOLDER, dataset, "reference.json"), "utf8")) as { kpi: Reference }).kpi;
}

export interface ReferenceFigures {
  deals: number;
  won: number;
  lost: number;
  open: number;
  closing_rate: number | null;
  won_value_sum: number | null;
  won_value_mean: number | null;
  cycle_n: number;
  cycle_mean_days: number | null;
  cycle_median_days: number | null;
}

export interface Reference {
  overall: ReferenceFigures;
  per_salesperson: Record<string, ReferenceFigures>;
  per_close_quarter: Record<string, ReferenceFigures>;
  per_manager?: Record<string, ReferenceFigures>;
  created_per_quarter: Record<string, number>;
  open_pipeline_as_of: { as_of: string; open: number; open_with_created_date: number; open_value_sum: number };
}

/** The rows of a semicolon-separated file of the example data, all as text. */
export function readLocalised(file: string, encoding: string): Cell[][] {
  // Node 20 decodes the euro sign of windows-1252 as the control character U+0080.
  const text = new TextDecoder(encoding).decode(readFileSync(join(FOLDER, file))).replaceAll("\u0080", "€");
  return text
    .split(/\r?\n/)
    .filter((line) => line !== "")
    .map((line) => line.split(";"));
}

export function readReferencePerLanguage(dataset: string): Record<string, Reference> {
  const text = readFileSync(join(FOLDER, dataset, "reference.json"), "utf8");
  return (JSON.parse(text) as { kpi_per_language: Record<string, Reference> }).kpi_per_language;
}

/** A strict reader for comma-separated text with quoted fields. */
export function parseCsv(text: string): Cell[][] {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;
  while (field.lastIndex < text.length) {
    const match = field.exec(text);
    if (match === null) throw new Error(`Not a comma-separated file at ${String(field.lastIndex)}.`);
    row.push(match[1] === undefined ? toCell(match[2] ?? "") : match[1].replaceAll('""', '"'));
    if (match[3] !== ",") {
      rows.push(row);
      row = [];
    }
  }
  // A file may end behind the comma of an empty last field.
  if (row.length > 0) rows.push([...row, ""]);
  return rows;
}

function toCell(text: string): Cell {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

/** The day the tests read their data on: 2026-11-02, after all example data. */
export const READING_DAY: Day = toDay(2026, 11, 2);

/** Reads a header and its rows the way the add-in does, in chunks of 1,000. */
export function readDeals(
  rows: readonly (readonly unknown[])[],
  options: Partial<DealsOptions> = {},
  extra?: DealsExtra,
) {
  const [header = [], ...below] = rows;
  const recognised = recogniseSheet(header, below.slice(0, 200));
  const reader = createDealsReader(recognised, { sheet: "x", measure: "revenue", readingDay: READING_DAY, ...options });
  for (let start = 0; start < below.length; start += 1000) reader.read(below.slice(start, start + 1000), start + 2);
  return { recognised, ...reader.finish(extra) };
}
