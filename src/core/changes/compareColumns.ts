import { normalise } from "../crm/cells/normalise";
import type { KeptColumn } from "./types";

/** A field that is taken from another column than before; without `to` no column holds it any more. */
export interface FieldMove {
  readonly field: string;
  readonly from: string;
  readonly to?: string;
}

/** How the columns of the next export differ, by their headers as the sheets write them. */
export interface ColumnChanges {
  /** The same column under another name: it is read as the same field, or stands between the same columns and holds the like. */
  readonly renamed: readonly { readonly from: string; readonly to: string; readonly field?: string }[];
  readonly removed: readonly string[];
  readonly added: readonly string[];
  /** Those that stand elsewhere among the others. */
  readonly moved: readonly string[];
  /** Fields taken from another column that is no renamed one. */
  readonly fields: readonly FieldMove[];
}

interface Numbered extends KeptColumn {
  readonly key: string;
}

/** Compares the columns of two exports, each in the order of its sheet. */
export function compareColumns(before: readonly KeptColumn[], after: readonly KeptColumn[]): ColumnChanges {
  const [old, now] = [numbered(before), numbered(after)];
  const placeBefore = new Map(old.map(({ key }, at) => [key, at]));
  const placeAfter = new Map(now.map(({ key }, at) => [key, at]));
  const gone = old.filter(({ key }) => !placeAfter.has(key));
  const come = now.filter(({ key }) => !placeBefore.has(key));
  const pairs = gone.flatMap((column) => {
    const same =
      come.find(({ field }) => field !== undefined && field === column.field) ??
      come.find((other) => isLikeAndBetween(column, other, old, now));
    return same ? [{ from: column, to: same }] : [];
  });
  const renamed = pairs.filter(({ to }, at) => pairs.findIndex((one) => one.to === to) === at);
  const stayed = now.filter(({ key }) => placeBefore.has(key));
  const inOrder = new Set(longestRising(stayed.map(({ key }) => placeBefore.get(key) ?? 0)));
  return {
    renamed: renamed.map(({ from, to }) => ({
      from: from.header,
      to: to.header,
      ...(to.field !== undefined && { field: to.field }),
    })),
    removed: gone.filter((column) => !renamed.some(({ from }) => from === column)).map(({ header }) => header),
    added: come.filter((column) => !renamed.some(({ to }) => to === column)).map(({ header }) => header),
    moved: stayed.filter(({ key }) => !inOrder.has(placeBefore.get(key) ?? 0)).map(({ header }) => header),
    fields: movedFields(
      old,
      now,
      renamed.map(({ from, to }) => [from.key, to.key]),
    ),
  };
}

/** Nothing to tell. */
export function areColumnsSame({ renamed, removed, added, moved, fields }: ColumnChanges): boolean {
  return [renamed, removed, added, moved, fields].every((list) => list.length === 0);
}

/** How many columns are called otherwise, are new, gone or stand elsewhere. */
export function countColumns({ renamed, removed, added, moved }: ColumnChanges): number {
  return renamed.length + removed.length + added.length + moved.length;
}

/** Columns of one name are told apart by their number; those without a header are no columns to speak of. */
function numbered(columns: readonly KeptColumn[]): readonly Numbered[] {
  const seen = new Map<string, number>();
  return columns
    .filter(({ header }) => header !== "")
    .map((column) => {
      const name = normalise(column.header);
      const nth = (seen.get(name) ?? 0) + 1;
      seen.set(name, nth);
      return { ...column, key: `${name}\n${String(nth)}` };
    });
}

function isLikeAndBetween(
  column: Numbered,
  other: Numbered,
  old: readonly Numbered[],
  now: readonly Numbered[],
): boolean {
  if (column.field !== undefined && other.field !== undefined) return false;
  if (column.holds !== other.holds || column.holds === "nothing") return false;
  const [at, otherAt] = [old.indexOf(column), now.indexOf(other)];
  return [-1, 1].every((step) => old[at + step]?.key === now[otherAt + step]?.key);
}

function movedFields(
  old: readonly Numbered[],
  now: readonly Numbered[],
  renamed: readonly (readonly [string, string])[],
): readonly FieldMove[] {
  const nameNow = new Map(renamed);
  return old.flatMap(({ field, key, header }): FieldMove[] => {
    if (field === undefined) return [];
    const other = now.find((column) => column.field === field);
    if (!other) return [{ field, from: header }];
    return other.key === (nameNow.get(key) ?? key) ? [] : [{ field, from: header, to: other.header }];
  });
}

/** The longest run of numbers, in their order, that only rises: what is not in it has moved. */
function longestRising(numbers: readonly number[]): readonly number[] {
  const best: number[][] = [];
  for (const [at, number] of numbers.entries()) {
    const earlier = best.filter((run, other) => (numbers[other] ?? 0) < number && run.length > 0);
    const longest = earlier.reduce<readonly number[]>((one, other) => (other.length > one.length ? other : one), []);
    best[at] = [...longest, number];
  }
  return best.reduce<readonly number[]>((one, other) => (other.length > one.length ? other : one), []);
}
