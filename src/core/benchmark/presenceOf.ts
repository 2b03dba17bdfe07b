import type { Person } from "../crm/sheets/people";
import type { Day } from "../crm/types";

export interface Presence {
  /** 1 for full time. */
  readonly capacity: number;
  readonly hasLeft: boolean;
}

/**
 * How much somebody works on a day, by the list of people; full time where it does not say. Names compare without regard to
 * case, as Excel compares them.
 *
 * @example presenceOf("Sanne", [{ owner: "Sanne", from: NO_DAY, until: 46000, capacity: 0.6 }], 46203) // { capacity: 0.6, hasLeft: true }
 */
export function presenceOf(name: string, persons: readonly Person[], day: Day): Presence {
  const own = persons
    .filter(({ owner, from }) => owner.toLowerCase() === name.toLowerCase() && from <= day)
    .sort((one, other) => other.from - one.from);
  const now = own.find(({ until }) => until >= day) ?? own[0];
  const capacity = now?.capacity ?? 1;
  return { capacity: capacity > 0 ? capacity : 1, hasLeft: now !== undefined && now.until < day };
}
