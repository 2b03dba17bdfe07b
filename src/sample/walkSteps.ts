import { monthOf, workday, yearOf, dayOf, type Day } from "./calendar";
import { QUOTE_STEP, type Step } from "./firm";
import type { Random } from "./random";

/** Before the quote: median days in the step, what share goes on to the next, and what share has no row for it. */
const BEFORE_QUOTE: readonly { step: Step; days: number; goesOn: number; skipped: number }[] = [
  { step: "Lead qualified", days: 4, goesOn: 0.9, skipped: 0 },
  { step: "Intake", days: 7, goesOn: 0.88, skipped: 0.03 },
  { step: "Site visit", days: 11, goesOn: 0.9, skipped: 0.08 },
];

export interface StepEntered {
  readonly step: Step;
  readonly entered: Day;
}

export interface Way {
  readonly history: readonly StepEntered[];
  readonly won: boolean;
  /** Undefined for the few that nobody ever closes. */
  readonly closed?: Day;
}

/**
 * The way of one deal through the steps, to its end, whenever that is.
 *
 * @param deal `pace` stretches all waiting; `chance` is that of a quote to be won
 */
export function walkSteps(deal: { created: Day; pace: number; chance: number }, random: Random): Way {
  const road = new Road(deal.created, deal.pace, random);
  for (const { step, days, goesOn, skipped } of BEFORE_QUOTE) {
    if (random.chance(skipped)) continue;
    road.enter(step);
    if (!random.chance(goesOn)) return road.end(road.wait(days * 3, 0.6), false);
    road.wait(days, 0.7);
  }
  road.enter(QUOTE_STEP);
  return random.chance(deal.chance) ? win(road, random) : lose(road, random);
}

function win(road: Road, random: Random): Way {
  if (random.chance(0.92)) {
    road.wait(13, 0.7);
    road.enter("Negotiation");
  }
  road.wait(11, 0.7);
  road.decideLate(random);
  road.enter("Won");
  return road.end(road.at, true);
}

function lose(road: Road, random: Random): Way {
  if (random.chance(0.45)) {
    road.wait(16, 0.7);
    road.enter("Negotiation");
    if (random.chance(0.05)) {
      road.wait(9, 0.5);
      road.enter(QUOTE_STEP); // Asked for another quote.
    }
  }
  const day = road.wait(30, 0.7);
  return road.end(random.chance(0.965) ? day : undefined, false);
}

class Road {
  private readonly history: StepEntered[] = [];

  constructor(
    public at: Day,
    private readonly pace: number,
    private readonly random: Random,
  ) {}

  enter(step: Step): void {
    this.history.push({ step, entered: this.at });
  }

  /** Moves on by a skewed number of days, to a day on which people work. */
  wait(days: number, spread: number): Day {
    this.at = workday(this.at + 1 + this.random.skewed(days * this.pace, spread));
    return this.at;
  }

  /** Budgets end with the year: half of what would be ordered in January is ordered in December. Nobody orders in the holidays. */
  decideLate(random: Random): void {
    const last = this.history[this.history.length - 1]?.entered ?? this.at;
    const december = dayOf(`${yearOf(this.at) - 1}-12-08`);
    if (monthOf(this.at) === 1 && last < december && random.chance(0.5))
      this.at = workday(december + random.integer(0, 11));
    else if (isHoliday(this.at) && random.chance(0.5)) this.at = workday(this.at + 28);
  }

  end(closed: Day | undefined, won: boolean): Way {
    return { history: this.history, won, ...(closed !== undefined && { closed }) };
  }
}

function isHoliday(day: Day): boolean {
  const year = yearOf(day);
  return day >= dayOf(`${year}-07-20`) && day <= dayOf(`${year}-08-14`);
}
