let last: Promise<unknown> = Promise.resolve();

/**
 * Does one piece of work on the workbook after another, in the order in which they were asked for: a reading must not meet a
 * writing, nor one writing another. Work must not wait for other work that it has put behind itself.
 */
export function inTurn<Result>(task: () => Promise<Result>): Promise<Result> {
  const result = last.then(task);
  last = result.catch(() => undefined);
  return result;
}
