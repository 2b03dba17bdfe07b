import { compareOrders, findCandidates, type Candidate } from "./candidates";
import { mayShare } from "./columnChoices";
import { fieldPenalty } from "./fieldPenalty";
import {
  fieldsOf,
  type Columns,
  type Confidence,
  type FieldsOf,
  type RoleWithFields,
  type SheetField,
} from "./sheetField";
import type { SheetTable } from "./sheetTable";

/** What was chosen: a column's number, or undefined where the sheet has no such column. */
export type Chosen = ReadonlyMap<SheetField, number | undefined>;

/** Which column holds which field, and how sure that is. */
export interface Placed<Field extends string> {
  readonly columns: Columns<Field>;
  readonly confidence: Partial<Record<Field, Confidence>>;
}

/**
 * Finds the column of each field of a role, by the headers and a look at the values. Where a header may stand for several fields, or a
 * field may be in several columns, the surest goes first. What was chosen stands; a field that is recognised only takes no column
 * that was chosen for another, unless one column may well hold both.
 */
export function placeColumns<Role extends RoleWithFields>(
  role: Role,
  table: SheetTable,
  chosen: Chosen = new Map(),
): Placed<FieldsOf[Role]> {
  const columns: Columns<SheetField> = {};
  const confidence: Partial<Record<SheetField, Confidence>> = {};
  const fields: readonly SheetField[] = fieldsOf[role];
  for (const field of fields) {
    const column = chosen.get(field);
    if (column === undefined) continue;
    columns[field] = column;
    confidence[field] = "sure";
  }
  const isFree = ({ field, column }: Candidate) =>
    ![...chosen].some(([other, at]) => at === column && !mayShare(field, other));
  const candidates = findCandidates(role, table).filter(
    (one) => !chosen.has(one.field) && isFree(one) && table.looks.fits(one.field, one.column),
  );
  const waiting = new Map(
    fields.map((field) => [
      field,
      inOrder(
        candidates.filter((one) => one.field === field),
        table,
      ),
    ]),
  );
  for (let next = surest(waiting, fields); next !== undefined; next = surest(waiting, fields)) {
    columns[next.field] = next.column;
    confidence[next.field] = confidenceIn(next, candidates, table);
    waiting.delete(next.field);
    const { column } = next;
    for (const [field, others] of waiting)
      waiting.set(
        field,
        others.filter((one) => one.column !== column),
      );
  }
  return { columns: inFieldOrder(columns, fields), confidence: inFieldOrder(confidence, fields) } as Placed<
    FieldsOf[Role]
  >;
}

/** As people read them, rather than as they were found. */
function inFieldOrder<Value>(
  placed: Partial<Record<SheetField, Value>>,
  fields: readonly SheetField[],
): Partial<Record<SheetField, Value>> {
  return Object.fromEntries(fields.flatMap((field) => (field in placed ? [[field, placed[field]]] : [])));
}

/** The candidates of one field, the best first; the text of the header decides between equals, so that moved columns change nothing. */
function inOrder(candidates: readonly Candidate[], table: SheetTable): readonly Candidate[] {
  const penalties = new Map(candidates.map((one) => [one, fieldPenalty(one, candidates, table)]));
  const penaltyOf = (one: Candidate) => penalties.get(one) ?? 0;
  const header = ({ column }: Candidate) => table.headers[column] ?? "";
  const byText = (a: Candidate, b: Candidate) =>
    header(a) === header(b) ? a.column - b.column : header(a) < header(b) ? -1 : 1;
  return [...candidates].sort((a, b) => penaltyOf(a) - penaltyOf(b) || compareOrders(a.order, b.order) || byText(a, b));
}

/** Of each field's best candidate the surest. */
function surest(
  waiting: ReadonlyMap<SheetField, readonly Candidate[]>,
  fields: readonly SheetField[],
): Candidate | undefined {
  const firsts = fields.flatMap((field) => waiting.get(field)?.[0] ?? []);
  return firsts.reduce<Candidate | undefined>(
    (best, one) => (best === undefined || compareOrders(one.order, best.order) < 0 ? one : best),
    undefined,
  );
}

/** @param candidates those whose values fit: where a header of several fields has values for one of them only, that is settled */
function confidenceIn(
  { field, column, isExact, isShared }: Candidate,
  candidates: readonly Candidate[],
  { looks }: SheetTable,
): Confidence {
  const isOpen = isShared && candidates.some((other) => other.column === column && other.field !== field);
  const isFilled = looks.values(column).length > 0 && looks.isReadable(field, column);
  return isExact && !isOpen && isFilled ? "sure" : "likely";
}
