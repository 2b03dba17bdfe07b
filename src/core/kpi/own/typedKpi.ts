import { assignTeams } from "../../crm/sheets/assignTeams";
import type { Membership } from "../../crm/sheets/people";
import type { Day } from "../../crm/types";
import type { OtherKpi } from "../catalogue/kpiDefinition";
import type { Called } from "../index/listGroups";
import type { Figure, Period, Who } from "../types";
import type { OwnKpi } from "./ownKpi";
import type { TypedValue } from "./readTyped";

/** Several values as one, and how many they are. */
interface Together {
  readonly total: number;
  readonly n: number;
}

/**
 * A KPI of values typed by hand. What was typed for exactly this who and period stands; else it is put together from what was typed
 * for periods within, and a team's and everybody's from its people's. Counts and sums are added up, rates are averaged.
 *
 * @param memberships who is in which team, from when until when
 */
export function typedKpi(
  { id, name, level, unit, better, measure }: OwnKpi,
  values: readonly TypedValue[],
  called: Called,
  memberships: readonly Membership[],
): OtherKpi {
  const ofWho = new Map<string, TypedValue[]>();
  for (const value of values) ofWho.set(value.who.name, [...(ofWho.get(value.who.name) ?? []), value]);
  const members = values
    .map(({ who }) => who)
    .filter((who, at, all) => who.kind === "owner" && all.indexOf(who) === at);
  const figure = (who: Who, period: Period): Figure => {
    const own = ownValues(ofWho.get(who.name) ?? [], period);
    const found =
      own.n > 0 || who.kind === "owner" ? own : sum(membersOf(who, period.end).map((one) => valuesOf(one, period)));
    if (found.n === 0) return { value: null, n: 0, leftOut: 0 };
    return { value: measure === "rate" ? found.total / found.n : found.total, n: found.n, leftOut: 0 };
  };
  const valuesOf = (who: Who, period: Period) => ownValues(ofWho.get(who.name) ?? [], period);
  const membersOf = (who: Who, day: Day): readonly Who[] =>
    who.kind === "all" ? members : members.filter((one) => teamOf(one, day)?.name === who.name);
  const teamOf = (owner: Who, day: Day): Who | undefined => {
    const column = { codes: Int32Array.of(0), texts: [owner.name] };
    const { codes, texts } = assignTeams(column, memberships, () => day);
    return called.team(texts[codes[0] ?? -1] ?? "");
  };
  return { id, name, level, unit: unit ?? unitOfRate(values), better, figure };
}

/** Of 85 % a whole number would leave 1, and of marks up to ten a percentage would make 820 %. */
function unitOfRate(values: readonly TypedValue[]): OtherKpi["unit"] {
  return values.every(({ value }) => Math.abs(value) <= 1) ? "share" : "points";
}

/** What was typed for the period itself, else for the longest periods within it that do not lie within each other. */
function ownValues(values: readonly TypedValue[], period: Period): Together {
  const exact = values.find((value) => value.period.id === period.id);
  if (exact) return { total: exact.value, n: 1 };
  const within = values
    .filter((value) => isWithin(value.period, period))
    .sort((one, other) => MONTHS[other.period.kind] - MONTHS[one.period.kind]);
  const taken: TypedValue[] = [];
  for (const value of within) {
    if (!taken.some((longer) => isWithin(value.period, longer.period))) taken.push(value);
  }
  return { total: taken.reduce((total, { value }) => total + value, 0), n: taken.length };
}

const MONTHS: Readonly<Record<Period["kind"], number>> = { all: 0, part: 0, month: 1, quarter: 3, year: 12 };

/** A period that has not begun on the as-of date ends before it starts, and lies within nothing. */
function isWithin({ start, end }: Period, period: Period): boolean {
  if (start === undefined || start > end || end > period.end) return false;
  return period.start === undefined || start >= period.start;
}

function sum(parts: readonly Together[]): Together {
  return parts.reduce((all, { total, n }) => ({ total: all.total + total, n: all.n + n }), { total: 0, n: 0 });
}
