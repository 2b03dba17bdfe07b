import { cellAddress } from "../../core/crm/cells/cells";
import type { FindingKind } from "../../core/crm/findings/findings";
import type { Finding } from "../../core/crm/types";
import type { SourcesToRead } from "./readDeals";

const KIND: FindingKind = "chosenColumnGone";

/** What people chose of the columns and is not there any more. */
export function findGone({ deals }: SourcesToRead): readonly Finding[] {
  const { gone, headers } = deals.recognised;
  if (gone.length === 0) return [];
  const names = gone.map(({ header }) => `"${header}"`).join(", ");
  const cells = [cellAddress(deals.sheet, deals.area.column, deals.body.row)];
  return [
    { kind: KIND, count: gone.length, share: Math.min(1, gone.length / headers.length), cells, values: { names } },
  ];
}
