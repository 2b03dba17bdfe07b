import { textOf, type Rows } from "../cells/cells";
import { currencyOf, readAmount } from "../cells/readAmount";
import { AMOUNTS, type DealFields } from "../dealColumns";
import { AmountColumnReader } from "../encode/amountColumn";
import { sortVerdicts, type CellAt, type CellsToFix, type Verdict } from "./cellsToFix";
import type { LeftBecause } from "./fix";

interface TextAmount extends CellAt {
  readonly text: string;
  /** Among the deals. */
  readonly row: number;
  /** The row's own currency stands in a column of its own. */
  readonly hasCurrency: boolean;
}

/** Amounts that stand as text: each would be the number for which the reading takes it. */
export function amountsToFix(columns: DealFields): CellsToFix {
  const fields = AMOUNTS.flatMap((field) => {
    const column = columns[field];
    return column === undefined ? [] : [{ column, reader: new AmountColumnReader(), texts: [] as TextAmount[] }];
  });
  let rowsRead = 0;

  function* verdicts(isFormula: (cell: CellAt) => boolean): Generator<Verdict> {
    const areLost = losesCurrencies(fields);
    for (const { reader, texts } of fields) {
      const amounts = reader.finish();
      const isAnyOpen = texts.some((cell) => readAmount(cell.text).kind === "twoWay" && isFormula(cell));
      for (const cell of texts) {
        const left = reasonToLeave(cell, isFormula(cell), isAnyOpen, areLost);
        const { sheetRow, column, text, row } = cell;
        if (left !== undefined) yield { sheetRow, column, left };
        // A negative zero is none.
        else yield { sheetRow, column, before: text, after: (amounts[row] ?? NaN) + 0, ...shown(text) };
      }
    }
  }

  return {
    read(rows: Rows, sheetRows) {
      for (const { column, reader, texts } of fields) {
        reader.read(rows, column, (kind, at) => {
          const text = rows[at]?.[column];
          if (kind !== "readFromText" || typeof text !== "string") return;
          const hasCurrency = columns.currency !== undefined && textOf(rows[at]?.[columns.currency]) !== "";
          texts.push({ text, row: rowsRead + at, sheetRow: sheetRows[at] ?? 0, column, hasCurrency });
        });
      }
      rowsRead += rows.length;
    },
    *cells() {
      for (const { texts } of fields) yield* texts;
    },
    finish: (isFormula) => sortVerdicts(verdicts(isFormula)),
  };
}

/** Whether several currencies are written with the amounts, and not for each of these in a column of its own. */
function losesCurrencies(
  fields: readonly { readonly reader: AmountColumnReader; readonly texts: readonly TextAmount[] }[],
) {
  const currencies = new Set(fields.flatMap(({ reader }) => reader.signs().names));
  if (currencies.size < 2) return false;
  return fields.some(({ texts }) => texts.some(({ text, hasCurrency }) => !hasCurrency && currencyOf(text) !== ""));
}

/**
 * @param isAnyOpen an amount of the column stays that reads two ways: what shows it its decimal sign must stay as well
 * @param areCurrenciesLost what is written with a currency must stay, as nothing else tells which
 */
function reasonToLeave(
  { text }: TextAmount,
  isFormula: boolean,
  isAnyOpen: boolean,
  areCurrenciesLost: boolean,
): LeftBecause | undefined {
  if (isFormula) return "formula";
  const read = readAmount(text);
  if (isAnyOpen && read.kind === "amount" && read.shows !== undefined) return "proof";
  return areCurrenciesLost && currencyOf(text) !== "" ? "currency" : undefined;
}

function shown(text: string) {
  const currency = currencyOf(text);
  return currency === "" ? {} : { shows: { currency } };
}
