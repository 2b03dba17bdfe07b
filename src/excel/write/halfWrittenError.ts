/** Excel refused while sheets the add-in made before were written anew: they may be half old and half empty. */
export class HalfWrittenError extends Error {
  override readonly name = "HalfWrittenError";

  /** @param cause why Excel refused */
  constructor(override readonly cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause));
  }
}
