import { SalesboardError } from "../core/errors";
import type { Words } from "../core/words";

/**
 * The Excel error for what went wrong: #VALUE! for a wrong argument, #N/A for no data, each with its sentence. Anything
 * else is a fault of ours: #VALUE! too, and the sentence carries what it said so that it can be reported.
 */
export function toExcelError(error: unknown, words: Words): CustomFunctions.Error {
  if (error instanceof SalesboardError) {
    const code =
      error.code === "noData" ? CustomFunctions.ErrorCode.notAvailable : CustomFunctions.ErrorCode.invalidValue;
    return new CustomFunctions.Error(code, words(error.key, error.values));
  }
  const reason = error instanceof Error ? error.message : String(error);
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, words("functions:error.fault", { reason }));
}
