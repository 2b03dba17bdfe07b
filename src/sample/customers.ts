import { type Day } from "./calendar";
import { LEGAL_FORMS, NAME_BEGINNINGS, NAME_ENDINGS, TRADES, type Team } from "./firm";
import type { Random } from "./random";

export interface Customer {
  readonly name: string;
  /** The day of the first order; undefined for who has not bought yet. */
  readonly since?: Day;
}

/** Share of the new deals that are with somebody who bought before, once there are such customers. */
const REPEATS = 0.24;

/** The companies the firm meets: new ones with names of their own, and those who bought from the same owner before. */
export class Customers {
  private readonly names = new Set<string>();
  private readonly boughtFrom = new Map<string, { name: string; since: Day }[]>();

  constructor(private readonly random: Random) {}

  /** The company of a new deal. */
  next(owner: string, team: Team, day: Day): Customer {
    const [first, ...others] = (this.boughtFrom.get(owner) ?? []).filter(({ since }) => since < day);
    if (first !== undefined && this.random.chance(REPEATS)) return this.random.pick([first, ...others]);
    return { name: this.newName(team) };
  }

  /** Remembers an order, so that the company can come back. */
  bought(owner: string, name: string, since: Day): void {
    this.boughtFrom.set(owner, [...(this.boughtFrom.get(owner) ?? []), { name, since }]);
  }

  /** A name no other company has. */
  newName(team: Team): string {
    const { random } = this;
    for (;;) {
      const place = `${random.pick(NAME_BEGINNINGS)}${random.pick(NAME_ENDINGS)}`;
      const name = `${place} ${random.pick(TRADES)} ${random.pick(LEGAL_FORMS[team])}`;
      if (this.names.has(name)) continue;
      this.names.add(name);
      return name;
    }
  }
}
