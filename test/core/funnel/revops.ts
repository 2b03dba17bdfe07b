import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(__dirname, "../../../../shared/data/revops6000");

export interface Revops {
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly reference: {
    readonly kpi: {
      readonly overall: { readonly closing_rate: number };
      readonly per_salesperson: Readonly<Record<string, { readonly closing_rate: number }>>;
    };
    readonly funnel_all: FunnelReference;
    readonly funnel_closed_only: FunnelReference;
  };
}

interface FunnelReference {
  readonly step_conversion: Readonly<Record<string, number>>;
  readonly overall_conversion: number;
}

/** The reference set with its independently computed figures; undefined, and said so, where it is not at hand. */
export function readRevops(): Revops | undefined {
  if (!existsSync(folder)) {
    console.warn("Skipped: the reference set revops6000 is not beside the project.");
    return undefined;
  }
  const [header = "", ...lines] = readFileSync(join(folder, "opportunities.csv"), "utf8").trim().split("\n");
  const names = header.split(",");
  return {
    // No cell of this set holds a comma or a quote.
    rows: lines.map((line) => Object.fromEntries(line.split(",").map((cell, i) => [names[i] ?? "", cell]))),
    reference: JSON.parse(readFileSync(join(folder, "reference.json"), "utf8")) as Revops["reference"],
  };
}
