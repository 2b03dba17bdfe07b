import { chosenColumn, type ChosenColumn, type ColumnChoices } from "../columns/columnChoices";
import { recogniseDeals, type RecognisedDeals } from "../columns/recogniseDeals";
import type { RecognisedSheet } from "../columns/recogniseSheet";
import type { Sample } from "../columns/sheetField";
import type { DealField } from "../types";

/** What deals have and orders have not. */
const OF_DEALS_ONLY: readonly DealField[] = [
  ...([
    "created",
    "quoted",
    "wonDate",
    "lostDate",
    "expectedClose",
    "isWon",
    "isClosed",
    "stage",
    "lostAtStage",
  ] as const),
  ...(["lastStageChange", "probability", "lastActivity", "nextActivity"] as const),
];

/**
 * The columns of a sheet of orders as those of deals: the order date is the day on which the deal was closed. What people chose
 * stands.
 *
 * @example ordersAsDeals(recognised, rows).columns // { id: 0, customer: 1, owner: 2, closed: 3 }
 */
export function ordersAsDeals(
  recognised: RecognisedSheet,
  sample: Sample,
  choices: ColumnChoices = {},
): RecognisedDeals {
  const { headers, columns, confidence } = recognised;
  const at = (column: number | undefined): ChosenColumn | "none" =>
    column === undefined ? "none" : chosenColumn(headers, column);
  const { id, owner, customer, date, status, value } = columns;
  const ofOrders: ColumnChoices = {
    ...Object.fromEntries(OF_DEALS_ONLY.map((field) => [field, "none"])),
    id: at(id),
    owner: at(owner),
    customer: at(customer),
    closed: at(date),
    status: at(status),
    value: at(value),
  };
  const deals = recogniseDeals(headers, sample, { ...ofOrders, ...choices });
  const chosen = deals.chosen.filter((field) => choices[field] !== undefined);
  const own = Object.entries({ ...confidence, closed: confidence.date }).filter(
    ([field, sure]) => sure !== undefined && field in deals.columns && !chosen.includes(field as DealField),
  );
  return { ...deals, role: "orders", chosen, confidence: { ...deals.confidence, ...Object.fromEntries(own) } };
}

/** Whether a sheet of orders is read as such: people who say where its stages or quote dates are mean deals. */
export function areOrders({ role }: RecognisedSheet, choices: ColumnChoices = {}): boolean {
  return role === "orders" && OF_DEALS_ONLY.every((field) => (choices[field] ?? "none") === "none");
}
