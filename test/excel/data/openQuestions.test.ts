import type { Offers } from "../../../src/core/crm/choices";
import { LOST, UNKNOWN, WON } from "../../../src/core/crm/types";
import { openQuestions } from "../../../src/excel/data/openQuestions";
import { statusOfWord, withStatus } from "../../../src/excel/data/statusOfWord";

const offers: Offers = {
  statusWords: [
    { name: "Won", rows: 90, status: WON, isChosen: false, undecided: 0 },
    { name: "Limbo", rows: 10, status: UNKNOWN, isChosen: false, undecided: 10 },
  ],
  pipelines: [
    { name: "Sales", rows: 60 },
    { name: "Renewals", rows: 40 },
  ],
  currencies: [
    { name: "EUR", rows: 70 },
    { name: "USD", rows: 30 },
  ],
  areCrownsAsked: false,
  dateOrders: [
    { field: "closed", example: "3/4/2026", rows: 8, order: "dayFirst", isGuess: true },
    { field: "created", example: "3-4-2026", rows: 9, order: "dayFirst", isGuess: false },
  ],
};
const asked = (choices: Parameters<typeof openQuestions>[1], of = offers) =>
  openQuestions(of, choices).map(({ about }) => about);

describe("what is still to be answered", () => {
  test("is asked in the order of what it changes, and no more once it is answered", () => {
    expect(asked({})).toEqual(["status", "dates", "currencies", "pipelines"]);
    expect(asked({ statuses: { limbo: "lost" } })).toEqual(["dates", "currencies", "pipelines"]);
    expect(asked({ dateOrders: { closed: "dayFirst" }, currency: "EUR" })).toEqual(["status", "pipelines"]);
    expect(asked({ pipeline: "Sales" })).toEqual(["status", "dates", "currencies"]);
  });

  test("tells how many deals and dates it is about, those of columns that were proven not among them", () => {
    const [status, dates] = openQuestions(offers, {});
    expect(status).toMatchObject({ rows: 10, words: [{ name: "Limbo" }] });
    expect(dates).toMatchObject({ rows: 8, columns: [{ field: "closed" }] });
  });

  test("counts the deals with such a word that count nowhere, and not those of which the stage tells", () => {
    const partly = { ...offers, statusWords: [offers.statusWords[0]!, { ...offers.statusWords[1]!, undecided: 7 }] };
    expect(openQuestions(partly, {})[0]).toMatchObject({ about: "status", rows: 7 });
    const wholly = { ...offers, statusWords: [offers.statusWords[0]!, { ...offers.statusWords[1]!, undecided: 0 }] };
    expect(asked({}, wholly)).toEqual(["dates", "currencies", "pipelines"]);
  });

  test("is whose crowns are meant, where they are the only currency", () => {
    const crowns = { ...offers, currencies: [{ name: "kr", rows: 100 }], areCrownsAsked: true };
    expect(openQuestions(crowns, {})).toContainEqual({ about: "currencies", names: ["kr"] });
    expect(asked({ currency: "DKK" }, crowns)).toEqual(["status", "dates", "pipelines"]);
  });

  test("is nothing where few deals have a word that nobody knows, and there is one of all else", () => {
    const few: Offers = {
      // 10 of 1,010: less than one in a hundred.
      statusWords: [{ name: "Won", rows: 1000, status: WON, isChosen: false, undecided: 0 }, offers.statusWords[1]!],
      pipelines: offers.pipelines.slice(0, 1),
      currencies: offers.currencies.slice(0, 1),
      areCrownsAsked: false,
      dateOrders: [],
    };
    expect(asked({}, few)).toEqual([]);
  });
});

describe("what a word stands for", () => {
  test("is what was chosen, by however it is written, else what is known of it", () => {
    const won = offers.statusWords[0]!;
    expect(statusOfWord(won, undefined)).toBe("won");
    expect(statusOfWord({ ...won, name: "WON!" }, { won: "lost" })).toBe("lost");
    expect(statusOfWord(offers.statusWords[1]!, {})).toBeUndefined();
  });

  test("is known without the choice again when a choice it was read by is taken back", () => {
    expect(statusOfWord({ name: "Won", rows: 1, status: LOST, isChosen: true, undecided: 0 }, {})).toBe("won");
    expect(statusOfWord({ name: "Limbo", rows: 1, status: LOST, isChosen: true, undecided: 0 }, {})).toBeUndefined();
  });

  test("is kept the same whichever word was answered first", () => {
    const one = withStatus(withStatus(undefined, "Limbo", "lost"), "Asleep", "open");
    const other = withStatus(withStatus(undefined, "Asleep", "open"), "Limbo", "lost");
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
    expect(withStatus({ limbo: "lost" }, "Limbo", undefined)).toBeUndefined();
  });
});
