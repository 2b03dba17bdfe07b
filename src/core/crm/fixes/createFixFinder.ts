import type { DealChoices } from "../choices";
import type { Rows } from "../cells/cells";
import type { RecognisedSheet } from "../columns/recogniseSheet";
import type { DealFields } from "../dealColumns";
import { createRowTest } from "../skippedRow";
import { amountsToFix } from "./amountsToFix";
import type { CellAt, CellsToFix } from "./cellsToFix";
import { datesToFix } from "./datesToFix";
import type { FixesFound, FixKind } from "./fix";
import { textsToFix } from "./textsToFix";

export interface FixOptions extends Pick<DealChoices, "dateOrders"> {
  /** The workbook counts its days from 1904. */
  readonly date1904?: boolean;
}

interface CollectorOptions extends FixOptions {
  /** The columns that say when deals entered a stage. */
  readonly stageDates: readonly number[];
}

export interface FixFinder {
  /** Takes rows below the header, as they arrive. @param firstSheetRow the first one's row number in the sheet, from 1 */
  read(chunk: Rows, firstSheetRow: number): void;
  /** The cells of which must be known whether a formula gives what they hold. */
  cells(): Iterable<CellAt>;
  /** What would be put right. Called once, after the last chunk. */
  finish(isFormula: (cell: CellAt) => boolean): FixesFound;
}

/**
 * Finds the cells of a list of deals that can be put right without the reading taking them for anything else: it reads dates and
 * amounts as `createDealsReader` does, by the same choices. Rows that are no deals, cells that cannot be read, and dates whose
 * order is only a guess are left. Without signs that nobody sees, two spellings of a name may become one: that is what the
 * reader is shown.
 *
 * @example
 * const finder = createFixFinder(recogniseSheet(header, rows), "date");
 * finder.read(rows, 2);
 * finder.finish(() => false).fixes; // [{ sheetRow: 7, column: 2, before: "30-6-2026", after: 46203 }]
 */
export function createFixFinder(
  { headers, columns, stageDates = [] }: Pick<RecognisedSheet, "headers" | "columns" | "stageDates">,
  kind: FixKind,
  options: FixOptions = {},
): FixFinder {
  const fields: DealFields = columns;
  const reasonToSkip = createRowTest(headers, fields);
  const { read, cells, finish } = COLLECTORS[kind](fields, {
    ...options,
    stageDates: stageDates.map(({ column }) => column),
  });
  return {
    read(chunk, firstSheetRow) {
      const places = chunk.flatMap((row, at) => (reasonToSkip(row) === undefined ? [at] : []));
      const deals = places.length === chunk.length ? chunk : places.map((at) => chunk[at] ?? []);
      read(
        deals,
        places.map((at) => firstSheetRow + at),
      );
    },
    cells,
    finish,
  };
}

const COLLECTORS: Readonly<Record<FixKind, (columns: DealFields, options: CollectorOptions) => CellsToFix>> = {
  date: datesToFix,
  amount: amountsToFix,
  text: textsToFix,
};
