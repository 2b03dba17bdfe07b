import { dayOf } from "./calendar";
import { PEOPLE, type Person, type Team } from "./firm";

export interface Target {
  readonly who: string;
  readonly kpi: "Revenue" | "New quotes";
  readonly period: string;
  readonly value: number;
}

const QUARTERS = [2024, 2025, 2026].flatMap((year) => [1, 2, 3, 4].map((quarter) => ({ year, quarter })));
const SHARE_OF_QUARTER = [0.95, 1, 0.8, 1.25] as const;
const REVENUE = 120_000;
const QUOTES = 9.5;
const GROWTH_A_YEAR = 1.08;

/** The targets of every quarter from 2024 to 2026, for each person and, as their sum, for each team. */
export function setTargets(): Target[] {
  return QUARTERS.flatMap(({ year, quarter }) => {
    const period = `${year}-Q${quarter}`;
    const start = dayOf(`${year}-${String(3 * quarter - 2).padStart(2, "0")}-01`);
    const there = PEOPLE.filter(({ from, until }) => dayOf(from) <= start + 30 && (!until || dayOf(until) > start));
    const scale = (SHARE_OF_QUARTER[quarter - 1] ?? 1) * GROWTH_A_YEAR ** (year - 2024);
    const own = there.flatMap((person) => targetsOf(person, period, scale));
    const teams = [...new Set(there.map(({ team }) => team))];
    return [...teams.flatMap((team) => teamTargets(team, there, own, period)), ...own];
  });
}

function targetsOf({ name, deals, size, closing }: Person, period: string, scale: number): Target[] {
  const revenue = Math.round((REVENUE * scale * deals * size * Math.max(closing, 0.8)) / 5_000) * 5_000;
  return [
    { who: name, kpi: "Revenue", period, value: revenue },
    { who: name, kpi: "New quotes", period, value: Math.round(QUOTES * scale * deals) },
  ];
}

function teamTargets(team: Team, there: readonly Person[], own: readonly Target[], period: string): Target[] {
  const members = new Set(there.filter((person) => person.team === team).map(({ name }) => name));
  return (["Revenue", "New quotes"] as const).map((kpi) => {
    const parts = own.filter((target) => target.kpi === kpi && members.has(target.who));
    return { who: team, kpi, period, value: parts.reduce((sum, { value }) => sum + value, 0) };
  });
}
