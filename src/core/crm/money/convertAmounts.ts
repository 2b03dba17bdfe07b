import type { DealChoices } from "../choices";
import type { RawDeals } from "../dealColumns";
import type { Findings } from "../findings/findings";
import { findCurrencies } from "./findCurrencies";
import { chooseCurrency, inOneCurrency } from "./inOneCurrency";

/** The amounts of all deals in one currency. */
export interface Money {
  readonly amounts: RawDeals["amounts"];
  /** Undefined where nothing tells it. */
  readonly currency: string | undefined;
  /** By currency, on how many rows it is shown. */
  readonly counts: ReadonlyMap<string, number>;
}

interface Place {
  /** The column of the value, else of the margin. */
  readonly column: number | undefined;
  /** The currency that its header names, or that Excel shows its numbers in; "" where nothing does. */
  readonly currency: string;
}

/**
 * Brings all amounts into one currency and notes which of them were converted, and which are left out as nobody knows their worth.
 */
export function convertAmounts(
  deals: RawDeals,
  choices: Pick<DealChoices, "currency" | "rates">,
  findings: Findings,
  { column, currency: ofColumn }: Place,
  main: "value" | "margin",
): Money {
  const { amounts, currency, currencySigns } = deals;
  const found = findCurrencies({ currency, amounts: amounts[main], signs: currencySigns[main], ofColumn });
  const conversion = chooseCurrency(found, choices);
  const converted = {
    ...amounts,
    value: inOneCurrency(amounts.value, currency, currencySigns.value, conversion),
    cost: inOneCurrency(amounts.cost, currency, currencySigns.cost, conversion),
    margin: inOneCurrency(amounts.margin, currency, currencySigns.margin, conversion),
  };
  if (converted[main] !== amounts[main]) {
    noteOthers(amounts[main], converted[main], deals.sheetRow, findings, column);
    const names = [...found.counts.keys()];
    const leftOut = names.filter((name) => Number.isNaN(conversion.factorOf(name)));
    const rated = names.filter((name) => !leftOut.includes(name) && name !== conversion.currency);
    const unit = conversion.currency ?? found.main ?? "";
    if (findings.count("severalCurrencies") > 0) {
      findings.note("severalCurrencies", 0, { currency: unit, names: leftOut.join(", ") });
    }
    if (rated.length > 0) {
      const rates = rated.map((name) => `${name} × ${String(conversion.factorOf(name))}`).join(", ");
      const count = rated.reduce((sum, name) => sum + (found.counts.get(name) ?? 0), 0);
      findings.note("convertedCurrency", count, { currency: unit, rates });
    }
  }
  return { amounts: converted, currency: conversion.currency, counts: found.counts };
}

function noteOthers(
  before: Float64Array,
  after: Float64Array,
  sheetRow: Int32Array,
  findings: Findings,
  column: number | undefined,
): void {
  for (let row = 0; row < before.length; row++) {
    if (Number.isNaN(after[row]) && !Number.isNaN(before[row])) {
      findings.add("severalCurrencies", sheetRow[row] ?? 0, column);
      findings.mark("otherCurrency", row);
    }
  }
}
