import {
  historyAliases,
  peopleAliases,
  sheetNames,
  telltaleHeaders,
  type HistoryField,
  type PeopleField,
} from "./aliases";
import { isBlank, textOf } from "../cells/cells";
import { headerName } from "./headerName";
import { placeColumns } from "./placeColumns";
import { placeDeals, tellsStatus } from "./placeDeals";
import type { Columns, Sample, SheetField } from "./sheetField";
import { normalise } from "../cells/normalise";
import { readStatus, statusOfStage } from "../status/readStatus";
import { UNKNOWN, type DealField, type Role } from "../types";

/** What a sheet is, and which column holds what. */
export interface RecognisedSheet {
  readonly role: Role;
  /** Column numbers, counted from zero within the range that was given. */
  readonly columns: Readonly<Partial<Record<SheetField, number>>>;
  /** The header texts as the sheet writes them, one a column. */
  readonly headers: readonly string[];
  /** Headers nobody could place: said to the user, never dropped silently. */
  readonly notRecognised: readonly string[];
}

/** Sheets that are told apart, so that nobody takes them for deals, but whose columns nothing reads yet. */
const NOT_READ_YET: readonly Role[] = ["leads", "activities", "targets"];

/**
 * The row of a range that holds the headers: the first that says anything. -1 where all is empty.
 *
 * @example findHeader([["", ""], ["Deal ID", "Owner"]]) // 1
 */
export function findHeader(rows: readonly (readonly unknown[])[]): number {
  return rows.findIndex((row) => row.some((cell) => !isBlank(cell)));
}

/**
 * Recognises what a sheet of CRM rows is and what its columns hold, by their headers and by a look at the values: a column
 * called "Closed" that holds no dates is not the closing date.
 *
 * @param header the row with the headers
 * @param sample some rows below it; with none, the headers decide alone
 * @param sheetName tells leads, activities and targets apart where the headers do not
 * @example recogniseSheet(["Deal ID", "Owner", "Status"], [[1, "Ann", "Won"]]).columns // { id: 0, owner: 1, status: 2 }
 */
export function recogniseSheet(header: readonly unknown[], sample: Sample, sheetName = ""): RecognisedSheet {
  const headers = Array.from(header, textOf);
  const names = headers.map(headerName);
  const found = {
    deals: placeDeals(names, sample),
    stageHistory: placeColumns(names, historyAliases, sample),
    people: placeColumns(names, peopleAliases, sample),
  };
  const role = recogniseRole(names, found, sample, sheetName);
  const columns: Columns<SheetField> = role in found ? found[role as keyof typeof found] : {};
  const used = new Set(Object.values(columns));
  const notRecognised = headers.filter((text, column) => text !== "" && !used.has(column));
  return { role, columns, headers, notRecognised: NOT_READ_YET.includes(role) ? [] : notRecognised };
}

function recogniseRole(
  names: readonly string[],
  found: { deals: Columns<DealField>; stageHistory: Columns<HistoryField>; people: Columns<PeopleField> },
  sample: Sample,
  sheetName: string,
): Role {
  const { deals, stageHistory, people } = found;
  const isNamed = (role: Role) => sheetNames[role]?.includes(normalise(sheetName)) ?? false;
  const hasTelltale = (role: Role) => telltaleHeaders[role]?.some((name) => names.includes(name)) ?? false;
  const knowsAmount = deals.value !== undefined || deals.closed !== undefined;

  if (has(stageHistory, ["id", "stage", "entered"]) && !knowsAmount && deals.status === undefined)
    return "stageHistory";
  if (hasTelltale("targets") && (isNamed("targets") || !tellsStatus(deals, sample))) return "targets";
  if (!knowsAmount && (hasTelltale("activities") || isNamed("activities"))) return "activities";
  if (!knowsAmount && (hasTelltale("leads") || isNamed("leads"))) return "leads";
  const sign = statusSign(deals.status, sample);
  const isOfDeals = hasSignsOfDeals(deals, names);
  if (has(people, ["owner", "team"]) && !isOfDeals && sign !== "decided") return "people";
  const describesDeal = isOfDeals || (sign !== "weak" && hasAny(deals, ["id", "owner", "created"]));
  if (tellsStatus(deals, sample) && describesDeal) return "deals";
  return (["targets", "activities", "leads"] as const).find(isNamed) ?? "other";
}

/** Ids that people, machines and products have as well. */
const ANY_ID: readonly string[] = ["id", "record id", "nummer"];

/** Whether the headers say that the rows are deals, even where no status does. A list of people may have a created date. */
function hasSignsOfDeals(deals: Columns<DealField>, names: readonly string[]): boolean {
  const hasDealId = deals.id !== undefined && !ANY_ID.includes(names[deals.id] ?? "");
  const signs = ["value", "stage", "customer", "quoted", "closed", "expectedClose", "isWon", "isClosed"] as const;
  return hasDealId || hasAny(deals, signs);
}

/**
 * What a status column says of its sheet: "decided" where a deal is won or lost; "weak" where some words are no status of deals
 * and none is won or lost ("Active", "Inactive": of people); "open" for the rest, also where it is empty.
 */
function statusSign(column: number | undefined, sample: Sample): "decided" | "open" | "weak" {
  if (column === undefined) return "open";
  const texts = sample.map((row) => textOf(row[column])).filter((text) => text !== "");
  if (texts.some((text) => statusOfStage(text) !== undefined)) return "decided";
  return texts.some((text) => readStatus(text) === UNKNOWN) ? "weak" : "open";
}

function hasAny<Field extends string>(columns: Columns<Field>, fields: readonly Field[]): boolean {
  return fields.some((field) => columns[field] !== undefined);
}

function has<Field extends string>(columns: Columns<Field>, fields: readonly Field[]): boolean {
  return fields.every((field) => columns[field] !== undefined);
}
