/** Waits until something is so; fails with what is so instead. For what the add-in does by itself, some time after a change. */
export async function until<Value>(look: () => Value, wanted: Value, patience = 60_000): Promise<void> {
  const end = Date.now() + patience;
  while (!Object.is(look(), wanted) && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(look()).toBe(wanted);
}

/** Longer than the add-in waits after a change. */
export function longEnough(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 3_000));
}
