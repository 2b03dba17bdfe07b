import { textOf } from "./cells/cells";
import { SalesboardError } from "../errors";
import type { DealFields } from "./dealColumns";

/** Tells the deals of one pipeline from those of others, and knows those others. */
export interface PipelineFilter {
  isOther(row: readonly unknown[]): boolean;
  /** By pipeline, how many deals the whole list has; names compare as Excel compares them. */
  readonly counts: ReadonlyMap<string, number>;
  /** The ids of the deals of other pipelines. */
  readonly otherIds: ReadonlySet<string>;
  /** How many deals are of others. */
  readonly others: number;
  /** @throws SalesboardError "findings:error.pipelineUnknown" where no deal is of that pipeline, though there are deals */
  demandDeals(): void;
}

/**
 * @throws SalesboardError "findings:error.noPipelines" where there is no column that tells the pipeline
 * @example createPipelineFilter({ pipeline: 0 }, "Sales").isOther(["Renewals"]) // true
 */
export function createPipelineFilter({ pipeline: at, id: idAt }: DealFields, chosen: string): PipelineFilter {
  if (at === undefined) throw new SalesboardError("value", "findings:error.noPipelines", { pipeline: chosen });
  const own = chosen.toLowerCase();
  const counts = new Map<string, number>();
  const nameOf = new Map<string, string>();
  const otherIds = new Set<string>();
  let [others, owns] = [0, 0];
  return {
    counts,
    otherIds,
    get others() {
      return others;
    },
    isOther(row) {
      const text = textOf(row[at]);
      const key = text.toLowerCase();
      const name = nameOf.get(key) ?? text;
      nameOf.set(key, name);
      if (name !== "") counts.set(name, (counts.get(name) ?? 0) + 1);
      if (key === own) owns++;
      else others++;
      if (key !== own && idAt !== undefined) otherIds.add(textOf(row[idAt]));
      return key !== own;
    },
    demandDeals() {
      if (owns > 0 || others === 0) return;
      const pipelines = [...counts.keys()].join(", ");
      throw new SalesboardError("value", "findings:error.pipelineUnknown", { pipeline: chosen, pipelines });
    },
  };
}
