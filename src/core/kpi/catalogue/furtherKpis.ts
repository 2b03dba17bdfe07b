import { dealTypeOf, type DealType } from "../../crm/dealTypes/dealTypeOf";
import { NO_DAY, WON, type SalesData } from "../../crm/types";
import { rowsFigure } from "../tally/rowsKpi";
import { COUNTS, inOrder, MEETS } from "../tally/tallyRows";
import { cohortRate } from "./cohortRate";
import { coreProductOf } from "./coreProduct";
import { firstOrders } from "./firstOrders";
import { growthOverYear } from "./growthOverYear";
import type { FurtherKpi, KpiFacts, LeadRows, Made } from "./kpiFacts";
import { markTexts } from "./markTexts";
import { ofOrders } from "./ofOrders";

/**
 * The KPIs that are there where the data tell them. To add one, add an entry here, and its words to src/locales/<language>/kpi.json (and
 * `kpi:absent.<why>`, where a reason is new): the KPI table, the dashboard, the data check, the pane, SALESKPI and the report's JSON
 * show it, or say why it is not there.
 */
export const furtherKpis: readonly FurtherKpi[] = [
  { id: "margin", level: "output", unit: "money", better: "more", make: margin },
  { id: "newCustomers", level: "output", unit: "count", better: "more", make: newCustomers },
  { id: "upsells", level: "output", unit: "count", better: "more", make: (facts) => ofType(facts, "upsell") },
  { id: "renewals", level: "output", unit: "count", better: "more", make: (facts) => ofType(facts, "renewal") },
  { id: "coreProductOrders", level: "output", unit: "count", better: "more", make: coreProductOrders },
  { id: "growth", level: "output", unit: "share", better: "more", make: growth },
  { id: "closingRateCohort", level: "throughput", unit: "share", better: "more", make: closingRateCohort },
  { id: "activities", level: "input", unit: "count", better: "more", make: activities },
  { id: "newLeads", level: "input", unit: "count", better: "more", make: newLeads },
  { id: "leadsFollowedUp", level: "input", unit: "share", better: "more", make: leadsFollowedUp },
  { id: "leadConversion", level: "throughput", unit: "share", better: "more", make: leadConversion },
];

const absent = (why: string): Made => ({ why: { key: `kpi:absent.${why}` } });

/** Where the margin is what is measured, the revenue is the margin already. */
function margin(facts: KpiFacts): Made {
  if (facts.measure === "margin") return undefined;
  const { margin: amounts } = facts.index.data;
  if (amounts === undefined) return absent("noMargin");
  return { figure: ofOrders(facts, "sum", (orders, { rows }) => ({ marks: allOf(orders, rows), amounts })) };
}

function newCustomers(facts: KpiFacts): Made {
  if (isEmpty(facts.index.data, "customer")) return absent("noCustomer");
  return { figure: ofOrders(facts, "met", (orders, data) => ({ marks: firstOrders(orders, data) })) };
}

/** Without a word that is known to stand for it, none would be counted, and that would be no figure. */
function ofType(facts: KpiFacts, type: DealType): Made {
  const { type: column } = facts.index.data;
  if (column === undefined || isEmpty(facts.index.data, "type")) return absent("noType");
  const typeOf = (word: string) => dealTypeOf(word, facts.choices.dealTypes);
  if (!column.texts.some((word) => typeOf(word) === type)) return absent(`noTypeOf.${type}`);
  const isMeant = (word: string) => {
    const known = typeOf(word);
    return known === undefined ? undefined : known === type;
  };
  return { figure: ofOrders(facts, "met", (orders) => ({ marks: markTexts(orders, column, isMeant) })) };
}

function coreProductOrders(facts: KpiFacts): Made {
  const { data } = facts.index;
  const { product } = data;
  const core = coreProductOf(data, facts.choices.coreProduct);
  if (product === undefined || core === undefined) return absent("noProduct");
  const isMeant = (name: string) => name === core;
  return {
    of: core,
    figure: ofOrders(facts, "met", (orders) => ({ marks: markTexts(orders, product, isMeant) })),
  };
}

function growth({ index }: KpiFacts): Made {
  return hasValues(index.data) ? { figure: growthOverYear(index) } : absent("noValue");
}

function closingRateCohort({ index, asOf }: KpiFacts): Made {
  const { quoteStep, quoted } = index.data;
  if (quoteStep.because === "ordersOnly") return absent("ordersOnly");
  return quoted.some((day) => day !== NO_DAY) ? { figure: cohortRate(index, asOf) } : absent("noQuoteDate");
}

function activities({ activities: acts, index, memberships }: KpiFacts): Made {
  if (acts === undefined) return absent("noActivities");
  const { owner, day, done } = acts;
  const rows = { owner, days: day, order: inOrder(day), marks: done.map((one) => (one === 1 ? COUNTS : 0)) };
  return { figure: rowsFigure("count", rows, index.called, memberships) };
}

function newLeads(facts: KpiFacts): Made {
  return ofLeads(facts, "count", ({ created }) => new Uint8Array(created.length).fill(COUNTS));
}

function leadsFollowedUp(facts: KpiFacts): Made {
  if (facts.leads?.firstContact.every((day) => day === NO_DAY)) return absent("noFirstContact");
  return ofLeads(facts, "rate", ({ firstContact }) =>
    Uint8Array.from(firstContact, (day) => (day === NO_DAY ? COUNTS : COUNTS | MEETS)),
  );
}

function leadConversion(facts: KpiFacts): Made {
  if (facts.leads?.converted.every((one) => one !== 1)) return absent("noConverted");
  return ofLeads(facts, "rate", ({ converted }) => converted.map((one) => (one === 1 ? COUNTS | MEETS : COUNTS)));
}

function ofLeads(
  { leads, index, memberships }: KpiFacts,
  measure: "count" | "rate",
  marksOf: (leads: LeadRows) => Uint8Array,
): Made {
  if (leads === undefined) return absent("noLeads");
  const { owner, created } = leads;
  const rows = { owner, days: created, order: inOrder(created), marks: marksOf(leads) };
  return { figure: rowsFigure(measure, rows, index.called, memberships) };
}

function allOf(rows: Int32Array, length: number): Uint8Array {
  const marks = new Uint8Array(length);
  for (const row of rows) marks[row] = COUNTS;
  return marks;
}

/** Whether a column is not there, or holds nothing. */
function isEmpty({ customer, type, rows }: SalesData, field: "customer" | "type"): boolean {
  if (field === "customer") return !hasCustomer(customer, rows);
  return !(type?.codes.some((code) => code >= 0) ?? false);
}

function hasCustomer(customer: SalesData["customer"], rows: number): boolean {
  for (let row = 0; row < rows; row++) if (customer?.textOf(row)) return true;
  return false;
}

function hasValues({ value, status }: SalesData): boolean {
  return value.some((amount, row) => status[row] === WON && !Number.isNaN(amount));
}
