import { runSteps } from "../../steps";
import { columnLetters, type Rows } from "../cells/cells";
import { normalise } from "../cells/normalise";
import { shownName } from "../cells/shownName";
import type { Offers } from "../choices";
import type { RecognisedDeals } from "../columns/recogniseDeals";
import { createDealsReader, type DealsReader } from "../createDealsReader";
import type { DealsOptions, DealsRead } from "../dealsRead";
import type { FindingKind } from "../findings/findings";
import { createRowTest } from "../skippedRow";
import { LOST, type Finding, type SalesData } from "../types";
import type { OrderTotals } from "./orderLines";
import { orderWords } from "./orderWords";

/** What is told of deals and is no mistake of orders, which are won from the first: one finding tells it of all of them. */
const OF_DEALS_ONLY: readonly string[] = [
  "noLostDeals",
  "withoutCreatedDate",
  "openWithCloseDate",
  "quoteStepUnknown",
  "quoteDateFromCreated",
] satisfies FindingKind[];
const WORDS_SHOWN = 5;

/**
 * Reads a sheet of orders as won deals, chunk by chunk: closed on the order date, worth what the sheet says or what the order's lines
 * come to. Orders that were cancelled or returned are no orders, by the words of their status; without a status all count.
 *
 * @param recognised the columns as `ordersAsDeals` leaves them
 * @example createOrdersReader(ordersAsDeals(recognised, rows), { sheet: "Orders", measure: "revenue", readingDay: 46203 }, totals)
 */
export function createOrdersReader(
  recognised: RecognisedDeals,
  options: DealsOptions,
  totals?: OrderTotals,
): DealsReader {
  const { columns, headers } = recognised;
  const [statusAt, valueAt] = [columns.status ?? headers.length, columns.value ?? headers.length + 1];
  const widened = { ...recognised, columns: { ...columns, status: statusAt, value: valueAt } };
  const statuses = { ...orderWords, ...options.statuses };
  const reader = createDealsReader(widened, { ...options, statuses });
  const reasonToSkip = createRowTest(headers, columns, ["closed", "status"], true);

  /** The row with what the sheet lacks: behind its last cell, where nobody looks. */
  const complete = (row: readonly unknown[]): readonly unknown[] => {
    if (reasonToSkip(row) !== undefined) return row;
    const wide = [...row];
    if (columns.status === undefined) wide[statusAt] = "Won";
    if (columns.value === undefined) wide[valueAt] = totals?.totalOf(row[columns.id ?? -1]) ?? "";
    return wide;
  };
  const isWhole = columns.status !== undefined && columns.value !== undefined;

  const finishSteps: DealsReader["finishSteps"] = function* (extra = {}) {
    const read = yield* reader.finishSteps(extra);
    const ofLines = totals?.findOthers(read.data.id) ?? [];
    const pointed = read.findings.map((finding) =>
      pointInto(finding, columns.id ?? 0, headers.length, options.firstColumn),
    );
    return {
      ...read,
      data: asOrders(read.data),
      findings: [...pointed.filter(({ kind }) => !OF_DEALS_ONLY.includes(kind)), ...ordersFound(read), ...ofLines],
      offers: offersOf(read.offers, columns.status !== undefined, options.statuses),
    };
  };

  return {
    ids: reader.ids,
    read: (chunk: Rows, firstSheetRow) => reader.read(isWhole ? chunk : chunk.map(complete), firstSheetRow),
    finish: (extra) => runSteps(finishSteps(extra)),
    finishSteps,
  };
}

function asOrders(data: SalesData): SalesData {
  return { ...data, quoteStep: { ...data.quoteStep, step: "all", because: "ordersOnly" } };
}

/** What is told of all orders, and of those that do not count. */
function ordersFound({ data, offers, findings }: DealsRead): readonly Finding[] {
  const lost = data.status.reduce((count, status) => count + (status === LOST ? 1 : 0), 0);
  const words = offers.statusWords.filter(({ status }) => status === LOST).map(({ name }) => `"${shownName(name)}"`);
  const only: Finding = { kind: "ordersOnly" satisfies FindingKind, count: data.rows, share: 1, cells: [] };
  if (data.rows === 0 || findings.some(({ kind }) => kind === "noClosedDeals")) return [];
  if (lost === 0) return [only];
  const values = { words: words.slice(0, WORDS_SHOWN).join(", ") || "–" };
  return [
    only,
    { kind: "ordersNotCounted" satisfies FindingKind, count: lost, share: lost / data.rows, cells: [], values },
  ];
}

/** A finding that points behind the last cell of a row points at the order instead. */
function pointInto(finding: Finding, idAt: number, width: number, firstColumn = 0): Finding {
  const behind = new Set([columnLetters(firstColumn + width), columnLetters(firstColumn + width + 1)]);
  const cells = finding.cells.map((cell) =>
    cell.replace(/([A-Z]+)(\d+)$/, (address, letters: string, row: string) =>
      behind.has(letters) ? `${columnLetters(firstColumn + idAt)}${row}` : address,
    ),
  );
  return { ...finding, cells };
}

/** What there is to choose: the words of the sheet's own status, and as chosen only what people chose. */
function offersOf(offers: Offers, hasStatus: boolean, chosen: DealsOptions["statuses"] = {}): Offers {
  if (!hasStatus) return { ...offers, statusWords: [] };
  const statusWords = offers.statusWords.map((word) => ({ ...word, isChosen: normalise(word.name) in chosen }));
  return { ...offers, statusWords };
}
