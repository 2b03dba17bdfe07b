/** An id that none of the items has: "chart-1", "chart-2", ... */
export function freeId(items: readonly { readonly id: string }[], kind: string): string {
  const taken = new Set(items.map(({ id }) => id));
  let number = items.length + 1;
  while (taken.has(`${kind}-${number}`)) number++;
  return `${kind}-${number}`;
}
