import { cellAddress } from "../cells/cells";
import { growingInt32, type Growing } from "../encode/growing";
import { BIT, type Mark } from "./marks";
import type { Finding } from "../types";

/** Every kind of finding, in the order in which they are told. Each has words in the locales: findings:<kind>. */
export const FINDING_KINDS = [
  "unknownStatus",
  "statusStageContradiction",
  "wonWithoutCloseDate",
  "lostWithoutCloseDate",
  "closedBeforeCreated",
  "closedBeforeQuoted",
  "closeDateInFuture",
  "createdInFuture",
  "closedOnOneDay",
  "openWithCloseDate",
  "withoutCreatedDate",
  "dateFarOff",
  "ambiguousDates",
  "swappedDates",
  "textDate",
  "textAmount",
  "readDateFromText",
  "readAmountFromText",
  "negativeAmount",
  "wonWithoutValue",
  "estimateNotCounted",
  "estimateCounted",
  "amountsInThousands",
  "openWithoutValue",
  "lostWithValueZero",
  "errorValue",
  "missingOwner",
  "filledDown",
  "nameChanged",
  "ownerSpellings",
  "productSpellings",
  "sameName",
  "duplicateId",
  "severalRowsPerDeal",
  "repeatedHeader",
  "totalsRow",
  "remarkRow",
  "blankRow",
  "trailingBlanks",
  "hiddenRows",
  "noLostDeals",
  "noClosedDeals",
  "quoteStepUnknown",
  "quoteDateFromCreated",
  "historyIncomplete",
  "historyOfOtherDeals",
  "peopleIncomplete",
  "ownersNotAmongPeople",
  "activitiesIncomplete",
  "activityDoneUnknown",
  "leadsIncomplete",
  "targetsIncomplete",
  "targetsNotUsed",
  "ordersOnly",
  "ordersNotCounted",
  "orderLinesIncomplete",
  "linesOfOtherOrders",
  "severalCurrencies",
  "convertedCurrency",
  "otherPipeline",
  "severalPipelines",
  "secondSheetIgnored",
  "otherDealsNotRead",
  "ordersNotRead",
  "leftAside",
  "chosenPlaceGone",
  "chosenColumnGone",
  "ownKpi",
  "oldData",
] as const;

export type FindingKind = (typeof FINDING_KINDS)[number];

/** Cells kept with a finding; the count tells the rest. */
export const CELLS_SHOWN = 100;

interface Cell {
  readonly sheetRow: number;
  readonly column: number;
}

interface Found {
  count: number;
  cells: Cell[];
  /** How many of the cells are in their place; those behind wait for `settle`. */
  settled: number;
  /** The row of the last cell noted, and how many cells have been kept since the rows last began anew. */
  lastRow: number;
  keptInPass: number;
  values: Record<string, string | number>;
}

/** Gathers findings while rows are read. */
export class Findings {
  readonly #found = new Map<FindingKind, Found>();
  /** Deals of which something was noted that touches figures. */
  readonly #marked = new Map<Mark, Growing<Int32Array>>();
  readonly #sheet: string;
  readonly #firstColumn: number;

  /** @param firstColumn the number of the range's first column in the sheet, counted from zero */
  constructor(sheet: string, firstColumn: number) {
    this.#sheet = sheet;
    this.#firstColumn = firstColumn;
  }

  /** Notes one cell. Where the sheet has no such column at all (undefined), there is no cell to point at. */
  add(kind: FindingKind, sheetRow: number, column: number | undefined): void {
    const found = this.#of(kind);
    found.count++;
    if (column === undefined) return;
    // Each pass over the rows may hold the first cells of all, but none of its cells behind a hundred others can be one.
    if (sheetRow < found.lastRow) found.keptInPass = 0;
    found.lastRow = sheetRow;
    if (found.keptInPass === CELLS_SHOWN) return;
    found.keptInPass++;
    found.cells.push({ sheetRow, column });
  }

  /** Puts the cells noted since the last time in order of their rows: a lot of rows is read column by column. */
  settle(): void {
    for (const found of this.#found.values()) {
      const settled = found.cells.slice(0, found.settled);
      const added = found.cells.slice(found.settled).sort((a, b) => a.sheetRow - b.sheetRow);
      found.cells = [...settled, ...added].slice(0, CELLS_SHOWN);
      found.settled = found.cells.length;
      found.lastRow = 0;
      found.keptInPass = 0;
    }
  }

  /** Notes something about many rows at once, where the number says enough. */
  note(kind: FindingKind, count: number, values: Readonly<Record<string, string | number>> = {}): void {
    const found = this.#of(kind);
    found.count += count;
    Object.assign(found.values, values);
  }

  /** Notes what is found of a deal, by its place among the deals, for the figures that it touches. */
  mark(mark: Mark, row: number): void {
    this.#rowsOf(mark).push(row);
  }

  /** The same of many deals at once. */
  markAll(mark: Mark, rows: Int32Array): void {
    if (rows.length > 0) this.#rowsOf(mark).extend(rows.length).set(rows);
  }

  /** The bits of what was noted of each deal. */
  marks(deals: number): Uint32Array {
    const marks = new Uint32Array(deals);
    for (const [mark, rows] of this.#marked) addBit(marks, rows.finish(), BIT[mark]);
    this.#marked.clear();
    return marks;
  }

  /** What was told as one kind turns out to be another. */
  rename(kind: FindingKind, as: FindingKind): void {
    const found = this.#found.get(kind);
    if (found === undefined) return;
    this.#found.delete(kind);
    this.#found.set(as, found);
  }

  /** Leaves the count and drops the cells: for what is a habit of the CRM rather than a mistake in a cell. */
  dropCells(kind: FindingKind): void {
    const found = this.#found.get(kind);
    if (found) Object.assign(found, { cells: [], settled: 0 });
  }

  count(kind: FindingKind): number {
    return this.#found.get(kind)?.count ?? 0;
  }

  finish(rowsRead: number): Finding[] {
    return FINDING_KINDS.flatMap((kind) => {
      const found = this.#found.get(kind);
      if (found === undefined) return [];
      const share = rowsRead === 0 ? 0 : Math.min(1, found.count / rowsRead);
      const values = Object.keys(found.values).length > 0 ? { values: found.values } : {};
      const cells = found.cells
        .slice(0, CELLS_SHOWN)
        .map(({ sheetRow, column }) => cellAddress(this.#sheet, this.#firstColumn + column, sheetRow));
      return [{ kind, count: found.count, share, cells, ...values }];
    });
  }

  #rowsOf(mark: Mark): Growing<Int32Array> {
    const known = this.#marked.get(mark);
    if (known) return known;
    const rows = growingInt32();
    this.#marked.set(mark, rows);
    return rows;
  }

  #of(kind: FindingKind): Found {
    const known = this.#found.get(kind);
    if (known) return known;
    const found = { count: 0, cells: [], settled: 0, lastRow: 0, keptInPass: 0, values: {} };
    this.#found.set(kind, found);
    return found;
  }
}

function addBit(marks: Uint32Array, rows: Int32Array, bit: number): void {
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    marks[row] = (marks[row] ?? 0) | bit;
  }
}
