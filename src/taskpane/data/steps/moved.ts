/** A list with one of its entries moved to another place. @example moved(["a", "b", "c"], 2, 0) // ["c", "a", "b"] */
export function moved<Entry>(entries: readonly Entry[], from: number, to: number): readonly Entry[] {
  const others = entries.filter((_, at) => at !== from);
  return [...others.slice(0, to), ...entries.slice(from, from + 1), ...others.slice(to)];
}
