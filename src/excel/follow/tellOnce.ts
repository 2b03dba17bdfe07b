import { keptConnection } from "../read/connection";
import { errorMessage, isExpected } from "../say/errorMessage";
import { tell } from "../say/messages";
import { readerLanguage } from "../say/readerLanguage";
import { isCancelled } from "../work";
import { HalfWrittenError } from "../write/halfWrittenError";

/** What was told last, until the sheets were up to date again. */
let told: string | undefined;

/** Tells why the sheets could not be brought up to date, and of when their figures are; the same thing only once. */
export async function tellFailure(error: unknown): Promise<void> {
  const { kind, code, text } = errorMessage(error, readerLanguage().words);
  if (text === told) return;
  told = text;
  const message = { kind, text: `${text}${ofWhen(error)}`, ...(code !== undefined && { code }) };
  await tell(message, undefined);
  if (!isExpected(error)) console.error(error);
}

/** Takes back what was told of a failure; nobody is told of what just works. */
export async function tellSuccess(rows: number): Promise<void> {
  if (told === undefined) return;
  told = undefined;
  await tell({ kind: "done", text: readerLanguage().words("commands:upToDateAgain", { count: rows }) }, undefined);
}

/** Half-written sheets speak for themselves, and who cancels knows. */
function ofWhen(error: unknown): string {
  if (isCancelled(error) || error instanceof HalfWrittenError) return "";
  const { words, locale } = readerLanguage();
  const readAt = keptConnection()?.readAt;
  if (!readAt) return ` ${words("errors:notFollowed")}`;
  const when = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" }).format(readAt);
  return ` ${words("errors:notFollowedSince", { when })}`;
}
