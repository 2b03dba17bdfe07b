import { recogniseDeals } from "../../core/crm/columns/recogniseDeals";
import { SalesboardError } from "../../core/errors";
import type { Options, OtherRole, PlaceName } from "../settings";
import { keptConnection } from "./connection";
import { findChosen } from "./findChosen";
import { isSamePlace, type DealsSource, type Source } from "./findSources";
import { isSameName } from "./placeName";
import type { SourcesToRead } from "./readDeals";
import { sampleSet } from "./sampleSet";

/** What people chose of what there is to read. */
export type SourceChoice = Pick<Options, "deals" | "columns" | "others">;

/** What is read of each kind of place beside the deals. */
const BESIDE = {
  history: "stageHistory",
  people: "people",
  activities: "activities",
  leads: "leads",
  targets: "targets",
} as const satisfies Record<Exclude<keyof SourcesToRead, "deals">, OtherRole>;

/**
 * The place with the deals, and the first of each kind that tells more about them.
 *
 * @throws SalesboardError where there are no deals, where two places hold deals and none was chosen, where the chosen place is
 *   gone, and where no column tells won from lost
 */
export function chooseSources(sources: readonly Source[], choice: SourceChoice): SourcesToRead {
  const deals = chooseDeals(sources, choice);
  const { sheet, body, recognised, table } = deals;
  const { status, stage, isWon, isClosed } = recognised.columns;
  if ((status ?? stage ?? isWon ?? isClosed) === undefined) {
    throw new SalesboardError("value", "errors:noStatusColumn", { sheet });
  }
  if (body.rows === 0) throw new SalesboardError("noData", "errors:headersOnly", { sheet });
  // The sample's history is of the sample's deals only, and of no other.
  const set = sampleSet(table);
  const first = (role: string) =>
    sources.find(
      (source) => source.recognised.role === role && sampleSet(source.table) === set && !isSamePlace(source, deals),
    );
  const beside = Object.entries(BESIDE).flatMap(([name, role]) => {
    const source = first(role);
    return source ? [[name, source] as const] : [];
  });
  return { deals, ...Object.fromEntries(beside) };
}

/**
 * The place with the deals: the chosen one, else the only one that looks like it.
 *
 * @throws SalesboardError where that is not clear
 */
export function chooseDeals(sources: readonly Source[], { deals: chosen, columns }: SourceChoice): DealsSource {
  if (sources.length === 0) throw new SalesboardError("noData", "errors:emptyWorkbook");
  const source = (chosen && findChosen(sources, chosen, lastRead(chosen))) ?? onlyDeals(sources, chosen);
  const recognised = recogniseDeals(source.recognised.headers, source.sample.values, columns);
  return { ...source, recognised };
}

/** What was read last, where it was read by the same choice. */
function lastRead(chosen: PlaceName): DealsSource | undefined {
  const { options, deals } = keptConnection() ?? {};
  const names = [options?.deals, deals].filter((name) => name !== undefined);
  return names.some((name) => isSameName(name, chosen)) ? deals : undefined;
}

function onlyDeals(sources: readonly Source[], gone: SourceChoice["deals"]): Source {
  // Nobody misses the sample: without it, the reader's own deals are read again.
  if (gone && sampleSet(gone.table) === undefined) {
    throw new SalesboardError("noData", "errors:chosenGone", { name: nameOf(gone) });
  }
  const all = sources.filter(({ recognised }) => recognised.role === "deals");
  const own = all.filter(({ table }) => sampleSet(table) === undefined);
  const [deals, other] = own.length > 0 ? own : all;
  if (!deals) {
    const sheets = [...new Set(sources.map(({ sheet }) => `"${sheet}"`))];
    throw new SalesboardError("noData", "errors:noDeals", { sheets: sheets.join(", "), count: sheets.length });
  }
  if (other) throw new SalesboardError("value", "errors:twoDeals", { first: nameOf(deals), second: nameOf(other) });
  return deals;
}

function nameOf({ sheet, table }: { readonly sheet: string; readonly table?: string }): string {
  return table === undefined ? sheet : `${sheet} (${table})`;
}
