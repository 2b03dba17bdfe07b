import { decideStatus } from "../../../../src/core/crm/status/decideStatus";
import { readStatus, statusOfStage } from "../../../../src/core/crm/status/readStatus";
import { LOST, OPEN, UNKNOWN, WON } from "../../../../src/core/crm/types";

describe("status words", () => {
  test.each([
    [OPEN, ["Open", "In_Progress", "On hold", "In behandeling", "Åben", "offen", "En cours", "Vastgelopen", "Stalled"]],
    [WON, ["WON", "Closed Won", "Gewonnen", "Sold", "Verkocht", "Vundet", "Gagnée", "Accepted", "6. Closed Won"]],
    [LOST, ["lost", "Closed-Lost to Competition", "Verloren", "Cancelled", "Canceled", "Expired", "No decision"]],
    [LOST, ["Out-Sold", "Geannuleerd", "Vervallen", "Tabt", "Mistet", "Perdu"]],
    [WON, ["Gewonnen (100%)", "6. Won", "6) Gewonnen - 100 %", "Closed Won - 100%", "Won 100%", "Closed (won)"]],
    [LOST, ["Verloren (0%)", "7 - Lost [0,0 %]", "Lost (price)", "Lost (cancelled)"]],
    [UNKNOWN, ["Open (lost)", "Won (refused) (0%)", "100%", "(0%)"]],
    [UNKNOWN, ["Gewonnne", "gagné - en cours", "maybe", "42", "", "=1+1"]],
  ])("status %d: %j", (status, words) => {
    expect(words.map(readStatus)).toEqual(words.map(() => status));
  });

  test("a stage tells won or lost or nothing", () => {
    expect(["Closed Won", "Perdu", "Proposal", "Open", ""].map(statusOfStage)).toEqual([
      WON,
      LOST,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe("the status of a deal", () => {
  const nothing = { word: undefined, isWon: undefined, isClosed: undefined, stage: undefined };

  test("the status column decides, also against flags and stage, which is said", () => {
    expect(decideStatus({ ...nothing, word: LOST, stage: WON })).toEqual({ status: LOST, contradicts: true });
    expect(decideStatus({ ...nothing, word: OPEN, isWon: true })).toEqual({ status: OPEN, contradicts: true });
    expect(decideStatus({ ...nothing, word: WON, stage: "other" })).toEqual({ status: WON, contradicts: false });
  });

  test("without a status column the flags decide, then the stage", () => {
    expect(decideStatus({ ...nothing, isWon: false, isClosed: true, stage: "other" }).status).toBe(LOST);
    expect(decideStatus({ ...nothing, isWon: false, isClosed: false, stage: "other" }).status).toBe(OPEN);
    expect(decideStatus({ ...nothing, isClosed: true, stage: WON }).status).toBe(WON);
    expect(decideStatus({ ...nothing, isWon: false, stage: "other" }).status).toBe(OPEN);
    expect(decideStatus({ ...nothing, stage: "other" }).status).toBe(OPEN);
  });

  test("an unknown word stays unknown, whatever else is there; nothing at all is unknown too", () => {
    expect(decideStatus({ ...nothing, word: UNKNOWN, stage: WON })).toEqual({ status: UNKNOWN, contradicts: false });
    expect(decideStatus(nothing).status).toBe(UNKNOWN);
    expect(decideStatus({ ...nothing, isClosed: true, stage: "other" }).status).toBe(UNKNOWN);
  });
});
