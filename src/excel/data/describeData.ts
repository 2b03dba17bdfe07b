import { columnLetters } from "../../core/crm/cells/cells";
import { chosenColumn, findColumn, type ChosenColumn } from "../../core/crm/columns/columnChoices";
import { fieldsOf, type Confidence } from "../../core/crm/columns/sheetField";
import type { OfferedStatus } from "../../core/crm/choices";
import type { DealField, Role } from "../../core/crm/types";
import type { Words } from "../../core/words";
import { SalesboardError } from "../../core/errors";
import { chooseDeals, chooseSources, type SourceChoice } from "../read/chooseSources";
import { isSamePlace, type DealsSource, type Source } from "../read/findSources";
import { nameOfSource } from "../read/nameOfSource";
import { placeName } from "../read/placeName";
import type { SourcesToRead } from "../read/readDeals";
import { errorMessage } from "../say/errorMessage";
import type { Message, OtherRole, PlaceName } from "../settings";
import { examplesOf } from "./examplesOf";
import { sampleStatuses } from "./sampleStatuses";

/** What there is to read in the workbook, what is read of it, and how its columns are understood. */
export interface DataLook {
  readonly places: readonly LookedPlace[];
  /** Where what tells more about the deals is read, kind by kind; empty where there is no other place. */
  readonly others: readonly LookedOther[];
  /** The columns of the list of people that may tell their team; undefined where there is none. */
  readonly people?: LookedPeople;
  /** The deals, also where something keeps them from being read; undefined where it is not clear which they are. */
  readonly deals?: LookedDeals;
  /** Why the deals cannot be read. */
  readonly problem?: Message;
}

/** A sheet or a table. */
export interface LookedPlace extends PlaceName {
  /** What it is called among the others: "Data!Table1". */
  readonly label: string;
  /** Below the header. */
  readonly rows: number;
  /** What it looks like. */
  readonly role: Role;
  /** What it is read as; undefined where it is not read. */
  readonly readAs?: Role;
}

/** What is read beside the deals. */
export interface LookedOther {
  readonly role: OtherRole;
  /** From where, as a place in `places`; undefined: from nowhere. */
  readonly place?: number;
  /** Whether the reader has chosen that, or nowhere. */
  readonly isChosen: boolean;
}

/** Where people's teams are told. */
export interface LookedPeople {
  /** Those with a header, and the one that is taken, as a place among them. */
  readonly columns: readonly LookedColumn[];
  readonly team?: number;
  /** Whether the reader has chosen that column, or none. */
  readonly isChosen: boolean;
}

/** How a list of deals is understood. */
export interface LookedDeals extends PlaceName {
  readonly label: string;
  /** Those with a header. */
  readonly columns: readonly LookedColumn[];
  /** All that a column can hold, in the order of the catalogue. */
  readonly fields: readonly LookedField[];
  /** The columns that nothing is taken from, as places in `columns`. */
  readonly unused: readonly number[];
  /** The words in the first rows of the status column. */
  readonly statuses: readonly OfferedStatus[];
}

export interface LookedColumn extends ChosenColumn {
  /** "H" */
  readonly letters: string;
  /** Some different values as Excel shows them, from the first rows. */
  readonly examples: readonly string[];
}

export interface LookedField {
  readonly field: DealField;
  /** The column it is taken from, as a place in `columns`. */
  readonly column?: number;
  /** Why the reader should look whether it is that column: nobody chose it, and its header alone does not say it. */
  readonly doubt?: Exclude<Confidence, "sure">;
  /** Whether the reader has chosen that column, or none. */
  readonly isChosen: boolean;
  /** The header of the column that was chosen and is not there any more. */
  readonly gone?: string;
}

/**
 * What is read of the sources by these options, and how; nothing is asked of Excel for it.
 *
 * @example describeData(sources, { deals: { sheet: "Deals" } }, words).deals?.label // "Deals"
 */
export function describeData(sources: readonly Source[], options: SourceChoice, words: Words): DataLook {
  const [deals] = attempt(() => chooseDeals(sources, options));
  const [read, problem] = attempt(() => chooseSources(sources, options));
  const readAs = (source: Source) =>
    deals && isSamePlace(source, deals) ? "deals" : READ_ROLES.find((role) => isIn(source, read?.[READ_AS[role]]));
  return {
    places: sources.map((source) => {
      const role = readAs(source);
      return {
        ...placeName(source),
        label: nameOfSource(source, sources),
        rows: source.body.rows,
        role: source.recognised.role,
        ...(role && { readAs: role }),
      };
    }),
    others: sources.length > 1 ? lookAtOthers(sources, read, options, deals) : [],
    ...(read?.people && { people: lookAtPeople(read.people, options) }),
    ...(deals && {
      deals: {
        ...placeName(deals),
        label: nameOfSource(deals, sources),
        ...lookAtColumns(deals),
        statuses: sampleStatuses(deals),
      },
    }),
    ...(problem && { problem: errorMessage(problem, words) }),
  };
}

const isIn = (source: Source, other: Source | undefined) => other !== undefined && isSamePlace(source, other);

/** What is read beside the deals, each by its name among the sources to read. */
const READ_AS = {
  stageHistory: "history",
  people: "people",
  activities: "activities",
  leads: "leads",
  targets: "targets",
  orderLines: "orderLines",
} as const satisfies Partial<Record<OtherRole, keyof SourcesToRead>>;
const READ_ROLES = Object.keys(READ_AS) as (keyof typeof READ_AS)[];

function lookAtOthers(
  sources: readonly Source[],
  read: SourcesToRead | undefined,
  { others, deals: chosen }: SourceChoice,
  deals: DealsSource | undefined,
): readonly LookedOther[] {
  const isOfOrders = deals?.recognised.role === "orders";
  const of = (role: OtherRole, isRead: (source: Source) => boolean): LookedOther => {
    const place = sources.findIndex(isRead);
    return { role, isChosen: others?.[role] !== undefined, ...(place >= 0 && { place }) };
  };
  // Orders are read where no deals are, unless somebody says what the deals are; they have lines, and no steps.
  const areOrdersAsked = chosen === undefined && (isOfOrders || deals === undefined) && hasNoDeals(sources);
  const orders = areOrdersAsked ? [of("orders", (source) => isOfOrders && isIn(source, deals))] : [];
  const beside = READ_ROLES.filter((role) => role !== (isOfOrders ? "stageHistory" : "orderLines")).map((role) =>
    of(role, (source) => isIn(source, read?.[READ_AS[role]])),
  );
  return [...orders, ...beside];
}

function hasNoDeals(sources: readonly Source[]): boolean {
  return sources.every(({ recognised }) => recognised.role !== "deals");
}

function lookAtPeople({ area, recognised, sample }: Source, { teamColumn }: SourceChoice): LookedPeople {
  const { headers, columns: taken } = recognised;
  const named = namedColumns(headers);
  const team = named.indexOf(taken.team ?? -1);
  const isChosen = teamColumn === "none" || (teamColumn !== undefined && findColumn(headers, teamColumn) !== undefined);
  return {
    columns: named.map((at) => lookAtColumn({ area, headers, sample }, at)),
    isChosen,
    ...(team >= 0 && { team }),
  };
}

const namedColumns = (headers: readonly string[]) => headers.flatMap((header, at) => (header === "" ? [] : [at]));

function lookAtColumn(
  { area, headers, sample }: Pick<Source, "area" | "sample"> & { readonly headers: readonly string[] },
  at: number,
): LookedColumn {
  return { ...chosenColumn(headers, at), letters: columnLetters(area.column + at), examples: examplesOf(sample, at) };
}

/** What comes of a choice, or why it cannot be made. */
function attempt<Result>(choose: () => Result): readonly [Result | undefined, SalesboardError | undefined] {
  try {
    return [choose(), undefined];
  } catch (error) {
    if (error instanceof SalesboardError) return [undefined, error];
    throw error;
  }
}

function lookAtColumns({
  area,
  recognised,
  sample,
}: DealsSource): Omit<LookedDeals, keyof PlaceName | "label" | "statuses"> {
  const { headers, columns: taken, confidence, chosen, gone, stageDates = [] } = recognised;
  const named = namedColumns(headers);
  const columns = named.map((at) => lookAtColumn({ area, headers, sample }, at));
  const fields = fieldsOf.deals.map((field): LookedField => {
    const column = named.indexOf(taken[field] ?? -1);
    const lost = gone.find((one) => one.field === field);
    const doubt = chosen.includes(field) ? undefined : confidence[field];
    return {
      field,
      isChosen: chosen.includes(field),
      ...(doubt !== undefined && doubt !== "sure" && { doubt }),
      ...(column >= 0 && { column }),
      ...(lost && { gone: lost.header }),
    };
  });
  const used = new Set([...fields.map(({ column }) => column), ...stageDates.map((one) => named.indexOf(one.column))]);
  return { columns, fields, unused: columns.flatMap((_, at) => (used.has(at) ? [] : [at])) };
}
