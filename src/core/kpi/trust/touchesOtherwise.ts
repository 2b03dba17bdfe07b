import type { FindingKind } from "../../crm/findings/findings";

/**
 * What findings touch that no single deals can be named for. `persons`: the figures of people or teams, but not those of everybody.
 * `missing`: figures of deals that lack a date or an amount because of it, which are told as such. `whole`: the figures as a whole.
 */
export type OtherTouch = "persons" | "missing" | "whole";

export const touchesOtherwise: Readonly<Partial<Record<FindingKind, OtherTouch>>> = {
  missingOwner: "persons",
  ownerSpellings: "persons",
  sameName: "persons",
  peopleIncomplete: "persons",
  ownersNotAmongPeople: "persons",
  filledDown: "persons",
  textDate: "missing",
  textAmount: "missing",
  errorValue: "missing",
  orderLinesIncomplete: "missing",
  noClosedDeals: "whole",
  amountsInThousands: "whole",
  severalPipelines: "whole",
  historyIncomplete: "whole",
  secondSheetIgnored: "whole",
  otherDealsNotRead: "whole",
  chosenColumnGone: "whole",
  chosenPlaceGone: "whole",
};

/** What a kind of finding touches that way; undefined where it does not. */
export function touchOtherwise(kind: string): OtherTouch | undefined {
  return new Map<string, OtherTouch>(Object.entries(touchesOtherwise)).get(kind);
}
