import { SalesboardError } from "../core/errors";
import type { Words } from "../core/words";
import { HalfWrittenError } from "./halfWrittenError";
import type { Message } from "./settings";

/** Refusals of Excel that a reader can do something about. */
const KNOWN: Readonly<Record<string, string>> = {
  AccessDenied: "errors:excel.protected",
  InvalidOperationInCellEditMode: "errors:excel.cellEdit",
  RequestPayloadSizeLimitExceeded: "errors:excel.tooLarge",
  ResponsePayloadSizeLimitExceeded: "errors:excel.tooLarge",
};

/** One sentence for what went wrong: what was being done, what was wrong, what to do now. */
export function errorMessage(error: unknown, words: Words): Message {
  if (error instanceof HalfWrittenError) {
    const why = errorMessage(error.cause, words);
    return { ...why, text: words("errors:halfWritten", { why: why.text }) };
  }
  if (error instanceof SalesboardError) {
    return { kind: "error", text: words(error.key, error.values), code: error.code };
  }
  const code = codeOf(error);
  const key = code === undefined ? undefined : KNOWN[code];
  const reason = error instanceof Error ? error.message : String(error);
  return {
    kind: "error",
    text: key ? words(key) : words("errors:unexpected", { reason }),
    ...(code !== undefined && { code }),
  };
}

/** Whether the reader can do something about it; else it is a mistake of the program that its makers must see. */
export function isExpected(error: unknown): boolean {
  if (error instanceof HalfWrittenError) return isExpected(error.cause);
  return error instanceof SalesboardError || (codeOf(error) ?? "") in KNOWN;
}

function codeOf(error: unknown): string | undefined {
  return error instanceof OfficeExtension.Error ? error.code : undefined;
}
