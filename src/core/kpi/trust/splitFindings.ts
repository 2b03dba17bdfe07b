import type { DealGroup } from "../../crm/findings/marks";
import type { Finding } from "../../crm/types";
import { touchedKpis } from "./touchedKpis";
import { touchOtherwise } from "./touchesOtherwise";

export interface SplitFindings {
  /** Those that change figures. */
  readonly touching: readonly Finding[];
  readonly rest: readonly Finding[];
}

/** Divides findings by what matters: first those that change figures, then those that change none; each in the order they had. */
export function splitFindings(findings: readonly Finding[], groups: readonly DealGroup[]): SplitFindings {
  const touches = ({ kind }: Finding) => touchOtherwise(kind) !== undefined || touchedKpis(kind, groups).length > 0;
  return { touching: findings.filter(touches), rest: findings.filter((finding) => !touches(finding)) };
}
