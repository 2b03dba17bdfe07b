import type { RecognisedSheet } from "../columns/recogniseSheet";
import { matchTexts } from "../encode/matchTexts";
import { SheetColumns, type RowsOptions } from "../sheets/sheetColumns";
import { textOf } from "../cells/cells";
import { Findings } from "../findings/findings";
import type { SheetReader } from "../sheets/stageHistory";
import type { Finding, TextColumn } from "../types";

/** What the lines of each order come to. */
export interface OrderTotals {
  /** By an order's id. Undefined where it has no line that can be read. */
  readonly totalOf: (order: unknown) => number | undefined;
  /** Lines whose order is not among these. */
  readonly findOthers: (orders: TextColumn) => readonly Finding[];
}

/**
 * Reads the lines of orders chunk by chunk. A line is worth what its own column says, else quantity x unit price x (1 - discount); a
 * discount is a share (0.15), or per cent where any in the column is above 1. A line without an order or a value adds nothing, and is
 * found as incomplete.
 *
 * @example createOrderLinesReader(recognised, { sheet: "Lines" }) // .finish().data.totalOf("10248") // 440
 */
export function createOrderLinesReader(recognised: RecognisedSheet, options: RowsOptions): SheetReader<OrderTotals> {
  const columns = new SheetColumns(recognised, options, {
    texts: ["order"],
    ids: ["order"],
    dates: [],
    amounts: ["quantity", "unitPrice", "discount", "value"],
    telling: ["product", "unitPrice"],
  });
  const fields = recognised.columns;
  return {
    read: (rows, firstSheetRow) => columns.read(rows, firstSheetRow),
    finish() {
      const { rows, sheetRow, texts, amounts } = columns.finish();
      const { order } = texts;
      const values = lineValues(amounts);
      const lacks = fields.quantity === undefined || fields.unitPrice === undefined ? "value" : "quantity";
      columns.noteIncomplete("orderLinesIncomplete", sheetRow, [
        ["order", (row) => (order.codes[row] ?? -1) >= 0],
        [lacks, (row) => !Number.isNaN(values[row] ?? NaN)],
      ]);
      const totals = totalsOf(order, values);
      return {
        data: {
          totalOf: (id) => totals.get(textOf(id)),
          findOthers: (orders) => findOthers(order, orders, sheetRow, { ...options, column: fields.order, rows }),
        },
        findings: columns.found(),
      };
    },
  };
}

function lineValues({
  quantity,
  unitPrice,
  discount,
  value,
}: Readonly<Record<"quantity" | "unitPrice" | "discount" | "value", Float64Array>>): Float64Array {
  const whole = discount.some((share) => share > 1) ? 100 : 1;
  return value.map((own, row) => {
    if (!Number.isNaN(own)) return own;
    const share = (discount[row] ?? NaN) / whole;
    const isShare = share >= 0 && share <= 1;
    // No discount is none; one that cannot be meant makes the line unreadable.
    const rest = isShare ? 1 - share : Number.isNaN(share) ? 1 : NaN;
    return (quantity[row] ?? NaN) * (unitPrice[row] ?? NaN) * rest;
  });
}

function totalsOf({ codes, texts }: TextColumn, values: Float64Array): ReadonlyMap<string, number> {
  const totals = new Float64Array(texts.length);
  const hasLine = new Uint8Array(texts.length);
  for (let row = 0; row < codes.length; row++) {
    const [code, value] = [codes[row] ?? -1, values[row] ?? NaN];
    if (code < 0 || Number.isNaN(value)) continue;
    totals[code] = (totals[code] ?? 0) + value;
    hasLine[code] = 1;
  }
  return new Map(texts.flatMap((text, code) => (hasLine[code] === 1 ? [[text, totals[code] ?? 0]] : [])));
}

interface LinesPlace extends RowsOptions {
  readonly column: number | undefined;
  readonly rows: number;
}

function findOthers(
  order: TextColumn,
  orders: TextColumn,
  sheetRow: Int32Array,
  place: LinesPlace,
): readonly Finding[] {
  const orderOf = matchTexts(order, orders);
  if (!orderOf.includes(-1)) return [];
  const findings = new Findings(place.sheet, place.firstColumn ?? 0);
  order.codes.forEach((code, row) => {
    if (code >= 0 && orderOf[code] === -1) findings.add("linesOfOtherOrders", sheetRow[row] ?? 0, place.column);
  });
  return findings.finish(place.rows);
}
