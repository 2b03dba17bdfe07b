import { dayOf, monthOf, workday, type Day } from "./calendar";
import { Customers } from "./customers";
import { FIRST_DAY, LAST_DAY, PEOPLE, SEASON, type Source } from "./firm";
import type { Random } from "./random";
import type { Deal } from "./simulateDeals";

export interface Lead {
  readonly id: string;
  readonly created: Day;
  readonly company: string;
  readonly owner: string;
  readonly source: Source;
  readonly status: "New" | "Contacted" | "Converted" | "Not interested" | "Unqualified" | "No answer";
  readonly dealId?: string;
}

type LeadWithoutId = Omit<Lead, "id">;

const FIRST = dayOf(FIRST_DAY);
const LAST = dayOf(LAST_DAY);
const WITH_LEAD = 0.88;
/** Leads a day, for everybody together, of which nothing comes. */
const DEAD_ENDS = 1.5;
const ENDINGS = { "Not interested": 36, Unqualified: 28, "No answer": 22, Contacted: 8, New: 6 } as const;

/** The leads: those behind the deals with new customers, and those of which nothing came (yet). By the day they came in. */
export function simulateLeads(deals: readonly Deal[], random: Random): Lead[] {
  return [...leadsOfDeals(deals, random), ...deadEnds(random)]
    .sort((a, b) => a.created - b.created)
    .map((lead, index) => ({ ...lead, id: `L-${20001 + index}` }));
}

function leadsOfDeals(deals: readonly Deal[], random: Random): LeadWithoutId[] {
  return deals.flatMap((deal) => {
    if (deal.type !== "New business" || !random.chance(WITH_LEAD)) return [];
    const created = workday(deal.created - random.skewed(6, 0.7));
    if (created < FIRST || created > deal.created) return [];
    const { customer: company, madeBy: owner, source, id: dealId } = deal;
    return [{ created, company, owner, source, status: "Converted" as const, dealId }];
  });
}

function deadEnds(random: Random): LeadWithoutId[] {
  const companies = new Customers(random);
  const leads: LeadWithoutId[] = [];
  for (let day = FIRST; day <= LAST; day += 1) {
    if (workday(day) !== day || !random.chance((DEAD_ENDS / 2) * (SEASON[monthOf(day) - 1] ?? 1))) continue;
    for (let each = 0; each < 2; each += 1) leads.push(deadEnd(day, companies, random));
  }
  return leads;
}

function deadEnd(created: Day, companies: Customers, random: Random): LeadWithoutId {
  const there = PEOPLE.filter(({ from, until }) => dayOf(from) <= created && (!until || created <= dayOf(until)));
  const person = random.pick([there[0] ?? PEOPLE[0], ...there.slice(1)]);
  const isRecent = created > LAST - 21;
  return {
    created,
    company: companies.newName(person.team),
    owner: person.name,
    source: random.weighted({ Website: 40, "Trade fair": 20, LinkedIn: 20, "Cold call": 20 }),
    status: isRecent ? random.pick(["New", "Contacted"]) : random.weighted(ENDINGS),
  };
}
