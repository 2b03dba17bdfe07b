import type { Person } from "../crm/sheets/people";
import { OPEN, type Day, type SalesData } from "../crm/types";
import { evaluateKpi } from "../kpi/evaluateKpi";
import type { KpiIndex } from "../kpi/index/buildIndex";
import type { Period, Who } from "../kpi/types";
import type { Steps } from "../steps";
import { collectSamples } from "./collectSamples";
import { compareOwners } from "./compareOwners";
import { presenceOf } from "./presenceOf";
import { profileOwner, type Load, type WeakPoint } from "./profileOwner";
import { standsStill, stillRule, type StillRule } from "./standingStill";
import type { Benchmark, OwnerBenchmark } from "./types";

/** Open quotes at the end of the period. */
export interface OpenQuotes {
  readonly count: number;
  /** Of these; none where nobody can tell which. */
  readonly standStill: number;
  /** Those that move, a unit of capacity. */
  readonly perCapacity: number;
}

export interface PersonBenchmark extends OwnerBenchmark {
  readonly openQuotes: OpenQuotes;
  /** 1 for full time, and where nobody says otherwise. */
  readonly capacity: number;
  /** The list of people says that they had left by the end of the period: their open quotes are held against nobody's. */
  readonly hasLeft: boolean;
  readonly weakPoints: readonly WeakPoint[];
}

export interface TeamBenchmark {
  /** Everybody, or a team. */
  readonly who: Who;
  readonly period: Period;
  readonly team: Benchmark["team"];
  /** Of the whole team; a unit of capacity of those who are there. */
  readonly openQuotes: OpenQuotes;
  /** When an open quote stands still; undefined where nobody can tell, and all are counted. */
  readonly still?: StillRule;
  /** In the order of the data: few deals make no ranking. */
  readonly people: readonly PersonBenchmark[];
  /** Deals without an owner, which are in the team's figures only. */
  readonly unowned: number;
}

export interface BenchmarkQuestion {
  /** Everybody, or a team. */
  readonly who: Who;
  readonly period: Period;
  /** The list of people, where there is one. */
  readonly persons?: readonly Person[];
  /** The day of the data; without it, nobody can tell which open quotes stand still. */
  readonly asOf?: Day;
}

/**
 * The benchmark of everybody or a team in a period: the team, then each person who decided a quote in it or has open ones, with
 * what chance lets us say and what keeps the result down. A deal is of the team its owner was in then; open quotes are all that a
 * person has.
 *
 * @example runSteps(benchmarkTeam(index, { who: index.called.everybody, period: lastTwelveMonths(asOf, index.firstEvent) }))
 */
export function* benchmarkTeam(
  index: KpiIndex,
  { who, period, persons = [], asOf }: BenchmarkQuestion,
): Steps<TeamBenchmark> {
  const { whos, data, called } = index;
  const owners = whos.flatMap((one) => (one.who.kind === "owner" ? [one.who] : []));
  const unnamed = called.noOwner ? owners.indexOf(called.noOwner) : -1;
  const ofRow = ownersOfRows(index, owners, who);
  yield;
  const names = owners.map(({ name }) => name);
  const samples = collectSamples(data, { names, ofRow, ...(unnamed >= 0 && { unnamed }) }, period);
  yield;
  const hasOpen = ownersWithOpen(index, ofRow, owners.length);
  const openOf = (one: Who) => evaluateKpi(index, "openQuotes", one, period).value ?? 0;
  const isThere = ({ won, lost }: (typeof samples)[number], at: number) =>
    won + lost > 0 || (hasOpen[at] === 1 && openOf(owners[at] ?? who) > 0);
  yield;
  const still = asOf === undefined ? undefined : stillRule(data, period.end, asOf);
  const stillOf = still ? countStill(data, ofRow, owners.length, { day: period.end, rule: still }) : undefined;
  yield;
  const { team, owners: judged } = yield* compareOwners(samples.filter(isThere));
  const facts = judged.map((own) => {
    const { capacity, hasLeft } = presenceOf(own.owner, persons, period.end);
    const one: Who = { kind: "owner", name: own.owner };
    const count = openOf(one);
    const standStill = Math.min(count, stillOf?.[names.indexOf(own.owner)] ?? 0);
    const made = (evaluateKpi(index, "newQuotes", one, period).value ?? 0) / capacity;
    const openQuotes = { count, standStill, perCapacity: (count - standStill) / capacity };
    return { own, capacity, hasLeft, made, openQuotes };
  });
  const loads = facts
    .filter(({ hasLeft }) => !hasLeft)
    .map(({ own, openQuotes, made }): Load => ({ owner: own.owner, quotes: openQuotes.perCapacity, made }));
  const present = facts.filter(({ hasLeft }) => !hasLeft);
  const count = openOf(who);
  const capacity = present.reduce((sum, one) => sum + one.capacity, 0);
  const without = samples[unnamed];
  return {
    who,
    period,
    team,
    openQuotes: {
      count,
      standStill: facts.reduce((sum, { openQuotes }) => sum + openQuotes.standStill, 0),
      perCapacity: capacity === 0 ? count : sumOf(present) / capacity,
    },
    ...(still && { still }),
    people: facts.map(({ own, made: _, ...rest }) => ({
      ...own,
      ...rest,
      weakPoints: profileOwner(own, judged, loads),
    })),
    unowned: without ? without.won + without.lost : 0,
  };
}

const sumOf = (facts: readonly { readonly openQuotes: OpenQuotes }[]) =>
  facts.reduce((sum, { openQuotes }) => sum + openQuotes.count - openQuotes.standStill, 0);

/** How many open quotes of each owner stand still on a day. */
function countStill(
  data: SalesData,
  ofRow: Int32Array,
  owners: number,
  { day, rule }: { readonly day: Day; readonly rule: StillRule },
): Int32Array {
  const counts = new Int32Array(owners);
  for (let row = 0; row < data.rows; row++) {
    const owner = ofRow[row] ?? -1;
    if (owner >= 0 && standsStill(data, row, day, rule)) counts[owner] = (counts[owner] ?? 0) + 1;
  }
  return counts;
}

/** The number of each row's owner, -1 where it is of another team than the one that is asked for. */
function ownersOfRows({ data, called }: KpiIndex, owners: readonly Who[], who: Who): Int32Array {
  const place = new Map(owners.map((one, at) => [one, at]));
  const numberOf = (one: Who | undefined) => (one && place.get(one)) ?? -1;
  const ofOwner = Int32Array.from(data.owner.texts, (text) => numberOf(called.owner(text)));
  const ofBlank = numberOf(called.noOwner);
  const isOfTeam = Uint8Array.from(data.team.texts, (text) => Number(called.team(text)?.name === who.name));
  const ofRow = new Int32Array(data.rows);
  const { codes } = data.owner;
  const teams = data.team.codes;
  for (let row = 0; row < data.rows; row++) {
    const code = codes[row] ?? -1;
    const isAsked = who.kind !== "team" || isOfTeam[teams[row] ?? -1] === 1;
    ofRow[row] = isAsked ? (code < 0 ? ofBlank : (ofOwner[code] ?? -1)) : -1;
  }
  return ofRow;
}

/** Who has a row that is still open, 1 for each. */
function ownersWithOpen({ data }: KpiIndex, ofRow: Int32Array, owners: number): Uint8Array {
  const hasOpen = new Uint8Array(owners);
  for (let row = 0; row < data.rows; row++) {
    const owner = ofRow[row] ?? -1;
    if (owner >= 0 && data.status[row] === OPEN) hasOpen[owner] = 1;
  }
  return hasOpen;
}
