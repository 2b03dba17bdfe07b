import type { Findings } from "./findings";
import { reportBulkDays } from "./reportBulkDays";
import { reportFarOffDates } from "./reportFarOffDates";
import { reportNames } from "./reportNames";
import { closeColumn, reportRows } from "./reportRows";
import { quoteWords, reportUnknownStatus } from "./reportUnknownStatus";
import type { MeasureColumn } from "../measure";
import { shownName } from "../cells/shownName";
import type { Day, DealField, SalesData, TextColumn } from "../types";

export interface ReportInput {
  readonly columns: Readonly<Partial<Record<DealField, number>>>;
  readonly measure: MeasureColumn;
  /** Whether a won deal without a value has an estimate, which counts for no order; undefined where there are no estimates. */
  readonly uncounted?: ((row: number) => boolean) | undefined;
  /** The close-date column as it stands, also of open deals. */
  readonly closeDate: Int32Array;
  readonly readingDay: Day;
  readonly latestEvent: Day | undefined;
  /** The words that stand for a status. */
  readonly statusWord: TextColumn;
  readonly product: TextColumn;
  /** What the products are called in a list of their own. */
  readonly knownProducts: readonly string[];
  /** On how many rows each pipeline is. */
  readonly pipelines: ReadonlyMap<string, number>;
}

const NAMES_SHOWN = 10;
/** Data older than this are said to be old. */
const DAYS_UNTIL_OLD = 31;

/**
 * Goes through the deals and notes what is wrong with them; pauses between its passes.
 *
 * @returns the bits of what was found of each deal
 */
export function* reportDeals(
  data: SalesData,
  findings: Findings,
  input: ReportInput,
): Generator<undefined, Uint32Array, undefined> {
  const marks = findings.marks(data.rows);
  const counts = reportRows(data, findings, input, marks);
  yield;
  reportUnknownStatus(data, findings, input);
  reportNames(data, findings, input);
  reportFarOffDates(data, findings, input.columns, marks);
  yield;
  const { columns } = input;
  reportBulkDays(data, input.readingDay, findings, marks, closeColumn(columns));
  reportWhole(data, findings, input, counts);
  return marks;
}

/** What is so of the whole list. */
function reportWhole(
  data: SalesData,
  findings: Findings,
  { statusWord, pipelines, latestEvent, readingDay }: ReportInput,
  { open, won, lost }: { readonly open: number; readonly won: number; readonly lost: number },
): void {
  // A CRM that fills in an expected date for every open deal, or no value for any lost one, makes no mistake in any cell.
  if (findings.count("openWithCloseDate") > open / 2) findings.dropCells("openWithCloseDate");
  if (findings.count("lostWithValueZero") > lost / 2) findings.dropCells("lostWithValueZero");
  if (won > 0 && lost === 0) findings.note("noLostDeals", won);
  if (open > 0 && won === 0 && lost === 0) {
    const words = quoteWords(statusWord.texts.length > 0 ? statusWord.texts : data.stage.texts);
    findings.note("noClosedDeals", data.rows, { words });
  }
  reportSeveralPipelines(pipelines, findings);
  const days = latestEvent === undefined ? 0 : readingDay - latestEvent;
  if (days > DAYS_UNTIL_OLD) findings.note("oldData", data.rows, { days });
}

/** Counts the rows outside the most frequent one, and names them all. */
function reportSeveralPipelines(counts: ReadonlyMap<string, number>, findings: Findings): void {
  if (counts.size < 2) return;
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  const others = sorted.slice(1).reduce((sum, [, count]) => sum + count, 0);
  const names = sorted.slice(0, NAMES_SHOWN).map(([name]) => shownName(name));
  findings.note("severalPipelines", others, { number: counts.size, names: names.join(", ") });
}
