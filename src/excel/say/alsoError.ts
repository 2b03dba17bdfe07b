import type { Words } from "../../core/words";

/** Something went wrong, and something else has to be said with it. */
export class AlsoError extends Error {
  override readonly name = "AlsoError";

  /**
   * @param cause what went wrong
   * @param also what is said after it, without anything from cells
   */
  constructor(
    override readonly cause: unknown,
    readonly also: (words: Words) => string,
  ) {
    super(cause instanceof Error ? cause.message : String(cause));
  }
}
