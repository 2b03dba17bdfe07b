import type { CellValue, Engine } from "../engine/engine";
import { onSheet } from "./onSheet";
import { readTable } from "./readTable";

export interface ReportJson {
  readonly asOf: string | null;
  readonly measure: string | null;
  readonly quoteStep: string | null;
  /** Of all amounts; null where nothing tells it. */
  readonly currency: string | null;
  readonly sources: readonly {
    readonly file: string;
    readonly sheet: string;
    readonly role: string;
    readonly rows: number;
    /** The header of the column of each field. */
    readonly columns: Readonly<Record<string, string>>;
    /** How sure it is that it is that column: "sure", "likely" or "guess". */
    readonly confidence: Readonly<Record<string, string>>;
    readonly notRecognised: readonly string[];
  }[];
  readonly findings: readonly {
    readonly kind: string;
    readonly count: number;
    /** Of the rows read. */
    readonly share: number;
    readonly cells: readonly string[];
  }[];
  readonly kpis: readonly {
    readonly kpi: string;
    readonly who: string;
    readonly period: string;
    readonly value: number | null;
    readonly n: number;
    readonly leftOut: number;
  }[];
  /** Every KPI there is, and why it has no figure where the data do not tell it. */
  readonly catalogue: readonly {
    readonly kpi: string;
    readonly label: string;
    readonly definition: string;
    /** "output, money, more": its level, its unit, and which way is good. */
    readonly kind: string;
    readonly absent: string | null;
  }[];
  /** The last three years' months beside the same ones of the year before; null where there is nothing to compare with. */
  readonly growth: readonly {
    /** "2026-06" */
    readonly month: string;
    readonly value: number | null;
    /** Of a month that still runs: of the same part of it. */
    readonly lastYear: number | null;
    readonly growth: number | null;
    readonly growthPerWorkingDay: number | null;
  }[];
  /** Each year beside the year before: one that still runs, beside the same part of it. */
  readonly growthOfYears: readonly {
    readonly year: string;
    readonly value: number | null;
    readonly lastYear: number | null;
    readonly growth: number | null;
    /** Beside all that the data have of the year before, however much of either that is. */
    readonly naiveGrowth: number | null;
  }[];
  /** Of the quotes made, the share won after so many days. */
  readonly cohort: readonly { readonly day: number; readonly rate: number }[];
  /** Each person beside the team, over the last twelve months: what chance lets us say. */
  readonly benchmark: readonly {
    readonly owner: string;
    readonly kpi: string;
    readonly value: number | null;
    readonly n: number;
    /** How often chance alone gives a figure as far out; null where nothing is judged. */
    readonly p: number | null;
    /** "strongBelow", "leansAbove", "inLine", "tooLittleData"; null where nothing is judged. */
    readonly verdict: string | null;
  }[];
}

/**
 * What the add-in wrote into the workbook, as one object: read from its visible tables and the connection it keeps, as any
 * reader of the workbook could.
 *
 * @param fileOfSheet which file each sheet came from
 */
export function toJson(
  engine: Engine,
  connection: Readonly<Record<string, unknown>>,
  fileOfSheet: ReadonlyMap<string, string>,
): ReportJson {
  return {
    asOf: textOrNull(connection.asOf),
    measure: textOrNull(connection.measure),
    quoteStep: textOrNull(connection.quoteStep),
    currency: textOrNull(connection.currency),
    sources: sources(engine, fileOfSheet),
    findings: readTable(engine, "SalesboardFindings").map((row) => ({
      kind: String(row.Kind),
      count: numberOr(row.Count, 0),
      share: numberOr(row.Share, 0),
      cells: typeof row.Cells === "string" ? listedCells(row.Cells) : [],
    })),
    kpis: kpis(engine),
    catalogue: readTable(engine, "SalesboardCatalogue").map((row) => ({
      kpi: String(row.Kpi),
      label: String(row.Title),
      definition: String(row.Meaning),
      kind: String(row.Kind),
      absent: textOrNull(row.Absent),
    })),
    growth: ofEverybody(engine, "SalesboardGrowth").map((row) => ({
      month: String(row.Month),
      value: numberOrNull(row.Value),
      lastYear: numberOrNull(row.LastYear),
      growth: numberOrNull(row.Growth),
      growthPerWorkingDay: numberOrNull(row.GrowthPerWorkingDay),
    })),
    growthOfYears: yearsOfEverybody(engine),
    cohort: ofEverybody(engine, "SalesboardCohort").map((row) => ({
      day: numberOr(row.Day, 0),
      rate: numberOr(row.Rate, 0),
    })),
    benchmark: readTable(engine, "SalesboardBenchmark").map((row) => ({
      owner: String(row.Owner),
      kpi: String(row.Kpi),
      value: typeof row.Value === "number" ? row.Value : null,
      n: numberOr(row.N, 0),
      p: typeof row.P === "number" ? row.P : null,
      verdict: textOrNull(row.Verdict),
    })),
  };
}

function sources(engine: Engine, fileOfSheet: ReadonlyMap<string, string>): ReportJson["sources"] {
  const columns = readTable(engine, "SalesboardColumns");
  return readTable(engine, "SalesboardSources").map((row) => {
    const sheet = String(row.Sheet);
    const own = columns.filter((column) => column.Sheet === row.Sheet);
    const used = own.filter((column) => column.Field);
    return {
      file: fileOfSheet.get(sheet) ?? fileOfSheet.get(onSheet(sheet)) ?? "",
      sheet,
      role: String(row.Role),
      rows: numberOr(row.Rows, 0),
      columns: byField(used, "Header"),
      confidence: byField(used, "Confidence"),
      notRecognised: own.filter((column) => !column.Field).map((column) => String(column.Header)),
    };
  });
}

/** Of a field with several columns, such as a date for each stage, the others are numbered: "entered", "entered 2". */
function byField(
  columns: readonly Readonly<Record<string, CellValue>>[],
  what: "Header" | "Confidence",
): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const column of columns) {
    let field = String(column.Field);
    for (let number = 2; field in found; number++) field = `${String(column.Field)} ${String(number)}`;
    found[field] = String(column[what] ?? "");
  }
  return found;
}

/** None where the workbook came with a growth sheet on which somebody else was chosen. */
function ofEverybody(engine: Engine, table: string) {
  const everybody = readTable(engine, "SalesboardKPIs").find((row) => row.WhoKind === "all")?.Who;
  return readTable(engine, table).filter((row) => row.Who === everybody);
}

function yearsOfEverybody(engine: Engine): ReportJson["growthOfYears"] {
  const rows = readTable(engine, "SalesboardKPIs").filter((row) => row.WhoKind === "all");
  const revenueOf = (row: (typeof rows)[number] | undefined) => numberOrNull(row?.revenue);
  return rows
    .filter((row) => row.PeriodKind === "year")
    .map((row, at, years) => {
      const value = revenueOf(row);
      const lastYear = revenueOf(rows.find(({ Period }) => Period === row.LastYear));
      return {
        year: String(row.Period),
        value,
        lastYear,
        growth: grown(value, lastYear),
        naiveGrowth: grown(value, revenueOf(years[at - 1])),
      };
    });
}

const grown = (now: number | null, then: number | null) =>
  now === null || then === null || then <= 0 ? null : now / then - 1;

const periods = new Set<CellValue>(["all", "year", "quarter"]);

/** Team and each owner, for all time, each year and each quarter: the table also holds named teams, months and parts. */
function kpis(engine: Engine): ReportJson["kpis"] {
  // The table keeps the columns of KPIs that are gone, for formulas that name them.
  const gone = goneKpis(engine);
  return readTable(engine, "SalesboardKPIs")
    .filter((row) => row.WhoKind !== "team" && periods.has(row.PeriodKind ?? null))
    .flatMap((row) =>
      Object.keys(row)
        .filter((title) => `${title}_n` in row && !gone.has(title))
        .map((kpi) => ({
          kpi,
          who: row.WhoKind === "all" ? "Team" : String(row.Who),
          period: row.PeriodKind === "all" ? "all" : String(row.Period),
          value: numberOrNull(row[kpi]),
          n: numberOr(row[`${kpi}_n`], 0),
          leftOut: numberOr(row[`${kpi}_leftOut`], 0),
        })),
    );
}

function goneKpis(engine: Engine): ReadonlySet<string> {
  const known = new Set(readTable(engine, "SalesboardCatalogue").map((row) => String(row.Kpi)));
  const [first = {}] = readTable(engine, "SalesboardKPIs");
  return new Set(known.size === 0 ? [] : Object.keys(first).filter((title) => !known.has(title)));
}

/** "Deals!D3, 'Deals, 2026'!D4" as its two addresses: a sheet's name in quotes may hold commas. */
const listedCells = (text: string): readonly string[] =>
  (text.match(/(?:'(?:[^']|'')*'|[^',])+/g) ?? []).map((address) => address.trim());

const textOrNull = (value: unknown) => (typeof value === "string" ? value : null);
const numberOr = (value: CellValue | undefined, otherwise: number) => (typeof value === "number" ? value : otherwise);
const numberOrNull = (value: CellValue | undefined) => (typeof value === "number" ? value : null);
