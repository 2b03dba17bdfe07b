import { textOf } from "../cells/cells";
import { normalise } from "../cells/normalise";
import { orderWords } from "../orders/orderWords";
import { readStatus, statusOfStage } from "../status/readStatus";
import { UNKNOWN, type DealField, type Role } from "../types";
import { tellsStatus } from "./placeDeals";
import type { Columns, FieldsOf, RoleWithFields } from "./sheetField";
import type { SheetTable } from "./sheetTable";
import { hasTelltale, isNamedAs } from "./telltales";

/** The columns that a sheet would have in each role. */
export type FoundColumns = { readonly [R in RoleWithFields]: { readonly columns: Columns<FieldsOf[R]> } };

/** Headers of ids that only people have. */
const PERSON_ID =
  /^(?:employee|user|rep|sales (?:rep|agent)|salesperson|person|medewerker|mitarbeiter|medarbejder) (?:id|number)$/;

/** What a sheet is, by the columns it has, by headers that only such a sheet has, and where they do not settle it by its name. */
export function recogniseRole(found: FoundColumns, table: SheetTable, sheetName: string): Role {
  const deals = found.deals.columns;
  const stageHistory = found.stageHistory.columns;
  const is = (role: RoleWithFields) => isNamedAs(role, sheetName);
  const has = (role: RoleWithFields) => hasTelltale(role, table);
  const knowsAmount = deals.value !== undefined || deals.closed !== undefined;
  const sign = statusSign(deals.status, table);
  const isOfDeals = hasSignsOfDeals(deals, table);

  if (hasAll(stageHistory, ["id", "stage", "entered"]) && !knowsAmount && deals.status === undefined)
    return "stageHistory";
  if (table.stageDates.length > 0 && stageHistory.id !== undefined && !isOfWideDeals(deals)) return "stageHistory";
  if (sign !== "decided" && isOrderLines(found.orderLines.columns)) return "orderLines";
  const mayBeOrders = deals.stage === undefined && isOrders(found.orders.columns, has("orders"));
  if (mayBeOrders && (sign !== "decided" || areOfOrders(deals.status, table))) return "orders";
  if (has("targets") && (is("targets") || !tellsStatus(deals, table))) return "targets";
  if (!knowsAmount && (has("activities") || is("activities"))) return "activities";
  if ((!knowsAmount && (has("leads") || is("leads"))) || (has("leads") && is("leads") && sign !== "decided"))
    return "leads";
  if (!isOfDeals && sign !== "decided" && isPeople(found.people.columns, table)) return "people";
  const describesDeal = isOfDeals || (sign !== "weak" && hasAny(deals, ["id", "owner", "created"]));
  if (tellsStatus(deals, table) && describesDeal) return "deals";
  return (["targets", "activities", "leads"] as const).find(is) ?? "other";
}

/** A line says how much of what was ordered; where it says for how much as well, the order may be another sheet's. */
function isOrderLines(lines: Columns<FieldsOf["orderLines"]>): boolean {
  return hasAll(lines, ["order", "quantity"]) && hasAny(lines, ["product", "unitPrice", "value"]);
}

function isOrders(orders: Columns<FieldsOf["orders"]>, hasOrderHeader: boolean): boolean {
  return hasOrderHeader && hasAll(orders, ["id", "date"]);
}

/**
 * Whether the statuses are those of orders: some that no deal has ("Delivered"), and of those that tell won or lost only what orders
 * have as well ("Cancelled").
 */
function areOfOrders(column: number | undefined, { looks }: SheetTable): boolean {
  const texts = column === undefined ? [] : looks.values(column).map(textOf);
  const isOrderWord = (text: string) => orderWords[normalise(text)] !== undefined;
  return (
    texts.some((text) => readStatus(text) === UNKNOWN && isOrderWord(text)) &&
    texts.every((text) => statusOfStage(text) === undefined || isOrderWord(text))
  );
}

function isPeople(people: Columns<FieldsOf["people"]>, { keys }: SheetTable): boolean {
  if (people.owner === undefined && people.lastName === undefined) return false;
  const ids = people.id === undefined ? [] : (keys[people.id]?.ofRole("people") ?? []);
  return hasAny(people, ["team", "capacity"]) || ids.some((key) => PERSON_ID.test(key));
}

/** Beside the dates of stages, what only deals themselves have. */
function isOfWideDeals(deals: Columns<DealField>): boolean {
  return hasAny(deals, ["value", "stage", "status", "created", "closed", "owner", "isWon", "isClosed"]);
}

/** Ids that people, machines and products have as well. */
const ANY_ID: readonly string[] = ["id", "record id", "nummer"];

/** Whether the headers say that the rows are deals, even where no status does. A list of people may have a created date. */
function hasSignsOfDeals(deals: Columns<DealField>, { keys }: SheetTable): boolean {
  const ids = deals.id === undefined ? [] : (keys[deals.id]?.ofRole("deals") ?? []);
  const hasDealId = ids.length > 0 && !ids.some((key) => ANY_ID.includes(key));
  const signs = ["value", "stage", "customer", "quoted", "closed", "expectedClose", "isWon", "isClosed"] as const;
  return hasDealId || hasAny(deals, signs);
}

/**
 * What a status column says of its sheet: "decided" where a deal is won or lost; "weak" where some words are no status of deals
 * and none is won or lost ("Active", "Inactive": of people); "open" for the rest, also where it is empty.
 */
function statusSign(column: number | undefined, { looks }: SheetTable): "decided" | "open" | "weak" {
  if (column === undefined) return "open";
  const texts = looks.values(column).map(textOf);
  if (texts.some((text) => statusOfStage(text) !== undefined)) return "decided";
  return texts.some((text) => readStatus(text) === UNKNOWN) ? "weak" : "open";
}

function hasAny<Field extends string>(columns: Columns<Field>, fields: readonly Field[]): boolean {
  return fields.some((field) => columns[field] !== undefined);
}

function hasAll<Field extends string>(columns: Columns<Field>, fields: readonly Field[]): boolean {
  return fields.every((field) => columns[field] !== undefined);
}
