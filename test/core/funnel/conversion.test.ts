import fc from "fast-check";
import type { Cell, CellRange } from "../../../src/core/criteria/cell";
import { conversion, type ConversionQuestion } from "../../../src/core/funnel/conversion";
import { american } from "../criteria/cultures";
import { readRevops } from "./revops";

const column = (...cells: Cell[]): CellRange => cells.map((cell) => [cell]);

function ask(rows: [deal: Cell, stage: Cell][], rest: Partial<ConversionQuestion>): number {
  const question = {
    deal: column(...rows.map(([deal]) => deal)),
    stage: column(...rows.map(([, stage]) => stage)),
    from: "Lead",
    to: "Offer",
    criteria: [],
    ...rest,
  };
  return conversion(question, american);
}

const steps = column("Lead", "Offer", "Won");

describe("with a row for each stage a deal entered", () => {
  const history: [Cell, Cell][] = [
    ["D1", "Lead"],
    ["D1", "Offer"],
    ["D2", "Lead"],
    ["D3", "lead"],
    ["D3", "OFFER"],
    ["D3", "Offer"],
    ["D4", "Offer"],
  ];

  test("2 of the 3 deals that were a lead became an offer; the one that skipped the lead is not among them", () => {
    expect(ask(history, {})).toBe(2 / 3);
  });

  test("a step back does not count twice", () => {
    expect(ask([...history, ["D1", "Lead"], ["D1", "Offer"]], {})).toBe(2 / 3);
  });

  test("criteria choose rows, as in COUNTIFS", () => {
    const owner = column("An", "An", "Bo", "An", "An", "An", "An");
    expect(ask(history, { criteria: [owner, column("An")] })).toBe(1);
  });

  test("with the steps, a skipped lead counts as a lead: 3 of 4", () => {
    expect(ask(history, { steps })).toBe(3 / 4);
  });
});

describe("with one row per deal", () => {
  const list: [Cell, Cell][] = [
    ["D1", "Lead"],
    ["D2", "Offer"],
    ["D3", "Won"],
    ["D4", "Closed Lost"],
  ];

  test("without the steps there is no data, and the reason is the missing history", () => {
    expect(() => ask(list, {})).toThrow(expect.objectContaining({ code: "noData", key: "functions:error.noHistory" }));
  });

  test("with the steps a later step has reached the earlier ones; lost without a step counts at the entry only", () => {
    expect(ask(list, { steps })).toBe(2 / 4);
    expect(ask(list, { steps, from: "Offer", to: "Won" })).toBe(1 / 2);
  });

  test("a stage that says won has reached the last step, whatever that is called", () => {
    expect(ask([...list, ["D5", "Closed Won"]], { steps: [["Lead", "Offer", "Signed", "Won"]], to: "Signed" })).toBe(
      2 / 5,
    );
  });
});

describe("mistakes and missing data are told apart", () => {
  const history: [Cell, Cell][] = [
    ["D1", "Lead"],
    ["D1", "Offer"],
    ["D2", "Offer"],
  ];

  test.each<[string, Partial<ConversionQuestion>, string, string, object]>([
    ["a step nobody knows", { to: "Ofer" }, "value", "unknownStep", { step: "Ofer" }],
    ["a step not among the steps", { to: "Demo", steps }, "value", "unknownStep", { step: "Demo" }],
    [
      "a stage not among the steps",
      { steps: column("Lead", "Won"), to: "Won" },
      "value",
      "unknownStep",
      { step: "Offer" },
    ],
    [
      "steps asked the wrong way round",
      { from: "Won", to: "Lead", steps },
      "value",
      "stepsOrder",
      { from: "Won", to: "Lead" },
    ],
    ["an empty step", { from: 0 }, "value", "stepMissing", { argument: "from" }],
    [
      "nobody among those chosen",
      { criteria: [column("a", "b", "b"), column("b")] },
      "noData",
      "nobodyReached",
      { step: "Lead" },
    ],
  ])("%s", (_what, rest, code, key, values) => {
    expect(() => ask(history, rest)).toThrow(expect.objectContaining({ code, key: `functions:error.${key}`, values }));
  });

  test("without the steps nobody knows an order: every deal that was in both counts, whichever came first", () => {
    expect(ask(history, { from: "Offer", to: "Lead" })).toBe(1 / 2);
    expect(ask(history, { from: "Lead", to: "Offer" })).toBe(1);
  });

  test("deals and stages of unequal length", () => {
    const question = { deal: column("D1"), stage: column("Lead", "Offer"), from: "Lead", to: "Offer", criteria: [] };
    expect(() => conversion(question, american)).toThrow(
      expect.objectContaining({ key: "functions:error.dealAndStage" }),
    );
  });
});

describe("whatever the rows", () => {
  const blanks = [0, null, ""] as const;
  const rows = fc.array(
    fc.tuple(
      fc.constantFrom("D1", "D2", "D3", "D4", "blank"),
      fc.constantFrom("Lead", "Offer", "Won", "Lost", "blank"),
    ),
    { maxLength: 25 },
  );
  const withSteps = fc.option(fc.constant(steps), { nil: undefined });
  const answer = (given: [Cell, Cell][], chosen: CellRange | undefined, to: string): unknown => {
    try {
      return ask(given, { steps: chosen, to });
    } catch (error) {
      return (error as { key: string }).key;
    }
  };
  const blanksAs = (blank: Cell, given: [string, string][]): [Cell, Cell][] =>
    given.map(([deal, stage]) => [deal === "blank" ? blank : deal, stage === "blank" ? blank : stage]);

  test("a conversion lies between 0 and 1", () => {
    fc.assert(
      fc.property(rows, withSteps, fc.constantFrom("Offer", "Won"), (given, chosen, to) => {
        const rate = answer(blanksAs(null, given), chosen, to);
        fc.pre(typeof rate === "number");
        expect(rate).toBeGreaterThanOrEqual(0);
        expect(rate).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("neither the order of the rows nor the look of a blank changes it", () => {
    fc.assert(
      fc.property(rows, withSteps, fc.constantFrom(...blanks), (given, chosen, blank) => {
        const expected = answer(blanksAs(null, given), chosen, "Won");
        expect(answer(blanksAs(blank, [...given].reverse()), chosen, "Won")).toBe(expected);
      }),
    );
  });
});

const revops = readRevops();

(revops ? describe : describe.skip)("6,000 opportunities of a reference set", () => {
  // SOURCE.md: the furthest stage is lost_at_stage, else the present stage.
  const order = ["Prospecting", "Qualification", "Proposal", "Negotiation", "Closed Won"];
  const furthest = (row: Readonly<Record<string, string>>) => row["lost_at_stage"] || row["stage"] || "";
  const rate = (from: string, to: string, closedOnly: boolean) =>
    ask(
      revops!.rows.map((row) => [row["opportunity_id"] ?? "", furthest(row)]),
      {
        from,
        to,
        steps: column(...order),
        criteria: closedOnly ? [column(...revops!.rows.map((row) => row["is_closed"] ?? "")), column("True")] : [],
      },
    );

  test.each(["funnel_all", "funnel_closed_only"] as const)("every step of %s is the reference's", (funnel) => {
    const { step_conversion, overall_conversion } = revops!.reference[funnel];
    for (const [step, expected] of Object.entries(step_conversion)) {
      const [from = "", to = ""] = step.split(" -> ");
      expect(rate(from, to, funnel === "funnel_closed_only")).toBeCloseTo(expected, 6);
    }
    expect(rate("Prospecting", "Closed Won", funnel === "funnel_closed_only")).toBeCloseTo(overall_conversion, 6);
  });
});
