import { dayOf, monthOf, workday, type Day } from "./calendar";
import { Customers } from "./customers";
import { FIRST_DAY, LAST_DAY, LOST_REASONS, OFFERS, PEOPLE, SEASON, SOURCES, SUCCESSOR } from "./firm";
import type { Person, Product, Source } from "./firm";
import { priceDeal } from "./priceDeal";
import type { Random } from "./random";
import { walkSteps, type StepEntered } from "./walkSteps";

export interface Deal {
  readonly id: string;
  readonly customer: string;
  readonly type: "New business" | "Upsell" | "Renewal";
  readonly source: Source;
  readonly product: Product;
  /** Who has it now; whoever left gave the open ones to the successor. */
  readonly owner: string;
  readonly madeBy: string;
  readonly created: Day;
  /** The steps it went through, up to the last day. Won is the last of them for who won. */
  readonly history: readonly StepEntered[];
  readonly status: "Open" | "Won" | "Lost";
  readonly closed?: Day;
  readonly lostReason?: string;
  readonly expectedClose: Day;
  /** In euro; not yet known before the site visit. */
  readonly value?: number;
  readonly margin?: number;
}

type DealWithoutId = Omit<Deal, "id">;

/** Before the first day: some of these deals were still open when the CRM was taken into use. */
const START = dayOf("2023-04-01");
const FIRST = dayOf(FIRST_DAY);
const LAST = dayOf(LAST_DAY);

const DEALS_A_MONTH = 4.05;
const WORKDAYS_A_MONTH = 21;
const GROWTH_A_YEAR = 1.09;
const QUOTES_WON = 0.31;

/** All deals that were open or made between the first and the last day, in the order they were made. */
export function simulateDeals(random: Random): Deal[] {
  const customers = new Customers(random);
  const made: DealWithoutId[] = [];
  for (let day = START; day <= LAST; day += 1) {
    if (workday(day) !== day) continue;
    for (const person of PEOPLE)
      if (random.chance(dealsADay(person, day))) made.push(simulateDeal(person, day, customers, random));
  }
  return made
    .filter(({ created, closed }) => created >= FIRST || closed === undefined || closed >= FIRST)
    .map((deal, index) => ({ ...deal, id: `D-${10001 + index}` }));
}

function dealsADay(person: Person, day: Day): number {
  if (day < dayOf(person.from) || (person.until !== undefined && day > dayOf(person.until))) return 0;
  const growth = GROWTH_A_YEAR ** ((day - FIRST) / 365);
  return ((DEALS_A_MONTH * person.deals) / WORKDAYS_A_MONTH) * (SEASON[monthOf(day) - 1] ?? 1) * growth;
}

function simulateDeal(person: Person, created: Day, customers: Customers, random: Random): DealWithoutId {
  const customer = customers.next(person.name, person.team, created);
  const isKnown = customer.since !== undefined;
  const product = random.weighted(PRODUCT_WEIGHTS);
  const source = isKnown ? "Existing customer" : random.weighted(SOURCE_WEIGHTS);
  const chance = QUOTES_WON * person.closing * SOURCES[source].closing;
  const way = walkSteps({ created, pace: person.pace, chance }, random);
  const closed = way.closed !== undefined && way.closed <= LAST ? way.closed : undefined;
  const status = closed === undefined ? "Open" : way.won ? "Won" : "Lost";
  const history = way.history.filter(({ entered }) => entered <= LAST);
  if (status === "Won" && closed !== undefined) customers.bought(person.name, customer.name, closed);
  return {
    customer: customer.name,
    type: !isKnown ? "New business" : product === "Service contract" ? "Renewal" : "Upsell",
    source,
    product,
    owner: hasHandedOver(person, closed) ? SUCCESSOR : person.name,
    madeBy: person.name,
    created,
    history,
    status,
    ...(closed !== undefined && { closed }),
    ...(status === "Lost" && { lostReason: random.weighted(LOST_REASONS) }),
    expectedClose: expectClose(created, person.pace, closed, random),
    ...priceDeal({ size: person.size, product, created, history }, random),
  };
}

const PRODUCT_WEIGHTS = weightsOf(OFFERS);
const SOURCE_WEIGHTS = weightsOf(SOURCES);

function weightsOf<K extends string>(things: Readonly<Record<K, { weight: number }>>): Record<K, number> {
  const entries = Object.entries<{ weight: number }>(things).map(([key, { weight }]) => [key, weight]);
  return Object.fromEntries(entries) as Record<K, number>;
}

function hasHandedOver(person: Person, closed: Day | undefined): boolean {
  return person.until !== undefined && (closed === undefined || closed > dayOf(person.until));
}

/** What the owner typed: near the truth for a closed deal, after the last day for an open one. */
function expectClose(created: Day, pace: number, closed: Day | undefined, random: Random): Day {
  if (closed !== undefined) return workday(Math.max(created + 7, closed + random.integer(-20, 12)));
  return workday(Math.max(created + random.skewed(60 * pace, 0.3), LAST + random.integer(3, 75)));
}
