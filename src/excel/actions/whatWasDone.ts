import type { FindingKind } from "../../core/crm/findings";
import { isReadOnly } from "../isReadOnly";
import type { Connection } from "../read/connection";
import { readerLanguage } from "../say/readerLanguage";

/** What makes all figures doubtful, so that it is not left to the data check to say it. */
const SAID_ALOUD: readonly FindingKind[] = ["oldData", "noLostDeals"];

/** The sentence for data that were read, with what makes all their figures doubtful. */
export function whatWasDone(key: string, sheet: string, { index, findings }: Connection): string {
  const { words } = readerLanguage();
  const warnings = SAID_ALOUD.flatMap((kind) => findings.filter((finding) => finding.kind === kind));
  return [
    words(key, { sheet, count: index.data.rows }),
    ...(isReadOnly() ? [words("commands:readOnly")] : []),
    ...warnings.map(({ kind, values, count }) => words(`commands:${kind}`, { ...values, count })),
  ].join(" ");
}
