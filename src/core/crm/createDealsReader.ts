import { runSteps } from "../steps";
import { SalesboardError } from "../errors";
import { isErrorValue, type Rows } from "./cells/cells";
import type { RecognisedSheet } from "./columns/recogniseSheet";
import type { StageDate } from "./columns/stageDates";
import { concludeDeals } from "./concludeDeals";
import { DealColumns, type DealFields } from "./dealColumns";
import type { DealsExtra, DealsOptions, DealsRead } from "./dealsRead";
import type { TextDictionary } from "./encode/textDictionary";
import { fillDown } from "./fillDown";
import { Findings } from "./findings/findings";
import { hasMargin } from "./measure";
import { createPipelineFilter } from "./pipelineFilter";
import { areAllRows, createRowTest, tellingColumns } from "./skippedRow";

/** Rows that are read column by column at a time: few enough that they are still in the processor's own memory. */
const ROWS_A_LOT = 500;

export interface DealsReader {
  /** The ids of the deals read so far, for a sheet that tells more about them. */
  readonly ids: TextDictionary;
  /** Takes rows below the header, as they arrive. @param firstSheetRow the first one's row number in the sheet, from 1 */
  read(chunk: readonly (readonly unknown[])[], firstSheetRow: number): void;
  /** The deals as columns and what was wrong with them. Called once, after the last chunk. */
  finish(extra?: DealsExtra): DealsRead;
  /** The same step by step, for whoever must let others have their turn in between: with many deals it takes a while. */
  finishSteps(extra?: DealsExtra): Generator<undefined, DealsRead, undefined>;
}

/**
 * Reads a sheet of deals chunk by chunk: each row is encoded as it arrives and none is kept.
 *
 * @throws SalesboardError "findings:error.noMargin" where margin is asked of a sheet with neither a margin nor a cost column;
 *   finish throws "findings:error.quoteStepUnknown" for a quote step that the deals do not have
 * @example
 * const reader = createDealsReader(recogniseSheet(header, rows), { sheet: "Deals", measure: "revenue", readingDay: 46203 });
 * reader.read(rows, 2);
 * const { data, asOf, findings } = reader.finish();
 */
export function createDealsReader(recognised: RecognisedSheet, options: DealsOptions): DealsReader {
  const fields: DealFields = recognised.columns;
  if (options.measure === "margin" && !hasMargin(fields)) {
    throw new SalesboardError("value", "findings:error.noMargin", { sheet: options.sheet });
  }
  const findings = new Findings(options.sheet, options.firstColumn ?? 0);
  const pipelines = options.pipeline === undefined ? undefined : createPipelineFilter(fields, options.pipeline);
  const stageDates = stageDatesOf(recognised, options.pipeline);
  const columns = new DealColumns(fields, stageDates, findings, options);
  const reasonToSkip = createRowTest(recognised.headers, recognised.columns);
  const toldBy = tellingColumns(recognised.columns);
  /** Blank rows of which nobody knows yet whether deals follow. */
  let blankRows: number[] = [];
  const totals: number[] = [];
  let skipped = 0;

  const skip = (
    kind: "blankRow" | "repeatedHeader" | "totalsRow" | "remarkRow" | "otherPipeline",
    sheetRow: number,
    column: number | undefined = 0,
  ) => {
    findings.add(kind, sheetRow, column);
    skipped++;
  };
  const skipErrors = (row: readonly unknown[], sheetRow: number) => {
    row.forEach((cell, column) => {
      if (isErrorValue(cell)) findings.add("errorValue", sheetRow, column);
    });
    skipped++;
  };
  /** Whether a row is a deal; of one that is none, why is noted. */
  const isDeal = (row: readonly unknown[], sheetRow: number): boolean => {
    const reason = reasonToSkip(row);
    if (reason === "blankRow") {
      blankRows.push(sheetRow);
      return false;
    }
    if (blankRows.length > 0) {
      for (const blank of blankRows) skip("blankRow", blank);
      blankRows = [];
    }
    if (reason === "totalsRow") totals.push(sheetRow);
    if (reason === "errorRow") skipErrors(row, sheetRow);
    else if (reason !== undefined) skip(reason, sheetRow);
    else if (pipelines?.isOther(row) === true) skip("otherPipeline", sheetRow, fields.pipeline);
    else return true;
    return false;
  };

  /** The places of the rows that are deals. */
  const dealsAmong = (rows: Rows, firstSheetRow: number): readonly number[] =>
    Array.from(rows.keys()).filter((at) => isDeal(rows[at] ?? [], firstSheetRow + at));

  const readLot = (rows: Rows, firstSheetRow: number) => {
    const isEachADeal = pipelines === undefined && blankRows.length === 0 && areAllRows(rows, toldBy);
    const places = isEachADeal ? undefined : dealsAmong(rows, firstSheetRow);
    const dealRows = places ? places.map((at) => rows[at] ?? []) : rows;
    columns.read(
      dealRows,
      places ? Int32Array.from(places, (at) => firstSheetRow + at) : countFrom(firstSheetRow, rows.length),
    );
    options.onDeals?.(dealRows);
    findings.settle();
  };

  function* finishSteps(extra: DealsExtra = {}) {
    for (const blank of blankRows) findings.add("trailingBlanks", blank, 0);
    pipelines?.demandDeals();
    if (pipelines && pipelines.others > 0) findings.note("otherPipeline", 0, { pipeline: options.pipeline ?? "" });
    const deals = fillDown(columns.finish(), recognised, totals, findings);
    yield;
    const sheet = { recognised, stageDates, pipelines, rowsRead: deals.rows + skipped };
    return yield* concludeDeals(deals, sheet, findings, options, extra);
  }

  return {
    ids: columns.ids,
    read(chunk, firstSheetRow) {
      for (let start = 0; start < chunk.length; start += ROWS_A_LOT) {
        readLot(chunk.slice(start, start + ROWS_A_LOT), firstSheetRow + start);
      }
    },
    finish: (extra) => runSteps(finishSteps(extra)),
    finishSteps,
  };
}

function countFrom(first: number, count: number): Int32Array {
  const numbers = new Int32Array(count);
  for (let at = 0; at < count; at++) numbers[at] = first + at;
  return numbers;
}

/** The columns that say when deals entered a stage, of one pipeline where one is chosen. */
function stageDatesOf({ stageDates = [] }: RecognisedSheet, pipeline: string | undefined): readonly StageDate[] {
  if (pipeline === undefined) return stageDates;
  const isOwn = (name: string) => name.toLowerCase() === pipeline.toLowerCase();
  return stageDates.filter((column) => column.pipeline === undefined || isOwn(column.pipeline));
}
