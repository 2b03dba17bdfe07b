import { openQuestions, type Question } from "../../excel/data/openQuestions";
import type { Connection } from "../../excel/read/connection";

/** Which question a finding is about. */
const ABOUT: Readonly<Partial<Record<string, Question["about"]>>> = {
  unknownStatus: "status",
  ambiguousDates: "dates",
  severalCurrencies: "currencies",
  severalPipelines: "pipelines",
};

/**
 * The open question that tells the reader of a finding already, and where it is answered; undefined where there is none.
 *
 * @example questionOf("severalCurrencies", connection) // "currencies"
 */
export function questionOf(
  finding: string,
  { offers, options }: Pick<Connection, "offers" | "options">,
): Question["about"] | undefined {
  const about = ABOUT[finding];
  return openQuestions(offers, options).some((one) => one.about === about) ? about : undefined;
}
