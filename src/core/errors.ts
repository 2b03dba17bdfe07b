/** What went wrong, as Excel people know it: "value" is a wrong argument (#VALUE!), "noData" is #N/A. */
export type ErrorCode = "value" | "noData";

/** What a sentence quotes. */
export type ErrorValues = Readonly<Record<string, string | number>>;

/**
 * The one error of the core. It carries no sentence but the key of one: whoever catches it knows the reader's language.
 * Its message is for logs only.
 *
 * @example throw new SalesboardError("value", "functions:error.unknownStatus", { word: "Gewonnne", row: 7 })
 */
export class SalesboardError extends Error {
  override readonly name = "SalesboardError";

  constructor(
    readonly code: ErrorCode,
    readonly key: string,
    readonly values: ErrorValues = {},
  ) {
    super(`${key} ${JSON.stringify(values)}`);
  }
}
