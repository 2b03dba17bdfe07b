import type { RawDeals } from "../dealColumns";
import type { CurrencySigns } from "../encode/amountColumn";

/** The columns of amounts whose number formats are looked at. */
export const SHOWN_AMOUNTS = ["value", "estimatedValue", "margin"] as const;
export type ShownAmount = (typeof SHOWN_AMOUNTS)[number];

/** In which currencies Excel shows the numbers of a column: what its cells hold does not tell. */
export interface ShownCurrency {
  /** That of most cells; "" where most show none, or where it differs from row to row. */
  readonly usual: string;
  /** By row of the sheet, where it differs. */
  readonly ofRows?: ReadonlyMap<number, string>;
}

export type ShownCurrencies = Readonly<Partial<Record<ShownAmount, ShownCurrency>>>;

/**
 * The deals with the currencies that their amounts are shown in, as if they were written beside them, where those differ from row to
 * row or from the value to its estimate; of the rest the usual one says all.
 */
export function withShownCurrencies(deals: RawDeals, shown: ShownCurrencies): RawDeals {
  const { value, estimatedValue } = shown;
  const areApart = value !== undefined && estimatedValue !== undefined && value.usual !== estimatedValue.usual;
  const currencySigns = { ...deals.currencySigns };
  for (const field of SHOWN_AMOUNTS) {
    const { usual = "", ofRows } = shown[field] ?? {};
    if (ofRows === undefined && (!areApart || field === "margin" || usual === "")) continue;
    const currencyOfRow = (row: number) => ofRows?.get(deals.sheetRow[row] ?? 0) ?? usual;
    currencySigns[field] = withSigns(currencySigns[field], deals.amounts[field], currencyOfRow);
  }
  return { ...deals, currencySigns };
}

/** A sign that is written in the cell goes before its format. */
function withSigns(
  { rows, codes, names }: CurrencySigns,
  amounts: Float64Array,
  currencyOfRow: (row: number) => string,
): CurrencySigns {
  const written = new Map(Array.from(rows, (row, at) => [row, names[codes[at] ?? -1] ?? ""]));
  const all = new Map(names.map((name, code) => [name, code]));
  const signs: { row: number; code: number }[] = [];
  amounts.forEach((amount, row) => {
    const name = written.get(row) ?? (Number.isNaN(amount) ? "" : currencyOfRow(row));
    if (name === "") return;
    const code = all.get(name) ?? all.size;
    all.set(name, code);
    signs.push({ row, code });
  });
  return {
    rows: Int32Array.from(signs, ({ row }) => row),
    codes: Int32Array.from(signs, ({ code }) => code),
    names: [...all.keys()],
  };
}
