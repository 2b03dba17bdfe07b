import { SalesboardError, type ErrorValues } from "../../core/errors";
import type { Words } from "../../core/words";
import { HalfWrittenError } from "../write/halfWrittenError";
import { ProtectedError } from "../write/protect/protectedError";
import type { Message } from "../settings";
import { isCancelled } from "../work";
import { AlsoError } from "./alsoError";

/** Refusals of Excel that a reader can do something about. */
const KNOWN: Readonly<Record<string, string>> = {
  AccessDenied: "errors:excel.protected",
  InvalidOperationInCellEditMode: "errors:excel.cellEdit",
  RequestPayloadSizeLimitExceeded: "errors:excel.tooLarge",
  ResponsePayloadSizeLimitExceeded: "errors:excel.tooLarge",
};

/** One sentence for what went wrong: what was being done, what was wrong, what to do now. */
export function errorMessage(error: unknown, words: Words): Message {
  return { ...messageOf(error, words, (values) => values), ...spotOf(error) };
}

/** What may be quoted in a message that stays in the workbook. What else is quoted comes from cells, or nobody knows from where. */
const KEPT = new Set([
  "sheet",
  "sheets",
  "first",
  "second",
  "table",
  "name",
  "asOf",
  "month",
  "step",
  "count",
  "cell",
  "row",
  "column",
]);

/**
 * The same sentence as it may be kept in the workbook's settings, where nobody sees it and where nothing personal belongs:
 * without words from cells of the CRM, of which nobody can tell whether they are about people.
 */
export function messageToKeep(error: unknown, words: Words): Message {
  return messageOf(error, words, (values) =>
    Object.fromEntries(Object.entries(values).map(([key, value]) => [key, KEPT.has(key) ? value : "…"])),
  );
}

function messageOf(error: unknown, words: Words, quote: (values: ErrorValues) => ErrorValues): Message {
  if (isCancelled(error)) return { kind: "cancelled", text: words("errors:cancelled") };
  if (error instanceof HalfWrittenError) {
    const why = messageOf(error.cause, words, quote);
    return { ...why, text: words("errors:halfWritten", { why: why.text }) };
  }
  if (error instanceof AlsoError) {
    const why = messageOf(error.cause, words, quote);
    return { ...why, kind: "error", text: `${why.text} ${error.also(words)}` };
  }
  if (error instanceof SalesboardError) {
    const text = words(error.key, quote(error.values));
    return { kind: "error", text, code: error.code, ...(error instanceof ProtectedError && { offer: error.offer }) };
  }
  const code = codeOf(error);
  const key = code === undefined ? undefined : KNOWN[code];
  // The sentence ends with a full stop of its own.
  const reason = (error instanceof Error ? error.message : String(error)).replace(/[.\s]+$/, "");
  return {
    kind: "error",
    text: key ? words(key) : words("errors:unexpected", quote({ reason })),
    ...(code !== undefined && { code }),
  };
}

/** These name a sheet that is not there any more. */
const GONE: readonly string[] = ["errors:sheetDeleted", "errors:spotGone", "errors:spotHidden"];

/** The sheet, and the cell of it, that the sentence names. */
function spotOf(error: unknown): Pick<Message, "spot"> {
  if (error instanceof HalfWrittenError || error instanceof AlsoError) return spotOf(error.cause);
  if (!(error instanceof SalesboardError)) return {};
  const { key, values } = error;
  const { sheet, cell } = values;
  if (typeof sheet !== "string" || GONE.includes(key)) return {};
  return { spot: { sheet, ...(typeof cell === "string" && { cell }) } };
}

/** Whether the reader can do something about it; else it is a mistake of the program that its makers must see. */
export function isExpected(error: unknown): boolean {
  if (error instanceof HalfWrittenError || error instanceof AlsoError) return isExpected(error.cause);
  return error instanceof SalesboardError || isCancelled(error) || (codeOf(error) ?? "") in KNOWN;
}

function codeOf(error: unknown): string | undefined {
  return error instanceof OfficeExtension.Error ? error.code : undefined;
}
