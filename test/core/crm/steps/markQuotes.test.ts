import { SalesboardError } from "../../../../src/core/errors";
import { isoText, toDay } from "../../../../src/core/crm/cells/day";
import { proposeQuoteStep } from "../../../../src/core/crm/steps/proposeQuoteStep";
import { recogniseSheet } from "../../../../src/core/crm/columns/recogniseSheet";
import { createStageHistoryReader } from "../../../../src/core/crm/sheets/stageHistory";
import { LOST, NO_DAY, OPEN, WON } from "../../../../src/core/crm/types";
import { quoteStepSentence } from "../../../../src/core/report/quoteStepSentence";
import { createWords } from "../../../../src/locales/createWords";
import { readDeals } from "../../exampleData";

const HEADER = ["ID", "Created", "Stage", "Status", "Lost at stage"];
const deals = [
  [1, "2026-01-01", "Won", "Won", ""],
  [2, "2026-01-02", "Lost", "Lost", "Offerte"],
  [3, "2026-01-03", "Lost", "Lost", "Kwalificatie"],
  [4, "2026-01-04", "Onderhandeling", "Open", ""],
  [5, "2026-01-05", "Kwalificatie", "Open", ""],
];
const history = (rows: unknown[][]) => {
  const reader = createStageHistoryReader(recogniseSheet(["Deal ID", "Stage", "Entered"], rows), { sheet: "History" });
  reader.read(rows, 2);
  return reader.finish().data;
};
const quoted = (days: Int32Array) => Array.from(days, (day) => (day === NO_DAY ? "" : isoText(day)));

describe("the quote step", () => {
  test("is the first step that is recognisably a quote; won, lost at it or later, and open beyond it are quotes", () => {
    const { data } = readDeals([HEADER, ...deals]);
    expect(data.quoteStep).toEqual({
      step: "Offerte",
      dateFrom: "created",
      steps: ["Kwalificatie", "Offerte", "Onderhandeling"],
      orderedBy: "names",
    });
    expect([...data.isQuote]).toEqual([1, 1, 0, 1, 0]);
    expect(quoted(data.quoted)).toEqual(["2026-01-01", "2026-01-02", "", "2026-01-04", ""]);
  });

  test("all opportunities, where they are asked for: the quote date is the created date", () => {
    const { data } = readDeals([HEADER, ...deals], { quoteStep: "all" });
    expect(data.quoteStep).toMatchObject({ step: "all", because: "chosen", dateFrom: "created" });
    expect([...data.isQuote]).toEqual([1, 1, 1, 1, 1]);
    expect(data.quoted).toEqual(data.created);
  });

  test("can be chosen, in any case; a step the deals do not have is an error that lists those they have", () => {
    expect([...readDeals([HEADER, ...deals], { quoteStep: "onderhandeling" }).data.isQuote]).toEqual([1, 0, 0, 1, 0]);
    const values = { step: "Demo", steps: "Kwalificatie, Offerte, Onderhandeling" };
    expect(() => readDeals([HEADER, ...deals], { quoteStep: "Demo" })).toThrow(
      new SalesboardError("value", "findings:error.quoteStepUnknown", values),
    );
  });

  test("that is chosen does not hide which would have been proposed, and why", () => {
    const proposedWith = (quoteStep: string, rows = deals) =>
      readDeals([HEADER, ...rows], { quoteStep }).data.quoteStep.proposed;
    expect(proposedWith("Onderhandeling")).toEqual({ step: "Offerte" });
    const withoutStep = deals.map((row) => [...row.slice(0, 4), ""]);
    const open = [6, "2026-01-06", "Offerte", "Open", ""];
    expect(proposedWith("Offerte", [...withoutStep, open])).toEqual({ step: "all", because: "furthestStepUnknown" });
    expect(readDeals([HEADER, ...deals]).data.quoteStep).not.toHaveProperty("proposed");
  });

  test("is 'all' where nobody knows how far the lost deals came, and the deals are named", () => {
    const withoutStep = deals.map((row) => [...row.slice(0, 4), ""]);
    const { data, findings } = readDeals([HEADER, ...withoutStep, [6, "2026-01-06", "Offerte", "Open", ""]]);
    expect(data.quoteStep).toMatchObject({ step: "all", because: "furthestStepUnknown" });
    expect(findings.find(({ kind }) => kind === "quoteStepUnknown")?.cells).toEqual(["x!C3", "x!C4"]);
  });

  test("a lost deal that keeps its last stage tells how far it came", () => {
    const header = ["ID", "Created", "Stage", "Status"];
    const { data } = readDeals([
      header,
      [1, "2026-01-01", "Offerte", "Lost"],
      [2, "2026-01-01", "Kwalificatie", "Lost"],
    ]);
    expect([...data.isQuote]).toEqual([1, 0]);
  });

  test("a quote date tells that a deal became a quote, and when", () => {
    const header = ["ID", "Created", "Quote date", "Stage", "Status"];
    const { data, findings } = readDeals([
      header,
      [1, "2026-01-01", "2026-01-20", "Lost", "Lost"],
      [2, "2026-01-01", "", "Lost", "Lost"],
      [3, "2026-01-01", "", "Offerte", "Open"],
    ]);
    expect(data.quoteStep).toMatchObject({ step: "Offerte", dateFrom: "quoteDate" });
    expect([...data.isQuote]).toEqual([1, 0, 1]);
    expect(quoted(data.quoted)).toEqual(["2026-01-20", "", "2026-01-01"]);
    expect(findings.find(({ kind }) => kind === "quoteDateFromCreated")?.count).toBe(1);
  });

  describe("of a list of quotes, without stages", () => {
    const header = ["Offertenummer", "Offertedatum", "Status", "Bedrag", "Verkoper", "Gesloten op"];
    const rows = [
      ["O-1", "2026-01-05", "Gewonnen", 100, "Ann", "2026-02-01"],
      ["O-2", "2026-01-06", "Verloren", 100, "Ann", "2026-02-02"],
      ["O-3", "2026-01-07", "Open", 100, "Ann", ""],
    ];

    test("the quote date makes the quotes: the column is named as the quote step", () => {
      const { data, findings } = readDeals([header, ...rows]);
      expect(data.quoteStep).toEqual({ step: "Offertedatum", because: "quoteDate", dateFrom: "quoteDate", steps: [] });
      expect([...data.isQuote]).toEqual([1, 1, 1]);
      expect(quoted(data.quoted)).toEqual(["2026-01-05", "2026-01-06", "2026-01-07"]);
      expect(findings.map(({ kind }) => kind)).toEqual(["readDateFromText", "oldData"]);
    });

    test("a deal without a quote date was none, but a won one was", () => {
      const undated = [
        ["O-4", "", "Verloren", 100, "Ann", "2026-02-02"],
        ["O-5", "", "Open", 100, "Ann", ""],
        ["O-6", "", "Gewonnen", 100, "Ann", "2026-02-02"],
      ];
      const { data, findings } = readDeals([header, ...rows, ...undated]);
      expect([...data.isQuote]).toEqual([1, 1, 1, 0, 0, 1]);
      const without = findings.find(({ kind }) => kind === "withoutCreatedDate");
      expect([without?.count, without?.cells]).toEqual([3, []]);
    });

    test("the column may be chosen by its name, and all opportunities as well", () => {
      expect(readDeals([header, ...rows], { quoteStep: "offertedatum" }).data.quoteStep.because).toBe("quoteDate");
      expect(readDeals([header, ...rows], { quoteStep: "all" }).data.quoteStep.step).toBe("all");
    });

    test("dates of won quotes alone tell nothing of the lost ones", () => {
      const [won = [], lost = []] = rows;
      const { data } = readDeals([header, won, lost.map((cell, at) => (at === 1 ? "" : cell))]);
      expect(data.quoteStep).toMatchObject({ step: "all", because: "noQuoteStep" });
    });

    test.each(["en", "nl"])("the sentence about it names the column, in %s", (tag) => {
      const { data } = readDeals([header, ...rows]);
      expect(quoteStepSentence(data.quoteStep, createWords(tag))).toContain('"Offertedatum"');
    });
  });

  test("the stage history tells how far deals came and when; a skipped quote step counts from the next one", () => {
    const header = ["Deal ID", "Created", "Stage", "Status"];
    const { data } = readDeals(
      [
        header,
        ["A", "2026-01-01", "Lost", "Lost"],
        ["B", "2026-01-01", "Won", "Won"],
        ["C", "2026-01-01", "Lost", "Lost"],
      ],
      {},
      {
        history: history([
          ["A", "Foo", "2026-01-01"],
          ["A", "Offerte", "2026-01-10"],
          ["A", "Offerte", "2026-02-10"],
          ["B", "Foo", "2026-01-01"],
          ["B", "Bar", "2026-01-15"],
          ["A", "Bar", "2026-03-01"],
          ["C", "Foo", "2026-01-01"],
          ["nobody", "Foo", "2026-01-01"],
        ]),
      },
    );
    // Foo before Offerte and Bar, Offerte before Bar: the order in which the deals went through them.
    expect(data.quoteStep).toEqual({
      step: "Offerte",
      dateFrom: "stageHistory",
      steps: ["Foo", "Offerte", "Bar"],
      orderedBy: "history",
    });
    expect(quoted(data.quoted)).toEqual(["2026-01-10", "2026-01-15", ""]);
  });

  test("where dates tell the quotes, a won deal without one counts from the day it was created, whatever deal stands before it", () => {
    const header = ["Deal ID", "Created", "Quote date", "Stage", "Status"];
    const { data } = readDeals(
      [header, ["A", "2026-01-01", "2026-01-20", "Lost", "Lost"], ["B", "2026-01-02", "", "Won", "Won"]],
      {},
      {
        history: history([
          ["A", "Foo", "2026-01-01"],
          ["A", "Bar", "2026-03-01"],
          ["B", "Foo", "2026-01-03"],
        ]),
      },
    );
    expect(data.quoteStep).toMatchObject({ because: "quoteDate", dateFrom: "quoteDate" });
    expect(quoted(data.quoted)).toEqual(["2026-01-20", "2026-01-02"]);
  });

  test("the CRM's own chances order the steps before anything else", () => {
    const header = ["ID", "Stage", "Probability (%)", "Status", "Owner"];
    const { data } = readDeals([
      header,
      [1, "Quote", "50%", "Open", "Ann"],
      [2, "Zig", 10, "Open", "Ann"],
      [3, "Zag", 0.5, "Open", "Ann"],
      [4, "Zig", 30, "Open", "Ann"],
    ]);
    expect(data.quoteStep.steps).toEqual(["Zag", "Zig", "Quote"]);
  });

  test("prefixes made for sorting order the steps, and are no part of their names", () => {
    const header = ["ID", "Stage", "Status", "Owner", "Lost at stage"];
    const rows = [
      [1, "2. Voorstel", "Open", "Ann", ""],
      [2, "1. Foo", "Open", "Ann", ""],
      [3, "Lost", "Lost", "Ann", "3. Bar"],
    ];
    const { data } = readDeals([header, ...rows], { quoteStep: "voorstel" });
    expect(data.quoteStep.steps).toEqual(["1. Foo", "2. Voorstel", "3. Bar"]);
    expect([...data.isQuote]).toEqual([1, 0, 1]);
  });

  test("chances written behind the steps are no part of their names", () => {
    const header = ["ID", "Stage", "Status", "Owner", "Lost at stage"];
    const rows = [
      [1, "Offerte verstuurd (50%)", "Open", "Ann", ""],
      [2, "Kwalificatie - 20%", "Open", "Ann", ""],
      [3, "Gewonnen (100%)", "", "Ann", ""],
      [4, "Verloren (0%)", "", "Ann", "Demo (online)"],
    ];
    const { data } = readDeals([header, ...rows]);
    expect([...data.status]).toEqual([OPEN, OPEN, WON, LOST]);
    expect(data.quoteStep.steps).toEqual(["Kwalificatie - 20%", "Demo (online)", "Offerte verstuurd (50%)"]);
    expect([...data.isQuote]).toEqual([1, 0, 1, 0]);
  });

  test.each([
    [["Lead", "Offerte opstellen", "Offerte verstuurd", "Onderhandeling"], "Offerte verstuurd"],
    [["Value Proposition", "Id. Decision Makers", "Proposal/Price Quote"], "Proposal/Price Quote"],
    [["Offerteaanvraag", "Tilbud sendt"], "Tilbud sendt"],
    [["Quotation requested", "Angebot"], "Angebot"],
    [["Prospecting", "Engaging"], undefined],
  ])("of %j it is %j", (steps, expected) => {
    expect(proposeQuoteStep(steps)).toBe(expected);
  });

  test("no step of that kind is said as such", () => {
    const { data } = readDeals([
      ["ID", "Stage", "Value"],
      [1, "Engaging", 5],
      [2, "Won", 5],
    ]);
    expect(data.quoteStep).toMatchObject({ step: "all", because: "noQuoteStep" });
  });

  test("an event of the history counts for the as-of date", () => {
    const rows = [
      ["Deal ID", "Created", "Stage", "Status"],
      ["A", "2026-01-01", "Offerte", "Open"],
    ];
    expect(readDeals(rows, {}, { history: history([["A", "Offerte", "2026-02-03"]]) }).asOf).toBe(toDay(2026, 2, 3));
  });
});
