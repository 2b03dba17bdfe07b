import { currencyOfFormat } from "../../core/crm/money/currencyOfFormat";
import {
  SHOWN_AMOUNTS,
  type ShownAmount,
  type ShownCurrencies,
  type ShownCurrency,
} from "../../core/crm/money/shownCurrencies";
import type { Area } from "../../core/report/sheetSpec";
import { readColumns } from "../fix/readColumns";
import type { DealsSource } from "./findSources";

/** Rows looked at in each of three places: the first, the middle and the last ones. */
const ROWS = 60;

/**
 * Has Excel asked in which currencies it shows the amounts of the deals, by the number formats of some of their cells; call what is returned
 * after the next sync. Only where those differ are the formats of all cells of the column read.
 */
export function askShownCurrencies(
  context: Excel.RequestContext,
  { sheetId, area, body, recognised }: DealsSource,
): (signal: AbortSignal) => Promise<ShownCurrencies> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const asked = SHOWN_AMOUNTS.flatMap((field) => {
    const column = recognised.columns[field];
    if (column === undefined) return [];
    const at = area.column + column;
    return [{ field, column: at, ranges: somePlaces(body).map((place) => askFormats(sheet, place, at)) }];
  });
  return async (signal) => {
    const shown = new Map<ShownAmount, ShownCurrency>();
    for (const { field, column, ranges } of asked) {
      const currencies = ranges
        .flatMap((range) => (range.numberFormat as unknown[][] | null)?.flat() ?? [])
        .map(currencyOf);
      const several = new Set(currencies.filter((currency) => currency !== "")).size > 1;
      shown.set(field, several ? await readAll(sheet, body, column, signal) : { usual: usualOf(currencies) });
    }
    return Object.fromEntries(shown);
  };
}

const currencyOf = (format: unknown) => currencyOfFormat(String(format));

function askFormats(sheet: Excel.Worksheet, { row, rows }: Pick<Area, "row" | "rows">, column: number): Excel.Range {
  const range = sheet.getRangeByIndexes(row, column, rows, 1);
  range.load("numberFormat");
  return range;
}

/** Rows of an area that overlap nowhere. */
function somePlaces({ row, rows }: Area): readonly Pick<Area, "row" | "rows">[] {
  if (rows <= 3 * ROWS) return rows > 0 ? [{ row, rows }] : [];
  const starts = [0, Math.floor((rows - ROWS) / 2), rows - ROWS];
  return starts.map((start) => ({ row: row + start, rows: ROWS }));
}

/** What more than half of the cells show; a few signs among plain numbers say nothing of those. */
function usualOf(currencies: readonly string[]): string {
  const shown = currencies.filter((currency) => currency !== "");
  return shown.length * 2 > currencies.length ? (shown[0] ?? "") : "";
}

async function readAll(
  sheet: Excel.Worksheet,
  { row, rows }: Area,
  column: number,
  signal: AbortSignal,
): Promise<ShownCurrency> {
  const ofRows = new Map<number, string>();
  const note = (at: number, _: number, { format = "" }: { readonly format?: string }) => {
    const currency = currencyOfFormat(format);
    if (currency !== "") ofRows.set(at + 1, currency);
  };
  await readColumns(sheet, { row, rows, columns: [column] }, ["numberFormat"], note, signal);
  return { usual: "", ofRows };
}
