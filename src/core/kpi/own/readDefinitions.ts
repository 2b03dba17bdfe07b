import { isErrorValue, textOf, type Rows } from "../../crm/cells/cells";
import { shownName } from "../../crm/cells/shownName";
import { findOwnColumns, DEFINITION_COLUMNS, type DefinitionColumn } from "./ownColumns";
import { createOwnIds } from "./ownId";
import {
  OWN_BETTER,
  OWN_LEVELS,
  OWN_MEASURES,
  OWN_SOURCES,
  OWN_UNITS,
  type IsCalled,
  type OwnCriterion,
  type OwnKpi,
  type OwnSource,
  type Said,
} from "./ownKpi";

/** Ids head columns of a table, whose names are at most 255 characters long; and a name is to be read at a glance. */
const LONGEST_NAME = 60;

export interface ReadDefinitions {
  readonly kpis: readonly OwnKpi[];
  /** What is wrong with a row, by its number from 0. */
  readonly wrong: ReadonlyMap<number, Said>;
}

/**
 * Reads the table in which people define KPIs. A row that nobody can understand is said to be so, with what to do about it, and the
 * others are taken; blank rows say nothing. Columns are found by their headers, and may be moved.
 *
 * @param isCalled whether a text is a word of ours in any language
 * @param known whether a KPI of ours is called that already, and the ids of ours
 */
export function readDefinitions(
  headers: readonly unknown[],
  rows: Rows,
  isCalled: IsCalled,
  known: { readonly isTaken: (name: string) => boolean; readonly ids: Iterable<string> },
): ReadDefinitions {
  const columns = findOwnColumns(headers, DEFINITION_COLUMNS, isCalled);
  const idOf = createOwnIds(known.ids);
  const names = new Set<string>();
  const kpis: OwnKpi[] = [];
  const wrong = new Map<number, Said>();
  rows.forEach((cells, row) => {
    const cellOf = (column: DefinitionColumn): unknown => cells[columns[column] ?? -1];
    const isBlank = DEFINITION_COLUMNS.every((column) => column === "says" || isEmpty(cellOf(column)));
    if (isBlank) return;
    const read = readRow(cellOf, isCalled);
    const name = shownName(textOf(cellOf("name")));
    const said = "key" in read ? read : nameSaid(name, names, known.isTaken);
    if (said !== undefined) {
      wrong.set(row, said);
      return;
    }
    if ("key" in read) return;
    names.add(name.toLowerCase());
    kpis.push({ ...read, row, name, id: idOf(name) });
  });
  return { kpis, wrong };
}

function nameSaid(name: string, names: ReadonlySet<string>, isTaken: (name: string) => boolean): Said | undefined {
  if (name === "") return { key: "ownKpis:wrong.noName" };
  if (name.length > LONGEST_NAME) return { key: "ownKpis:wrong.longName", values: { most: LONGEST_NAME } };
  if (names.has(name.toLowerCase())) return { key: "ownKpis:wrong.nameTwice", values: { name } };
  return isTaken(name) ? { key: "ownKpis:wrong.nameTaken", values: { name } } : undefined;
}

type Read = Omit<OwnKpi, "row" | "name" | "id">;
type CellOf = (column: DefinitionColumn) => unknown;

function readRow(cellOf: CellOf, isCalled: IsCalled): Read | Said {
  const words = {
    source: readWord(cellOf, "source", OWN_SOURCES, isCalled),
    measure: readWord(cellOf, "measure", OWN_MEASURES, isCalled),
    unit: readWord(cellOf, "unit", OWN_UNITS, isCalled),
    better: readWord(cellOf, "better", OWN_BETTER, isCalled),
    level: readWord(cellOf, "level", OWN_LEVELS, isCalled),
  };
  const unknown = Object.values(words).find((word) => typeof word === "object");
  if (unknown) return unknown;
  const source = words.source as OwnSource | undefined;
  if (source === undefined) return { key: "ownKpis:wrong.noSource" };
  const measure = (words.measure as Read["measure"] | undefined) ?? "count";
  const pairs = [
    readPair(cellOf, "where1", "is1"),
    readPair(cellOf, "where2", "is2"),
    readPair(cellOf, "ofWhich", "ofWhichIs"),
  ];
  const wrongPair = pairs.find((pair) => pair !== undefined && "key" in pair) as Said | undefined;
  if (wrongPair) return wrongPair;
  const [first, second, ofWhich] = pairs as (OwnCriterion | undefined)[];
  const column = textOf(cellOf("column"));
  const isTyped = source === "typed";
  if (measure === "sum" && !isTyped && column === "") return { key: "ownKpis:wrong.noColumn" };
  if (measure === "rate" && !isTyped && ofWhich === undefined) return { key: "ownKpis:wrong.noOfWhich" };
  if (measure !== "rate" && ofWhich !== undefined) return { key: "ownKpis:wrong.ofWhichWithoutRate" };
  const unit = (words.unit as Read["unit"]) ?? usualUnit(measure, isTyped);
  if (measure === "rate" && !isTyped && unit !== "share") return { key: "ownKpis:wrong.rateUnit" };
  const [date, owner] = [textOf(cellOf("date")), textOf(cellOf("owner"))];
  return {
    source,
    measure,
    ...(unit && { unit }),
    better: (words.better as Read["better"] | undefined) ?? "more",
    level:
      (words.level as Read["level"] | undefined) ??
      (source === "activities" || source === "leads" ? "input" : "output"),
    where: [first, second].filter((pair) => pair !== undefined),
    ofWhich: ofWhich ? [ofWhich] : [],
    ...(measure === "sum" && column !== "" && { column }),
    ...(date !== "" && { date }),
    ...(owner !== "" && { owner }),
  };
}

function usualUnit(measure: Read["measure"], isTyped: boolean): Read["unit"] {
  if (measure !== "rate") return "count";
  return isTyped ? undefined : "share";
}

/** The choice a cell names in any language; undefined where it is empty, and what is wrong where it names none. */
function readWord<Choice extends string>(
  cellOf: CellOf,
  column: DefinitionColumn,
  choices: readonly Choice[],
  isCalled: IsCalled,
): Choice | Said | undefined {
  const text = textOf(cellOf(column));
  if (text === "") return undefined;
  const found = choices.find((choice) => isCalled(text, `ownKpis:${column}.${choice}`));
  return found ?? { key: `ownKpis:wrong.${column}`, values: { text } };
}

function readPair(cellOf: CellOf, where: DefinitionColumn, is: DefinitionColumn): OwnCriterion | Said | undefined {
  const [header, cell] = [textOf(cellOf(where)), cellOf(is)];
  if (header === "" && isEmpty(cell)) return undefined;
  if (header === "") return { key: "ownKpis:wrong.criterionWithoutColumn", values: { criterion: String(cell) } };
  if (isErrorValue(cell)) return { key: "ownKpis:wrong.criterionError", values: { header } };
  const isGiven = typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean";
  return isGiven && !isEmpty(cell)
    ? { header, criterion: cell }
    : { key: "ownKpis:wrong.columnWithoutCriterion", values: { header } };
}

/** A criterion may well be a text that stands for a blank elsewhere ("-"). */
function isEmpty(cell: unknown): boolean {
  return cell === undefined || cell === null || cell === "";
}
