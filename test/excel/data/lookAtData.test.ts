import { createWords } from "../../../src/locales/createWords";
import { toDay } from "../../../src/core/crm/cells/day";
import type { HeadlessOptions } from "../../../src/workbench/headless/startHeadlessExcel";
import { fewDeals, manyDeals } from "../deals";
import type { Rows } from "../openSalesboard";
import { openVerbs } from "../openVerbs";

jest.setTimeout(120_000);

type Verbs = typeof import("../../../src/excel/data/lookAtData") &
  typeof import("../../../src/excel/data/describeData");
const words = createWords("en");
type Choice = Parameters<Verbs["describeData"]>[1];

const history: Rows = [
  ["Deal ID", "Stage", "Entered"],
  ["D1", "Quote", toDay(2025, 4, 2)],
];
const people: Rows = [
  ["Owner", "Team"],
  ["Ann", "North"],
];
const leads: Rows = [
  ["Lead", "Phone"],
  ["L1", "x"],
];
const orders: Rows = [
  ["Order ID", "Customer", "Order date", "Ship date", "Amount"],
  ["O1", "Acme", toDay(2026, 4, 2), toDay(2026, 4, 6), 1200],
];
const odd: Rows = [
  ["Nr", "Wie", "Nu", "Netto", "Eerst"],
  ["1", "Ann", "Won", 1200, "Lost"],
  ["2", "Ben", "Lost", 300, "Won"],
];

async function look(sheets: Readonly<Record<string, Rows>>, choice?: Choice, options?: Partial<HeadlessOptions>) {
  const { board, verbs } = await openVerbs<Verbs>(
    ["excel/data/lookAtData", "excel/data/describeData"],
    sheets,
    options,
  );
  const { sources, options: kept } = await verbs.lookAtData();
  // Taken out of the page, whose arrays are of another kind.
  const told = structuredClone(verbs.describeData(sources, choice ?? kept, words));
  board.close();
  return told;
}

test("each sheet is told with what it looks like, how many rows it has, and what it is read as", async () => {
  const { places, problem } = await look({
    ...{ Leads: leads, Deals: fewDeals, Steps: history, People: people },
    ...{ Orders: orders, Odd: odd },
  });
  expect(problem).toBeUndefined();
  expect(places).toEqual([
    { sheet: "Leads", label: "Leads", rows: 1, role: "leads", readAs: "leads" },
    { sheet: "Deals", label: "Deals", rows: 12, role: "deals", readAs: "deals" },
    { sheet: "Steps", label: "Steps", rows: 1, role: "stageHistory", readAs: "stageHistory" },
    { sheet: "People", label: "People", rows: 1, role: "people", readAs: "people" },
    // Beside deals each order would count twice.
    { sheet: "Orders", label: "Orders", rows: 1, role: "orders" },
    { sheet: "Odd", label: "Odd", rows: 2, role: "other" },
  ]);
});

test("each field of the deals is told with its column and examples as Excel shows them", async () => {
  const { deals } = await look({ Deals: fewDeals });
  const of = (field: string) => {
    const found = deals!.fields.find((one) => one.field === field)!;
    return { ...found, ...(found.column !== undefined && deals!.columns[found.column]) };
  };
  expect(of("owner")).toMatchObject({ letters: "B", header: "Owner", examples: ["Ann", "Ben"], isChosen: false });
  expect(of("status")).toMatchObject({ letters: "E", examples: ["Won", "Lost", "Open"] });
  expect(of("value")).toMatchObject({ letters: "F", header: "Value", examples: ["800", "900", "500"] });
  expect(of("team")).toEqual({ field: "team", isChosen: false });
});

test("a date is shown as its cell is formatted, not as Excel counts it; blank cells and errors are no examples", async () => {
  const rows: Rows = [fewDeals[0]!, ...fewDeals.slice(1).map((row) => [...row])];
  const { board, verbs } = await openVerbs<Verbs>(["excel/data/lookAtData", "excel/data/describeData"], {
    Deals: rows,
  });
  const { Excel } = board.excel.page as unknown as { Excel: { run: typeof globalThis.Excel.run } };
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Deals").getRange("C2:C13").numberFormat =
      "dd-mm-yyyy" as unknown as string[][];
    await context.sync();
  });
  await board.excel.user.type("Deals", "C2", "=1/0");
  const { sources, options } = await verbs.lookAtData();
  const { deals } = verbs.describeData(sources, options, words);
  expect([...deals!.columns[2]!.examples]).toEqual(["02-04-2025", "05-01-2026", "06-01-2026"]);
  board.close();
});

test("where two lists look like deals, all is told but the columns, with a sentence that says where to choose", async () => {
  const { deals, places, problem } = await look({ "Deals 2025": fewDeals, "Deals 2026": fewDeals });
  expect(deals).toBeUndefined();
  expect(places.map(({ role, readAs }) => [role, readAs])).toEqual([
    ["deals", undefined],
    ["deals", undefined],
  ]);
  expect(problem?.text).toMatch(/both "Deals 2025" and "Deals 2026" look like a list of deals.*under Data/);
});

test("a chosen list that nobody would recognise is told with its columns, and what is still needed to read it", async () => {
  const choice: Choice = { deals: { sheet: "Odd" } };
  const chosen = await look({ Deals: fewDeals, Odd: odd }, choice);
  expect(chosen.problem?.text).toMatch(/"Odd".*which column holds the status/);
  expect(chosen.deals?.columns.map(({ letters, header }) => letters + header)).toEqual([
    ...["ANr", "BWie", "CNu", "DNetto", "EEerst"],
  ]);
  const columns = { status: { header: "Nu" }, owner: { header: "Wie" }, value: { header: "Gone" } } as const;
  const mapped = await look({ Deals: fewDeals, Odd: odd }, { ...choice, columns });
  expect(mapped.problem).toBeUndefined();
  expect(mapped.deals?.fields.filter(({ column, gone }) => column !== undefined || gone !== undefined)).toEqual([
    { field: "owner", column: 1, isChosen: true },
    { field: "status", column: 2, isChosen: true },
    { field: "value", isChosen: false, gone: "Gone" },
  ]);
  expect(mapped.places.map(({ readAs }) => readAs)).toEqual([undefined, "deals"]);
});

test("columns without a header cannot be chosen, and of two with one header each is itself", async () => {
  const rows = fewDeals.map((row, at) => [...row, at === 0 ? "Owner" : "Zoë", at === 0 ? null : "x"]);
  const { deals } = await look({ Deals: rows });
  const owners = deals!.columns.filter(({ header }) => header === "Owner");
  expect(owners.map(({ letters, nth }) => [letters, nth])).toEqual([
    ["B", undefined],
    ["G", 2],
  ]);
  expect(deals!.columns.map(({ letters }) => letters)).not.toContain("H");
});

test("looking takes as many requests with ten times the rows, and two sheets more cost none either", async () => {
  const count = async (sheets: Readonly<Record<string, Rows>>) => {
    const { board, verbs } = await openVerbs<Verbs>(["excel/data/lookAtData"], sheets);
    const requests = await board.requests.count(() => verbs.lookAtData());
    board.close();
    return requests;
  };
  const few = await count({ Deals: manyDeals(300) });
  expect(await count({ Deals: manyDeals(3000) })).toBe(few);
  expect(await count({ Deals: manyDeals(300), People: people, Steps: history })).toBe(few);
});

describe("the team of people", () => {
  const reps: Rows = [
    ["Rep", "Manager", "Region"],
    ["Ann", "Mia", "North"],
    ["Ben", "Mia", "South"],
  ];
  const sheets = { Deals: fewDeals, Reps: reps };

  test("is the manager where nothing else tells it, and the region where the reader says so", async () => {
    expect((await look(sheets)).people).toMatchObject({
      ...{ columns: [{ header: "Rep" }, { header: "Manager", letters: "B" }, { header: "Region" }], team: 1 },
      isChosen: false,
    });
    expect((await look(sheets, { teamColumn: { header: "region" } })).people).toMatchObject({
      team: 2,
      isChosen: true,
    });
    const none = (await look(sheets, { teamColumn: "none" })).people;
    expect([none?.team, none?.isChosen]).toEqual([undefined, true]);
    expect((await look(sheets, { teamColumn: { header: "Gone" } })).people).toMatchObject({ team: 1, isChosen: false });
    // Whoever says it of the deals, which have no such column, means the people.
    expect((await look(sheets, { columns: { team: { header: "Region" } } })).people).toMatchObject({ team: 2 });
    expect((await look({ Deals: fewDeals })).people).toBeUndefined();
  });
});

test("the orders can be chosen where they are the deals, or where there are none, and not beside deals", async () => {
  const rolesOf = ({ others }: { others: readonly { role: string; place?: number; isChosen: boolean }[] }) =>
    others.filter(({ role }) => role === "orders");
  expect(rolesOf(await look({ People: people, Orders: orders }))).toEqual([
    { role: "orders", place: 1, isChosen: false },
  ]);
  const renamed: Rows = [
    ["Nr", "Klant", "Wanneer", "Bedrag"],
    [1, "Acme", toDay(2026, 4, 2), 1200],
  ];
  expect(rolesOf(await look({ People: people, Sales: renamed }))).toEqual([{ role: "orders", isChosen: false }]);
  const chosen = await look({ People: people, Sales: renamed }, { others: { orders: { sheet: "Sales" } } });
  expect(rolesOf(chosen)).toEqual([{ role: "orders", place: 1, isChosen: true }]);
  expect(rolesOf(await look({ Deals: fewDeals, Orders: orders }))).toEqual([]);
});

test("of several lists on a sheet each is a place of its own, called by its cells", async () => {
  const beside = fewDeals.map((row, at) => [...row, null, ...(people[at] ?? [null, null])]);
  const { places, others } = await look({ "My data": beside });
  expect(places).toEqual([
    { sheet: "My data", block: "A1:F13", label: "My data, A1:F13", rows: 12, role: "deals", readAs: "deals" },
    { sheet: "My data", block: "H1:I2", label: "My data, H1:I2", rows: 1, role: "people", readAs: "people" },
  ]);
  expect(others.find(({ role }) => role === "people")).toEqual({ role: "people", place: 1, isChosen: false });
});
