import { SalesboardError } from "../../../src/core/errors";
import { createDealsReader } from "../../../src/core/crm/createDealsReader";
import { isoText } from "../../../src/core/crm/cells/day";
import { recogniseSheet } from "../../../src/core/crm/columns/recogniseSheet";
import { createStageHistoryReader } from "../../../src/core/crm/sheets/stageHistory";
import { LOST, NO_DAY, OPEN, UNKNOWN, WON } from "../../../src/core/crm/types";
import { readDeals, READING_DAY } from "../exampleData";

const kindsOf = ({ findings }: ReturnType<typeof readDeals>) => findings.map(({ kind }) => kind);
const iso = (days: Int32Array) => Array.from(days, (day) => (day === NO_DAY ? "" : isoText(day)));

describe("what words stand for can be chosen", () => {
  const rows = [
    ["ID", "Owner", "Status", "Stage", "Value"],
    [1, "Ann", "Customer", "", 5],
    [2, "Ann", "Opportunity", "Won", 5],
    [3, "Ann", "Opportunity", "Demo", 5],
    [4, "Ann", "Lost", "Won", 5],
    [5, "Ann", "Foo", "Demo", 5],
  ];
  const statuses = { customer: "won", opportunity: "open" } as const;

  test("a choice goes before what is known; a word that says open gives way to a stage that was won", () => {
    const got = readDeals(rows, { statuses });
    expect([...got.data.status]).toEqual([WON, WON, OPEN, LOST, UNKNOWN]);
    expect(got.offers.statusWords).toEqual([
      { name: "Opportunity", rows: 2, status: OPEN, isChosen: true, undecided: 0 },
      { name: "Customer", rows: 1, status: WON, isChosen: true, undecided: 0 },
      { name: "Lost", rows: 1, status: LOST, isChosen: false, undecided: 0 },
      { name: "Foo", rows: 1, status: UNKNOWN, isChosen: false, undecided: 1 },
    ]);
  });

  test("without a status column the choices are about the stages", () => {
    const staged = rows.map(([id, owner, , stage, value]) => [id, owner, stage === "Demo" ? "Binnen!" : stage, value]);
    const got = readDeals(staged, { statuses: { binnen: "won" } });
    expect([...got.data.status]).toEqual([UNKNOWN, WON, WON, WON, WON]);
    expect(got.data.quoteStep.steps).toEqual([]);
    expect(got.offers.statusWords[0]).toEqual({ name: "Won", rows: 2, status: WON, isChosen: false, undecided: 0 });
  });
});

describe("one of several pipelines", () => {
  const rows = [
    ["ID", "Owner", "Created", "Status", "Stage", "Pipeline"],
    [1, "Ann", 46000, "Open", "Demo", "Sales"],
    [2, "Ann", 46000, "Won", "Offerte", "sales"],
    [3, "Ann", 46000, "Open", "Renewal call", "Renewals"],
    [4, "Ann", 46000, "Open", "Demo", ""],
  ];
  const offered = [
    { name: "Sales", rows: 2 },
    { name: "Renewals", rows: 1 },
  ];

  test("only its deals are read, and only their steps are there; the others are counted with their cells", () => {
    const got = readDeals(rows, { pipeline: "Sales" });
    expect([...got.data.sheetRow]).toEqual([2, 3]);
    expect(got.data.quoteStep.steps).toEqual(["Demo", "Offerte"]);
    expect(got.findings.find(({ kind }) => kind === "otherPipeline")).toMatchObject({
      count: 2,
      share: 0.5,
      cells: ["x!F4", "x!F5"],
      values: { pipeline: "Sales" },
    });
    expect(got.offers.pipelines).toEqual(offered);
    expect(readDeals(rows).offers.pipelines).toEqual(offered);
  });

  test("history of the deals that were not read is no history of unknown deals, and its steps are none of these", () => {
    const [header = [], ...body] = rows;
    const reader = createDealsReader(recogniseSheet(header, body), {
      ...{ sheet: "x", measure: "revenue", readingDay: READING_DAY, pipeline: "Sales" },
    });
    reader.read(body, 2);
    const steps = [
      [1, "Demo", 46001],
      [3, "Negotiation", 46001],
    ];
    const history = createStageHistoryReader(recogniseSheet(["Deal ID", "Stage", "Entered"], steps), { sheet: "h" });
    history.read(steps, 2);
    const got = reader.finish({ history: history.finish().data });
    expect(got.findings.map(({ kind }) => kind)).not.toContain("historyOfOtherDeals");
    expect(got.data.quoteStep.steps).not.toContain("Negotiation");
  });

  test("a pipeline that the list does not have is an error that names those it has", () => {
    expect(() => readDeals(rows, { pipeline: "Old" })).toThrow(
      new SalesboardError("value", "findings:error.pipelineUnknown", { pipeline: "Old", pipelines: "Sales, Renewals" }),
    );
    expect(() =>
      readDeals(
        [
          ["ID", "Status"],
          [1, "Won"],
        ],
        { pipeline: "Old" },
      ),
    ).toThrow(new SalesboardError("value", "findings:error.noPipelines", { pipeline: "Old" }));
  });
});

test("steps come in the chosen order, the others behind the one they follow without it", () => {
  const stages = ["Lead", "Qualified", "Demo", "Offerte", "Negotiation"];
  const rows = stages.map((stage, at) => [at, "Ann", 46000, "Open", stage]);
  const got = readDeals([["ID", "Owner", "Created", "Status", "Stage"], ...rows], {
    steps: ["1. OFFERTE", "Demo", "Gone", "Lead"],
  });
  expect(got.data.quoteStep.steps).toEqual(["Offerte", "Negotiation", "Demo", "Lead", "Qualified"]);
});

describe("dates that read two ways", () => {
  const rows = [
    ["ID", "Owner", "Created", "Status", "Closed"],
    [1, "Ann", "3/4/2026", "Won", "30/4/2026"],
    [2, "Ann", "5/4/2026", "Open", ""],
  ];

  test("are offered with what they were taken for and why", () => {
    expect(readDeals(rows).offers.dateOrders).toEqual([
      { field: "created", example: "3/4/2026", rows: 2, order: "dayFirst", isGuess: false },
    ]);
    const unproven = rows.map((row) => row.slice(0, 4));
    expect(readDeals(unproven).offers.dateOrders[0]).toMatchObject({ order: "dayFirst", isGuess: true });
  });

  test("follow the choice, against any proof, and then nothing is a guess", () => {
    const got = readDeals(rows, { dateOrders: { created: "monthFirst" } });
    expect(iso(got.data.created)).toEqual(["2026-03-04", "2026-05-04"]);
    expect(got.offers.dateOrders[0]).toMatchObject({ order: "monthFirst", isGuess: false });
    expect(kindsOf(got)).not.toContain("ambiguousDates");
  });
});

describe("won and lost dates", () => {
  test("are the close date of won and of lost deals, before a common close date", () => {
    const { data } = readDeals([
      ["ID", "Owner", "Status", "Won time", "Lost time", "Deal closed on"],
      [1, "Ann", "Won", "2026-01-05 10:00:00", "", "2026-01-09"],
      [2, "Ann", "Lost", "", "2026-01-06", ""],
      [3, "Ann", "Won", "", "2026-01-06", "2026-01-07"],
      [4, "Ann", "Open", "2026-01-05", "", "2026-01-07"],
    ]);
    expect(iso(data.closed)).toEqual(["2026-01-05", "2026-01-06", "2026-01-07", ""]);
  });

  test("tell the status where no other column does: the later of both, and nobody knows where both are one day", () => {
    const { data } = readDeals([
      ["Deal ID", "Owner", "Value", "Deal created", "Won time", "Lost time"],
      [1, "Ann", 5, 46000, 46010, ""],
      [2, "Ann", 5, 46000, "", 46010],
      [3, "Ann", 5, 46000, "", ""],
      [4, "Ann", 5, 46000, 46020, 46010],
      [5, "Ann", 5, 46000, 46010, 46010],
    ]);
    expect([...data.status]).toEqual([WON, LOST, OPEN, WON, UNKNOWN]);
  });
});

test("a history with a column for each stage is read while the rows go by, beside one on its own sheet", () => {
  const rows = [
    [
      "Record ID",
      "Deal Stage",
      "Amount",
      "Create Date",
      "Close Date",
      'Date entered "Proposal (Sales)"',
      'Date entered "Demo (Sales)"',
    ],
    ["D1", "Closed Won", 5, "2026-01-01", "2026-03-01", "2026-02-01", "2026-01-10"],
    ["D2", "Closed Lost", 5, "2026-01-01", "2026-03-01", "", "2026-01-11"],
    ["D3", "Closed Lost", 5, "2026-01-01", "2026-03-01", "", "2026-01-12"],
  ];
  const got = readDeals(rows);
  expect(got.recognised.stageDates).toHaveLength(2);
  expect(got.data.quoteStep).toMatchObject({ step: "Proposal", dateFrom: "stageHistory", steps: ["Demo", "Proposal"] });
  expect([...got.data.isQuote]).toEqual([1, 0, 0]);
  expect(iso(got.data.quoted)).toEqual(["2026-02-01", "", ""]);
  const steps = [["D3", "Proposal", "2026-02-05"]];
  const history = createStageHistoryReader(recogniseSheet(["Deal ID", "Stage", "Entered"], steps), { sheet: "h" });
  history.read(steps, 2);
  const both = readDeals(rows, {}, { history: history.finish().data });
  expect(iso(both.data.quoted)).toEqual(["2026-02-01", "", "2026-02-05"]);
});

test("what else the columns tell is kept where they are there", () => {
  const { data } = readDeals([
    ["ID", "Status", "Product", "Customer", "Last activity date", "Lost reason"],
    [1, "Won", "Pump", "Acme", "2026-01-05", "n/a"],
  ]);
  expect(data.product?.texts).toEqual(["Pump"]);
  expect(data.customer?.textOf(0)).toBe("Acme");
  expect(iso(data.lastActivity ?? new Int32Array())).toEqual(["2026-01-05"]);
  expect([...(data.lostReason?.codes ?? [])]).toEqual([-1]);
  expect(data).not.toHaveProperty("nextActivity");
});

test("a row of numbers alone below the deals is a total; a deal with an id is none", () => {
  const got = readDeals([
    ["ID", "Owner", "Status", "Value", "Cost"],
    [1, "Ann", "Won", 5, 3],
    [2, "", "", 7, 3],
    ["", "", "", 12, 6],
    ["", "", "", "", ""],
  ]);
  expect(got.data.rows).toBe(2);
  expect(kindsOf(got)).toEqual(expect.arrayContaining(["totalsRow", "trailingBlanks", "unknownStatus"]));
});

test.each([
  [
    "probability",
    [
      ["Demo", 40],
      ["Offer", 20],
    ],
    {},
    ["Offer", "Demo"],
  ],
  [
    "numbers",
    [
      ["2. Talk", ""],
      ["1. Foo", ""],
    ],
    {},
    ["1. Foo", "2. Talk"],
  ],
  [
    "names",
    [
      ["Proposal", ""],
      ["Qualification", ""],
    ],
    {},
    ["Qualification", "Proposal"],
  ],
  [
    "chosen",
    [
      ["Proposal", ""],
      ["Qualification", ""],
    ],
    { steps: ["Proposal", "Qualification"] },
    ["Proposal", "Qualification"],
  ],
  [undefined, [["Proposal", ""]], {}, ["Proposal"]],
] as const)("it is told that steps are in order by: %s", (by, rows, choices, steps) => {
  const { data } = readDeals(
    [["ID", "Stage", "Probability (%)", "Amount"], ...rows.map(([stage, chance], at) => [at, stage, chance, 1])],
    choices,
  );
  expect(data.quoteStep.orderedBy).toBe(by);
  expect(data.quoteStep.steps).toEqual(steps);
});
