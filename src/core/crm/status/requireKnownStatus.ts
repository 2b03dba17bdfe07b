import { SalesboardError } from "../../errors";
import type { DealsRead } from "../dealsRead";
import { UNKNOWN } from "../types";

/**
 * Stops where no deal's status can be read: a dashboard of dashes alone would help nobody.
 *
 * @throws SalesboardError "findings:error.unknownStatuses" quoting the first words, "noStatus" where there are none
 * @example requireKnownStatus(reader.finish(), "Deals")
 */
export function requireKnownStatus({ data, statusWords }: DealsRead, sheet: string): void {
  if (data.rows === 0 || data.status.some((status) => status !== UNKNOWN)) return;
  const words = statusWords.slice(0, 3).map((word) => `"${word}"`);
  if (words.length === 0) throw new SalesboardError("noData", "findings:error.noStatus", { sheet });
  throw new SalesboardError("noData", "findings:error.unknownStatuses", { sheet, words: words.join(", ") });
}
