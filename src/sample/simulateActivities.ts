import { dayOf, workday, type Day } from "./calendar";
import { FIRST_DAY, LAST_DAY, PEOPLE, type Step } from "./firm";
import type { Random } from "./random";
import type { Deal } from "./simulateDeals";

export type ActivityType = "Call" | "E-mail" | "Meeting" | "Site visit" | "Follow-up" | "Social touch";

export interface Activity {
  readonly id: string;
  readonly date: Day;
  readonly owner: string;
  readonly type: ActivityType;
  readonly dealId?: string;
  readonly done: boolean;
}

type ActivityWithoutId = Omit<Activity, "id">;

const FIRST = dayOf(FIRST_DAY);
const LAST = dayOf(LAST_DAY);

/** What is done on the day a step is entered. */
const AT_STEP: Readonly<Partial<Record<Step, ActivityType>>> = {
  "Lead qualified": "Call",
  Intake: "Meeting",
  "Site visit": "Site visit",
  Quote: "E-mail",
  Negotiation: "Meeting",
};

/** Calls and touches without a deal, per working day of an ordinary colleague. */
const PROSPECTING = 0.16;

/** What everybody did, and what is planned after the last day; by date. Winners are followed up sooner and more often. */
export function simulateActivities(deals: readonly Deal[], random: Random): Activity[] {
  return [...deals.flatMap((deal) => activitiesOf(deal, random)), ...prospecting(random)]
    .filter(({ date }) => date >= FIRST)
    .sort((a, b) => a.date - b.date)
    .map((activity, index) => ({ ...activity, id: `A-${30001 + index}` }));
}

function activitiesOf(deal: Deal, random: Random): ActivityWithoutId[] {
  const last = deal.closed ?? LAST;
  const made = (type: ActivityType, date: Day): ActivityWithoutId => {
    return { date, owner: ownerOn(deal, date), type, dealId: deal.id, done: random.chance(0.985) };
  };
  const atSteps = deal.history.flatMap(({ step, entered }) => {
    const type = AT_STEP[step];
    return type === undefined ? [] : [made(type, entered)];
  });
  const quoted = deal.history.find(({ step }) => step === "Quote")?.entered;
  const followUps = quoted === undefined ? [] : followUpDays(deal, quoted, random).filter((day) => day <= last);
  const planned =
    deal.status === "Open" && random.chance(0.6)
      ? [{ ...made("Follow-up", workday(LAST + random.integer(1, 20))), done: false }]
      : [];
  return [...atSteps, ...followUps.map((day) => made(random.pick(["Follow-up", "Call"]), day)), ...planned];
}

function followUpDays(deal: Deal, quoted: Day, random: Random): Day[] {
  const isWon = deal.status === "Won";
  const days = random.chance(isWon ? 0.75 : 0.5) ? [workday(quoted + random.integer(2, isWon ? 8 : 12))] : [];
  for (let day = quoted + 12; random.chance(isWon ? 0.6 : 0.45); day += random.integer(6, 16)) days.push(workday(day));
  return days;
}

function ownerOn(deal: Deal, date: Day): string {
  const maker = PEOPLE.find(({ name }) => name === deal.madeBy);
  return maker?.until === undefined || date <= dayOf(maker.until) ? deal.madeBy : deal.owner;
}

function prospecting(random: Random): ActivityWithoutId[] {
  const acts: ActivityWithoutId[] = [];
  for (let date = FIRST; date <= LAST; date += 1) {
    if (workday(date) !== date) continue;
    for (const { name, from, until, deals } of PEOPLE) {
      const isThere = date >= dayOf(from) && (until === undefined || date <= dayOf(until));
      if (!isThere || !random.chance(PROSPECTING * deals)) continue;
      acts.push({ date, owner: name, type: random.pick(["Call", "Call", "Social touch"]), done: true });
    }
  }
  return acts;
}
