import { AlsoError } from "../say/alsoError";

/**
 * Writes in requests of which Excel may refuse any: where it refuses one, what was written is taken back.
 *
 * @throws what the writing throws; AlsoError where not even that could be taken back, with the sentence that says what to do
 */
export async function wholly(
  write: () => Promise<void>,
  takeBack: () => Promise<void>,
  half: { readonly key: string; readonly values: Readonly<Record<string, string | number>> },
): Promise<void> {
  try {
    await write();
  } catch (error) {
    // Once more where it fails, as nothing matters more now.
    const isTaken = await takeBack()
      .catch(takeBack)
      .then(
        () => true,
        (second: unknown) => {
          console.warn(second);
          return false;
        },
      );
    if (isTaken) throw error;
    throw new AlsoError(error, (words) => words(half.key, half.values));
  }
}
