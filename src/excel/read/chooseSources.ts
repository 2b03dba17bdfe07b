import { recogniseAs } from "../../core/crm/columns/recogniseAs";
import { recogniseDeals } from "../../core/crm/columns/recogniseDeals";
import { areOrders, ordersAsDeals } from "../../core/crm/orders/ordersAsDeals";
import { SalesboardError } from "../../core/errors";
import type { Options, OtherRole, PlaceName } from "../settings";
import { keptConnection } from "./connection";
import { findChosen } from "./findChosen";
import { isSamePlace, type DealsSource, type Source } from "./findSources";
import { isSameName, placeLabel } from "./placeName";
import type { SourcesToRead } from "./readDeals";
import { sampleSet } from "./sampleSet";

/** What people chose of what there is to read. */
export type SourceChoice = Pick<Options, "deals" | "columns" | "others" | "teamColumn">;

/** What is read of each kind of place beside the deals. */
const BESIDE = {
  history: "stageHistory",
  people: "people",
  activities: "activities",
  leads: "leads",
  targets: "targets",
  orderLines: "orderLines",
} as const satisfies Record<Exclude<keyof SourcesToRead, "deals">, OtherRole>;
type Beside = keyof typeof BESIDE;

/**
 * The place with the deals, and of each kind that tells more about them the chosen one, else the first. Where there are no deals but
 * orders, those are the deals, and their lines are read; beside deals neither is.
 *
 * @throws SalesboardError where there are no deals, where two places hold deals and none was chosen, where the chosen place is
 *   gone, and where no column tells won from lost
 */
export function chooseSources(sources: readonly Source[], choice: SourceChoice): SourcesToRead {
  const deals = chooseDeals(sources, choice);
  const { sheet, body, recognised } = deals;
  const { status, stage, isWon, isClosed } = recognised.columns;
  const ofOrders = recognised.role === "orders";
  if (!ofOrders && (status ?? stage ?? isWon ?? isClosed) === undefined) {
    throw new SalesboardError("value", "errors:noStatusColumn", { sheet });
  }
  if (body.rows === 0) throw new SalesboardError("noData", "errors:headersOnly", { sheet });
  const names = (Object.keys(BESIDE) as Beside[]).filter((name) => name !== (ofOrders ? "history" : "orderLines"));
  const beside = names.flatMap((name) => {
    const source = placeBeside(BESIDE[name], deals, sources, choice);
    if (!source) return [];
    return [[name, name === "people" ? withTeam(source, teamChoice(deals, choice)) : source] as const];
  });
  return { deals, ...Object.fromEntries(beside) };
}

function placeBeside(
  role: OtherRole,
  deals: DealsSource,
  sources: readonly Source[],
  { others = {} }: SourceChoice,
): Source | undefined {
  const chosen = others[role];
  if (chosen === "none") return undefined;
  const found = chosen && findChosen(sources, chosen, role, lastReadAs(role, chosen));
  if (found && !isSamePlace(found, deals)) return { ...readAs(role, found), isChosen: true };
  // The sample's history is of the sample's deals only, and of no other.
  const set = sampleSet(deals.table);
  return sources.find(
    (source) => source.recognised.role === role && sampleSet(source.table) === set && !isSamePlace(source, deals),
  );
}

/** What is said of people's teams; a column for the team that the deals do not have is one of the people. */
function teamChoice({ recognised }: DealsSource, { teamColumn, columns }: SourceChoice): SourceChoice["teamColumn"] {
  const isGone = recognised.gone.some(({ field }) => field === "team");
  return teamColumn ?? (isGone ? columns?.team : undefined);
}

function withTeam(people: Source, team: SourceChoice["teamColumn"]): Source {
  if (team === undefined) return people;
  return { ...people, recognised: recogniseAs("people", people.recognised.headers, people.sample.values, team) };
}

/** A place as people say it is, whatever it looks like. */
function readAs(role: OtherRole, source: Source): Source {
  if (source.recognised.role === role) return source;
  return { ...source, recognised: recogniseAs(role, source.recognised.headers, source.sample.values) };
}

/**
 * The place with the deals: the chosen one, else the only one that looks like it, else the only one with orders.
 *
 * @throws SalesboardError where that is not clear
 */
export function chooseDeals(sources: readonly Source[], choice: SourceChoice): DealsSource {
  if (sources.length === 0) throw new SalesboardError("noData", "errors:emptyWorkbook");
  const { deals: chosen, columns } = choice;
  const source = (chosen && findChosen(sources, chosen, "deals", lastRead(chosen))) ?? onlyDeals(sources, choice);
  const { recognised, sample } = source;
  const recognise = areOrders(recognised, columns)
    ? ordersAsDeals(recognised, sample.values, columns)
    : recogniseDeals(recognised.headers, sample.values, columns);
  return { ...source, recognised: recognise };
}

/** What was read last, where it was read by the same choice. */
function lastRead(chosen: PlaceName): DealsSource | undefined {
  const { options, deals } = keptConnection() ?? {};
  const names = [options?.deals, deals].filter((name) => name !== undefined);
  return names.some((name) => isSameName(name, chosen)) ? deals : undefined;
}

/** The same of what is read beside the deals, where it was read because it was chosen. */
function lastReadAs(role: OtherRole, chosen: PlaceName): Source | undefined {
  const { options, read = [] } = keptConnection() ?? {};
  const source = read.find(({ recognised, isChosen }) => recognised.role === role && isChosen === true);
  const names = [options?.others?.[role], source].filter((name) => name !== undefined && name !== "none");
  return names.some((name) => isSameName(name, chosen)) ? source : undefined;
}

function onlyDeals(sources: readonly Source[], { deals: gone, others = {} }: SourceChoice): Source {
  // Nobody misses the sample: without it, the reader's own deals are read again.
  if (gone && sampleSet(gone.table) === undefined) {
    throw new SalesboardError("noData", "errors:chosenGone", { name: placeLabel(gone) });
  }
  const all = sources.filter(({ recognised }) => recognised.role === "deals");
  const own = all.filter(({ table }) => sampleSet(table) === undefined);
  const [deals, other] = own.length > 0 ? own : all.length > 0 ? all : placesOfOrders(sources, others.orders);
  if (!deals) {
    const sheets = [...new Set(sources.map(({ sheet }) => `"${sheet}"`))];
    throw new SalesboardError("noData", "errors:noDeals", { sheets: sheets.join(", "), count: sheets.length });
  }
  if (other)
    throw new SalesboardError("value", "errors:twoDeals", { first: placeLabel(deals), second: placeLabel(other) });
  return deals;
}

function placesOfOrders(sources: readonly Source[], chosen: PlaceName | "none" | undefined): readonly Source[] {
  if (chosen === "none") return [];
  const found = chosen && findChosen(sources, chosen, "orders", lastReadAs("orders", chosen));
  if (found) return [{ ...readAs("orders", found), isChosen: true }];
  return sources.filter(({ recognised }) => recognised.role === "orders");
}
