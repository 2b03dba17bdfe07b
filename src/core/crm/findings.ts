import { cellAddress } from "./cells";
import type { Finding } from "./types";

/** Every kind of finding, in the order in which they are told. Each has words in the locales: findings:<kind>. */
export const FINDING_KINDS = [
  "unknownStatus",
  "statusStageContradiction",
  "wonWithoutCloseDate",
  "lostWithoutCloseDate",
  "closedBeforeCreated",
  "closedBeforeQuoted",
  "closeDateInFuture",
  "openWithCloseDate",
  "withoutCreatedDate",
  "dateFarOff",
  "ambiguousDates",
  "textDate",
  "textAmount",
  "readDateFromText",
  "readAmountFromText",
  "negativeAmount",
  "wonWithoutValue",
  "errorValue",
  "missingOwner",
  "duplicateId",
  "repeatedHeader",
  "totalsRow",
  "blankRow",
  "trailingBlanks",
  "noLostDeals",
  "noClosedDeals",
  "quoteStepUnknown",
  "quoteDateFromCreated",
  "historyIncomplete",
  "historyOfOtherDeals",
  "peopleIncomplete",
  "severalCurrencies",
  "severalPipelines",
  "secondSheetIgnored",
  "oldData",
] as const;

export type FindingKind = (typeof FINDING_KINDS)[number];

/** Cells shown with a finding; the count tells the rest. */
const CELLS_SHOWN = 100;

interface Found {
  count: number;
  cells: string[];
  values: Record<string, string | number>;
}

/** Gathers findings while rows are read. */
export class Findings {
  readonly #found = new Map<FindingKind, Found>();
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
    if (column !== undefined && found.cells.length < CELLS_SHOWN) {
      found.cells.push(cellAddress(this.#sheet, this.#firstColumn + column, sheetRow));
    }
  }

  /** Notes something about many rows at once, where the number says enough. */
  note(kind: FindingKind, count: number, values: Readonly<Record<string, string | number>> = {}): void {
    const found = this.#of(kind);
    found.count += count;
    Object.assign(found.values, values);
  }

  /** Leaves the count and drops the cells: for what is a habit of the CRM rather than a mistake in a cell. */
  dropCells(kind: FindingKind): void {
    const found = this.#found.get(kind);
    if (found) found.cells = [];
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
      return [{ kind, count: found.count, share, cells: found.cells, ...values }];
    });
  }

  #of(kind: FindingKind): Found {
    const found = this.#found.get(kind) ?? { count: 0, cells: [], values: {} };
    this.#found.set(kind, found);
    return found;
  }
}
