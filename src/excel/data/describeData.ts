import { columnLetters } from "../../core/crm/cells/cells";
import { chosenColumn, type ChosenColumn } from "../../core/crm/columns/columnChoices";
import { fieldsOf } from "../../core/crm/columns/sheetField";
import type { DealField, Role } from "../../core/crm/types";
import type { Words } from "../../core/words";
import { SalesboardError } from "../../core/errors";
import { chooseDeals, chooseSources, type SourceChoice } from "../read/chooseSources";
import { isSamePlace, type DealsSource, type Source } from "../read/findSources";
import { nameOfSource } from "../read/nameOfSource";
import { placeName } from "../read/placeName";
import type { SourcesToRead } from "../read/readDeals";
import { errorMessage } from "../say/errorMessage";
import type { Message, PlaceName } from "../settings";
import { examplesOf } from "./examplesOf";

/** What there is to read in the workbook, what is read of it, and how its columns are understood. */
export interface DataLook {
  readonly places: readonly LookedPlace[];
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
  readonly readAs?: "deals" | "stageHistory" | "people";
}

/** How a list of deals is understood. */
export interface LookedDeals extends PlaceName {
  readonly label: string;
  /** Those with a header. */
  readonly columns: readonly LookedColumn[];
  /** All that a column can hold, in the order of the catalogue. */
  readonly fields: readonly LookedField[];
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
  return {
    places: sources.map((source) => ({
      ...placeName(source),
      label: nameOfSource(source, sources),
      rows: source.body.rows,
      role: source.recognised.role,
      ...readAs(source, deals, read),
    })),
    ...(deals && { deals: { ...placeName(deals), label: nameOfSource(deals, sources), ...lookAtColumns(deals) } }),
    ...(problem && { problem: errorMessage(problem, words) }),
  };
}

function readAs(source: Source, deals?: DealsSource, read?: SourcesToRead): Pick<LookedPlace, "readAs"> {
  const isIt = (other: Source | undefined) => other !== undefined && isSamePlace(source, other);
  if (isIt(deals)) return { readAs: "deals" };
  if (isIt(read?.history)) return { readAs: "stageHistory" };
  return isIt(read?.people) ? { readAs: "people" } : {};
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

function lookAtColumns({ area, recognised, sample }: DealsSource): Pick<LookedDeals, "columns" | "fields"> {
  const { headers, columns: taken, chosen, gone } = recognised;
  const named = headers.flatMap((header, at) => (header === "" ? [] : [at]));
  const columns = named.map((at) => ({
    ...chosenColumn(headers, at),
    letters: columnLetters(area.column + at),
    examples: examplesOf(sample, at),
  }));
  const fields = fieldsOf.deals.map((field): LookedField => {
    const column = named.indexOf(taken[field] ?? -1);
    const lost = gone.find((one) => one.field === field);
    return {
      field,
      isChosen: chosen.includes(field),
      ...(column >= 0 && { column }),
      ...(lost && { gone: lost.header }),
    };
  });
  return { columns, fields };
}
