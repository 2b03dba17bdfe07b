import { keptConnection } from "../read/connection";
import type { Action } from "../actions/action";
import { dropOffer, keepOffer } from "../runAction";
import { errorMessage, isExpected } from "../say/errorMessage";
import { lastMessage, tell } from "../say/messages";
import { readerLanguage } from "../say/readerLanguage";
import { isCancelled } from "../work";
import { HalfWrittenError } from "../write/halfWrittenError";

/** What was told last, until the sheets were up to date again. */
let told: string | undefined;

/**
 * Tells why the sheets could not be brought up to date, and of when their figures are; the same thing only once.
 *
 * @param again what is done if the reader takes the offer that the message makes
 */
export async function tellFailure(error: unknown, again: Action): Promise<void> {
  const { text, ...rest } = errorMessage(error, readerLanguage().words);
  if (text === told) return;
  told = text;
  if (rest.offer) keepOffer(rest.offer, again);
  await tell({ ...rest, text: `${text}${ofWhen(error)}` }, undefined);
  if (!isExpected(error)) console.error(error);
}

/** What was told was put right. */
export function forgetFailure(): void {
  told = undefined;
}

/**
 * Takes back what was told of a failure, whoever told it, and what it offered: it is no longer so. Nobody is told of what just
 * works.
 *
 * @param moved sentences about the next export and cells of the reader's that stand beside something else now, which are told in any case
 */
export async function tellSuccess(rows: number, moved: readonly string[]): Promise<void> {
  const isFailureTold = (lastMessage()?.kind ?? "done") !== "done";
  if (told === undefined && !isFailureTold && moved.length === 0) return;
  told = undefined;
  dropOffer();
  const text = [readerLanguage().words("commands:upToDateAgain", { count: rows }), ...moved].join(" ");
  await tell({ kind: "done", text }, undefined);
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
