import { isReadOnly } from "../isReadOnly";
import type { Connection } from "../read/connection";
import { changesLine } from "../say/changesLine";
import { readerLanguage } from "../say/readerLanguage";

/** What makes all figures doubtful, so that it is not left to the data check to say it, and of what share of the deals on. */
const SAID_ALOUD = [
  ["unknownStatus", 0.1],
  ["severalCurrencies", 0],
  ["amountsInThousands", 0],
  ["swappedDates", 0],
  ["oldData", 0],
  ["noLostDeals", 0],
] as const;

/** The sentence for data that were read, with what makes all their figures doubtful. */
export function whatWasDone(key: string, sheet: string, connection: Connection): string {
  const { index, findings } = connection;
  const { words } = readerLanguage();
  const warnings = SAID_ALOUD.flatMap(([kind, share]) =>
    findings.filter((finding) => finding.kind === kind && finding.share >= share),
  );
  return [
    words(key, { sheet, count: index.data.rows }),
    ...(isReadOnly() ? [words("commands:readOnly")] : []),
    ...changesLine(connection),
    ...warnings.map(({ kind, values, count }) => words(`commands:${kind}`, { ...values, count })),
  ].join(" ");
}
