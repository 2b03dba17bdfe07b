import type { Options } from "../../../src/excel/settings";
import { ROW, TILES } from "../../../src/core/report/dashboard/layout";
import type { Connection } from "../../../src/excel/read/connection";
import { fewDeals } from "../deals";
import { openSalesboard, type Rows } from "../openSalesboard";
import { openVerbs } from "../openVerbs";
import { until } from "../until";

jest.setTimeout(240_000);

interface Verbs {
  readonly connect: (work: unknown, options?: Options) => Promise<Connection>;
  readonly unwatchedWork: () => unknown;
}

const ACTIVITIES: Rows = [
  ["Activity ID", "Owner", "Activity type", "Date", "Done"],
  [1, "Ann", "Call", 46203, "Yes"],
  [2, "Ben", "Visit", 46203, "No"],
];
const CALLS: Rows = [...ACTIVITIES, [3, "Ann", "Call", 46202, "Yes"]];
const LEADS: Rows = [
  ["Lead ID", "Lead owner", "Created", "Lead status"],
  ["L1", "Ann", 46203, "Converted"],
];
const TARGETS: Rows = [
  ["Who", "KPI", "Period", "Target"],
  ["Ann", "Revenue", "2026-Q2", 5000],
];
const PEOPLE: Rows = [
  ["Owner", "Team"],
  ["Ann", "North"],
  ["Ben", "South"],
];

/** Connects the workbook and gives what was read. */
async function read(sheets: Readonly<Record<string, Rows>>, options: Options = {}) {
  const { board, verbs } = await openVerbs<Verbs>(["excel/read/connect", "excel/work"], sheets);
  const connection = await verbs.connect(verbs.unwatchedWork(), options);
  board.close();
  return {
    connection,
    names: connection.read.map(({ sheet }) => sheet),
    kinds: connection.findings.map(({ kind }) => kind),
  };
}

describe("what is read beside the deals", () => {
  test("the first of each kind, kept for whoever computes with it", async () => {
    const { connection, names } = await read({
      Targets: TARGETS,
      Deals: fewDeals,
      Activities: ACTIVITIES,
      Calls: CALLS,
      Leads: LEADS,
      People: PEOPLE,
    });
    expect(names).toEqual(["Deals", "People", "Activities", "Leads", "Targets"]);
    expect([...connection.activities!.done]).toEqual([1, 0]);
    expect([...connection.leads!.converted]).toEqual([1]);
    expect(connection.targets).toMatchObject([{ who: "Ann", kpi: "Revenue", period: "2026-Q2", value: 5000 }]);
    expect(connection.people!.persons.map(({ owner, team }) => [owner, team])).toEqual([
      ["Ann", "North"],
      ["Ben", "South"],
    ]);
    expect(connection.findings.find(({ kind }) => kind === "secondSheetIgnored")?.values).toEqual({ names: '"Calls"' });
  });

  test("the chosen place, also one that nobody would recognise; or none", async () => {
    const teams: Rows = [
      ["Seller", "Group", "Shoe size"],
      ["Ann", "East", 38],
    ];
    const { connection, names, kinds } = await read(
      { Deals: fewDeals, Activities: ACTIVITIES, Calls: CALLS, People: PEOPLE, Who: teams, Leads: LEADS },
      { others: { activities: { sheet: "Calls" }, people: { sheet: "Who" }, leads: "none" } },
    );
    expect(names).toEqual(["Deals", "Who", "Calls"]);
    expect(connection.activities!.rows).toBe(3);
    expect(connection.leads).toBeUndefined();
    expect(connection.people!.memberships.map(({ owner, team }) => [owner, team])).toEqual([["Ann", "East"]]);
    expect(kinds).not.toContain("chosenPlaceGone");
  });

  test("where the chosen place is gone the first of its kind is read, and it is told", async () => {
    const { connection, names } = await read(
      { Deals: fewDeals, Activities: ACTIVITIES },
      { others: { activities: { sheet: "Calls of May" } } },
    );
    expect(names).toEqual(["Deals", "Activities"]);
    expect(connection.findings.find(({ kind }) => kind === "chosenPlaceGone")).toMatchObject({
      count: 1,
      values: { names: '"Calls of May"' },
    });
  });
});

describe("owners that the deals tell by their ids", () => {
  const byId = (id: (owner: string) => unknown): Rows =>
    fewDeals.map((row, at) => row.map((cell, column) => (at > 0 && column === 1 ? id(String(cell)) : cell))) as Rows;
  const REPS: Rows = [
    ["Rep ID", "Rep name"],
    [7, "Ann Smit"],
    [8, "ann smit"],
    [9, "Carl"],
  ];

  test("have their names everywhere, two of one name apart", async () => {
    const { connection } = await read({
      Deals: byId((owner) => (owner === "Ann" ? 7 : 8)),
      Reps: REPS,
      Activities: [
        ["Activity ID", "Owner", "Activity type", "Date"],
        [1, 9, "Call", 46203],
      ],
    });
    expect(connection.index.whos.map(({ who }) => who.name)).toEqual(
      expect.arrayContaining(["Ann Smit (7)", "Ann Smit (8)"]),
    );
    expect(connection.activities!.owner.texts).toEqual(["Carl"]);
    expect(connection.findings.find(({ kind }) => kind === "sameName")).toMatchObject({
      count: 1,
      cells: ["Reps!B3"],
    });
  });

  test("ids that are nobody's are told with their cells", async () => {
    const { connection } = await read({ Deals: byId((owner) => (owner === "Ann" ? 7 : 99)), Reps: REPS });
    // Ben's three deals are the last ones, in rows 11 to 13.
    expect(connection.findings.find(({ kind }) => kind === "ownersNotAmongPeople")).toMatchObject({
      count: 3,
      cells: ["Deals!B11", "Deals!B12", "Deals!B13"],
    });
  });
});

describe("orders", () => {
  const ORDERS: Rows = [
    ["Order ID", "Customer", "Employee ID", "Order date"],
    ["A", "Acme", 7, 46203],
    ["B", "Acme", 7, 46203],
  ];
  const LINES: Rows = [
    ["Order ID", "Product", "Quantity", "Unit price"],
    ["A", "Pump", 2, 50],
    ["B", "Pump", 1, 30],
  ];

  test("are the deals where there are no others, worth their lines", async () => {
    const { connection, names } = await read({ Lines: LINES, Orders: ORDERS });
    expect(names).toEqual(["Orders", "Lines"]);
    expect([...connection.index.data.value]).toEqual([100, 30]);
    expect(connection.findings.find(({ kind }) => kind === "ordersOnly")?.count).toBe(2);
  });

  test("beside deals are not read, are told, and can be chosen", async () => {
    const sheets = { Deals: fewDeals, Orders: ORDERS, Lines: LINES };
    const beside = await read(sheets);
    expect(beside.names).toEqual(["Deals"]);
    expect(beside.connection.findings.find(({ kind }) => kind === "ordersNotRead")?.values).toEqual({
      names: '"Orders"',
    });
    const chosen = await read(sheets, { deals: { sheet: "Orders" } });
    expect(chosen.names).toEqual(["Orders", "Lines"]);
    expect(chosen.kinds).toContain("otherDealsNotRead");
  });
});

test("the sheets follow what is changed in the lines of orders", async () => {
  const board = await openSalesboard({
    Orders: [
      ["Order ID", "Customer", "Employee ID", "Order date"],
      ["A", "Acme", 7, 46203],
    ],
    Lines: [
      ["Order ID", "Product", "Quantity", "Unit price"],
      ["A", "Pump", 2, 50],
    ],
  });
  await board.press("connectAndBuild");
  const averageOrder = () => board.read("Sales dashboard", ROW.tileValue, TILES[1]!.column);
  expect(averageOrder()).toBe(100);
  await board.excel.user.type("Lines", "C2", 3);
  await until(averageOrder, 150);
  board.close();
});
