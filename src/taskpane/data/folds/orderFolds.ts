import { FOLDS, type FoldId } from "./folds";

/**
 * The parts of the view as they stand below each other: first what needs an answer, then what changed since the last export, then
 * the rest.
 *
 * @param asking those that need an answer
 * @param hasChanges whether there is an earlier export to compare with
 * @example orderFolds(["status"], true) // ["status", "changes", "source", "dates", ...]
 */
export function orderFolds(asking: readonly FoldId[], hasChanges: boolean): readonly FoldId[] {
  const rank = (id: FoldId) => (asking.includes(id) ? 0 : id === "changes" && hasChanges ? 1 : 2);
  return [...FOLDS].sort((one, other) => rank(one) - rank(other));
}
