import { JUDGED_KPIS, type JudgedFigure } from "../../benchmark/types";
import { NOTE_SIZE, QUIET } from "../look";
import { TEXT_FORMAT } from "../numberFormats";
import type { SheetParts } from "../sheetParts";
import type { Content, TableSpec } from "../sheetSpec";
import type { TeamContext } from "./context";
import { ROW, TABLE } from "./layout";

/** The table by which programs read the benchmark. Its words do not change with the language. */
const BENCHMARK_TABLE = "SalesboardBenchmark";
const COLUMNS = ["Owner", "Kpi", "Value", "N", "P", "Verdict"] as const;

/** The figures and verdicts once more, a row for each person and figure. @returns no table where nobody is there */
export function figuresTable({ benchmark: { people } }: TeamContext): SheetParts & { readonly tables: TableSpec[] } {
  if (people.length === 0) return { tables: [] };
  const rows = people.flatMap(({ owner, figures, openQuotes, hasLeft }): Content[][] => [
    // As the page has them: a unit of capacity, without those that stand still, and of nobody who has left.
    [owner, "openQuotes", hasLeft ? null : openQuotes.perCapacity, openQuotes.count, null, null],
    ...JUDGED_KPIS.map((kpi): Content[] => {
      const { value, n, p } = figures[kpi];
      return [owner, kpi, value, n, p, verdictId(figures[kpi])];
    }),
  ]);
  const area = { row: ROW.head, column: TABLE, rows: rows.length + 1, columns: COLUMNS.length };
  return {
    blocks: [{ row: ROW.head, column: TABLE, cells: [[...COLUMNS], ...rows] }],
    formats: [
      { area, color: QUIET, size: NOTE_SIZE, vertical: "Top" },
      { area: { ...area, row: area.row + 1, rows: rows.length, columns: 2 }, numberFormat: TEXT_FORMAT },
    ],
    tables: [{ name: BENCHMARK_TABLE, area, style: "TableStyleLight1" }],
  };
}

/** @example "strongBelow" */
function verdictId({ verdict, side }: JudgedFigure): string {
  if (verdict !== "strong" && verdict !== "leans") return verdict;
  return `${verdict}${side === "below" ? "Below" : "Above"}`;
}
