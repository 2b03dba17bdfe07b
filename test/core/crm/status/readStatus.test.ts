import { decideStatus } from "../../../../src/core/crm/status/decideStatus";
import { readStageStatus, readStatus, statusOfStage } from "../../../../src/core/crm/status/readStatus";
import { LOST, OPEN, UNKNOWN, WON } from "../../../../src/core/crm/types";

describe("status words", () => {
  test.each([
    [OPEN, ["Open", "In_Progress", "On hold", "In behandeling", "Åben", "offen", "En cours", "Vastgelopen", "Stalled"]],
    [WON, ["WON", "Closed Won", "Gewonnen", "Sold", "Verkocht", "Vundet", "Gagnée", "Accepted", "6. Closed Won"]],
    [LOST, ["lost", "Closed-Lost to Competition", "Verloren", "Cancelled", "Canceled", "Expired", "No decision"]],
    [LOST, ["Out-Sold", "Geannuleerd", "Vervallen", "Tabt", "Mistet", "Perdu"]],
    [WON, ["gagné - en cours", "Won - delivered", "Gewonnen: in behandeling", "Geschlossen und gewonnen", "Aanvaard"]],
    [LOST, ["Lost - price", "Perdu – prix", "Geschlossen und verloren wegen Preis", "Dead", "Udløbet", "expirée"]],
    // Norwegian, as SuperOffice writes it.
    [OPEN, ["Åpen", "Åpent", "Utsatt"]],
    [WON, ["Solgt", "Vunnet"]],
    [LOST, ["Tapt"]],
    [OPEN, ["Udsat", "Åbent", "Verschoben", "Reopened"]],
    [WON, ["Gewonnen (100%)", "6. Won", "6) Gewonnen - 100 %", "Closed Won - 100%", "Won 100%", "Closed (won)"]],
    [LOST, ["Verloren (0%)", "7 - Lost [0,0 %]", "Lost (price)", "Lost (cancelled)"]],
    // In people's own lists, in the language they sell in.
    [WON, ["Signed", "Getekend", "Gegund", "Beauftragt", "Zuschlag erhalten", "Signé", "Commande", "Ordre modtaget"]],
    [LOST, ["No deal", "Afgehaakt", "Niet gegund", "Absage", "Zurückgezogen", "Sans suite", "Abandonnée", "Opgivet"]],
    [OPEN, ["Quote sent", "Offerte verzonden", "Ausstehend", "Läuft", "En suspens", "Igangværende", "Tilbud sendt"]],
    // HubSpot's own names for its last stages.
    [WON, ["closedwon"]],
    [LOST, ["closedlost"]],
    [UNKNOWN, ["Open (lost)", "Won (refused) (0%)", "100%", "(0%)"]],
    [UNKNOWN, ["Gewonnne", "Open - won", "Won - lost", "Lost - pending", "Offerte - lost", "maybe", "42", "", "=1+1"]],
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

  test("what is won as a status may be a step as a stage: a signed contract may wait for the order", () => {
    expect(["Signed", "2. Getekend", "Bestellung", "Devis signé"].map(statusOfStage)).toEqual(Array(4).fill(undefined));
    expect(["Signed", "Proposal sent", "Open", "Closed Won"].map(readStageStatus)).toEqual([
      UNKNOWN,
      UNKNOWN,
      OPEN,
      WON,
    ]);
  });
});

describe("the status of a deal", () => {
  const nothing = { word: undefined, isWon: undefined, isClosed: undefined, stage: undefined };

  test("the status column decides, also against flags and stage, which is said", () => {
    expect(decideStatus({ ...nothing, word: LOST, stage: WON })).toEqual({ status: LOST, contradicts: true });
    expect(decideStatus({ ...nothing, word: WON, stage: "other" })).toEqual({ status: WON, contradicts: false });
  });

  test("without a status column the flags decide, then the stage", () => {
    expect(decideStatus({ ...nothing, isWon: false, isClosed: true, stage: "other" }).status).toBe(LOST);
    expect(decideStatus({ ...nothing, isWon: false, isClosed: false, stage: "other" }).status).toBe(OPEN);
    expect(decideStatus({ ...nothing, isClosed: true, stage: WON }).status).toBe(WON);
    expect(decideStatus({ ...nothing, isWon: false, stage: "other" }).status).toBe(OPEN);
    expect(decideStatus({ ...nothing, stage: "other" }).status).toBe(OPEN);
  });

  test("a word that says open, or that nobody knows, gives way to a stage or to flags that say won or lost", () => {
    expect(decideStatus({ ...nothing, word: OPEN, stage: WON })).toEqual({ status: WON, contradicts: true });
    expect(decideStatus({ ...nothing, word: OPEN, stage: LOST })).toEqual({ status: LOST, contradicts: true });
    expect(decideStatus({ ...nothing, word: UNKNOWN, stage: LOST })).toEqual({ status: LOST, contradicts: false });
    expect(decideStatus({ ...nothing, word: OPEN, isWon: true })).toEqual({ status: WON, contradicts: true });
    expect(decideStatus({ ...nothing, word: UNKNOWN, isClosed: false }).status).toBe(OPEN);
    expect(decideStatus({ ...nothing, word: OPEN, stage: "other" })).toEqual({ status: OPEN, contradicts: false });
  });

  test("a stage gives way to a flag that says the deal is not closed or not won: it was opened again", () => {
    expect(decideStatus({ ...nothing, word: OPEN, isClosed: false, stage: WON })).toEqual({
      status: OPEN,
      contradicts: true,
    });
    expect(decideStatus({ ...nothing, word: OPEN, isWon: false, stage: WON }).status).toBe(OPEN);
  });

  test("flags that contradict each other decide nothing against a word", () => {
    const apart = { isWon: true, isClosed: false, stage: undefined };
    expect(decideStatus({ ...apart, word: OPEN })).toEqual({ status: OPEN, contradicts: true });
  });

  test("an unknown word beside nothing that tells stays unknown; nothing at all is unknown too", () => {
    expect(decideStatus({ ...nothing, word: UNKNOWN, stage: "other" }).status).toBe(UNKNOWN);
    expect(decideStatus(nothing).status).toBe(UNKNOWN);
    expect(decideStatus({ ...nothing, isClosed: true, stage: "other" }).status).toBe(UNKNOWN);
  });
});
