import {
  dealAliases,
  historyAliases,
  peopleAliases,
  sheetNames,
  telltaleHeaders,
  type HistoryField,
  type PeopleField,
} from "./aliases";
import { isBlank, isErrorValue, textOf } from "./cells";
import { normalise } from "./normalise";
import { readAmount } from "./readAmount";
import { readDay, serialDay } from "./readDay";
import { readFlag } from "./readFlag";
import { readStatus, statusOfStage } from "./readStatus";
import { UNKNOWN, type DealField, type Role } from "./types";

export type SheetField = DealField | HistoryField | PeopleField;

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

type Columns<Field extends string> = Partial<Record<Field, number>>;
type Sample = readonly (readonly unknown[])[];
type Looks = (cells: readonly unknown[]) => boolean;

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
    deals: withoutUntellingStatus(place(names, dealAliases, sample), sample),
    stageHistory: place(names, historyAliases, sample),
    people: place(names, peopleAliases, sample),
  };
  const role = recogniseRole(names, found, sample, sheetName);
  const columns: Columns<SheetField> = role in found ? found[role as keyof typeof found] : {};
  const used = new Set(Object.values(columns));
  const notRecognised = headers.filter((text, column) => text !== "" && !used.has(column));
  return { role, columns, headers, notRecognised: NOT_READ_YET.includes(role) ? [] : notRecognised };
}

/** The header as it is compared: what comes before " - " names the object ("Deal - Owner"), what is in brackets the unit. */
function headerName(header: string): string {
  const withoutObject = header.replace(/^\p{L}+ - (?=\S)/u, "");
  return normalise(withoutObject.replace(/\([^)]*\)/g, " ")) || normalise(withoutObject);
}

function place<Field extends SheetField>(
  names: readonly string[],
  aliases: Readonly<Record<Field, readonly string[]>>,
  sample: Sample,
): Columns<Field> {
  const columns: Columns<Field> = {};
  const taken = new Set<number>();
  for (const field of Object.keys(aliases) as Field[]) {
    const column = bestColumn(names, aliases[field], taken, (at) => looksRight(field, at, sample));
    if (column === undefined) continue;
    columns[field] = column;
    taken.add(column);
  }
  return columns;
}

/**
 * A status column of which no value is known says nothing where stages or flags do tell; where they do not, it stays, so that
 * its unknown words are reported.
 */
function withoutUntellingStatus(deals: Columns<DealField>, sample: Sample): Columns<DealField> {
  const { status, ...others } = deals;
  if (status === undefined || !tellsStatus(others, sample)) return deals;
  const texts = sample.map((row) => textOf(row[status])).filter((text) => text !== "");
  return texts.length === 0 || texts.some((text) => readStatus(text) !== UNKNOWN) ? deals : others;
}

function bestColumn(
  names: readonly string[],
  aliases: readonly string[],
  taken: ReadonlySet<number>,
  fits: (column: number) => boolean,
): number | undefined {
  for (const alias of aliases) {
    const column = names.findIndex((name, at) => name === alias && !taken.has(at) && fits(at));
    if (column >= 0) return column;
  }
  return undefined;
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

/** Whether won and lost can be told: by a status, by flags, or by stages of which some say so. */
function tellsStatus(deals: Columns<DealField>, sample: Sample): boolean {
  if (deals.status !== undefined || deals.isWon !== undefined || deals.isClosed !== undefined) return true;
  const stage = deals.stage;
  if (stage === undefined) return false;
  const knowsAmount = deals.value !== undefined || deals.closed !== undefined || deals.expectedClose !== undefined;
  return knowsAmount || sample.some((row) => statusOfStage(textOf(row[stage])) !== undefined);
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

/** Whether at least half of a column's values are what the field needs; a column without values may be anything. */
function looksRight(field: SheetField, column: number, sample: Sample): boolean {
  const looks = LOOKS[field];
  if (looks === undefined) return true;
  const cells = sample.map((row) => row[column]).filter((cell) => !isBlank(cell) && !isErrorValue(cell));
  return cells.length === 0 || looks(cells);
}

const mostly =
  (test: (cell: unknown) => boolean): Looks =>
  (cells) =>
    cells.filter(test).length * 2 >= cells.length;

/** 1927: below it, a number is a count or an amount rather than the date of a deal. */
const EARLIEST_SERIAL = 10_000;

const dates = mostly((cell) =>
  typeof cell === "number"
    ? cell >= EARLIEST_SERIAL && serialDay(cell, false) !== undefined
    : readDay(textOf(cell)).kind !== "unreadable",
);
const amounts = mostly((cell) =>
  typeof cell === "number" ? true : typeof cell === "string" && readAmount(cell).kind !== "unreadable",
);
const flags: Looks = (cells) => cells.every((cell) => readFlag(cell) !== undefined);

const LOOKS: Readonly<Partial<Record<SheetField, Looks>>> = {
  created: dates,
  quoted: dates,
  closed: dates,
  expectedClose: dates,
  entered: dates,
  from: dates,
  until: dates,
  value: amounts,
  cost: amounts,
  margin: amounts,
  isWon: flags,
  isClosed: flags,
};
