import { buildIndex } from "../../../../src/core/kpi/index/buildIndex";
import { evaluateKpi } from "../../../../src/core/kpi/evaluateKpi";
import { parsePeriod } from "../../../../src/core/kpi/periods/parsePeriod";
import { scoreKpis } from "../../../../src/core/kpi/trust/scoreKpis";
import type { KpiId } from "../../../../src/core/kpi/types";
import { readDeals } from "../../exampleData";

const HEADER = [
  "Opportunity ID",
  "Owner",
  "Created On",
  "Status",
  "Actual Close Date",
  "Est. revenue",
  "Actual Revenue",
];
type Row = readonly [status: string, estimate: string | number, actual: string | number];

/** Dynamics writes the actual revenue of closed deals only; of lost ones it is 0. */
function read(rows: readonly Row[], options = {}, header = HEADER) {
  const deals = rows.map(([status, estimate, actual], at) => [
    ...[`O${String(at)}`, "Ann", 46000, status, status === "Open" ? "" : 46100, estimate, actual],
  ]);
  return readDeals([header, ...deals], { quoteStep: "all", ...options });
}
const values = (rows: readonly Row[], options = {}) => [...read(rows, options).data.value];
const find = ({ findings }: ReturnType<typeof read>, kind: string) => findings.find((one) => one.kind === kind);
function figure({ data, asOf }: ReturnType<typeof read>, kpi: KpiId) {
  const index = buildIndex(data, { everybody: "Team", noOwner: "" });
  return evaluateKpi(index, kpi, { kind: "all", name: "Team" }, parsePeriod("2026", { asOf })!);
}

describe("an estimated value beside the actual one", () => {
  const rows: readonly Row[] = [
    ["Open", 100, ""],
    ["Open", 300, 0],
    ["Won", 1000, 900],
    ["Won", 2000, 2100],
    ["Lost", 400, 0],
  ];

  test("counts for what is not won; an order counts with what it brought in", () => {
    const got = read(rows);
    expect([...got.data.value]).toEqual([100, 300, 900, 2100, 400]);
    // By hand: 100 + 300 are open; the mean of 900 and 2,100.
    expect([figure(got, "openValue").value, figure(got, "averageOrder").value]).toEqual([400, 1500]);
    expect(find(got, "estimateNotCounted")).toBeUndefined();
    expect(find(got, "estimateCounted")).toBeUndefined();
    expect(find(got, "lostWithValueZero")).toBeUndefined();
  });

  test("is no revenue: an order that has nothing else is left out of money, and is found where it lacks it", () => {
    const got = read([...rows, ["Won", 5000, ""], ["Won", "", ""]]);
    expect([...got.data.value].slice(5)).toEqual([NaN, NaN]);
    expect(find(got, "estimateNotCounted")).toMatchObject({ count: 1, cells: ["x!G7"] });
    expect(find(got, "wonWithoutValue")).toMatchObject({ count: 1, cells: ["x!G8"] });
    expect(figure(got, "averageOrder")).toMatchObject({ value: 1500, n: 2, leftOut: 2 });
    const kinds = got.findings.map(({ kind }) => kind);
    expect(scoreKpis(got.groups, kinds).find(({ kpi }) => kpi === "revenue")).toMatchObject({ deals: 4, leftOut: 2 });
  });

  test("counts for orders, too, where nobody fills in what they brought in, which is found and makes them doubtful", () => {
    const got = read([
      ["Won", 1000, ""],
      ["Won", 2000, ""],
      ["Open", 100, ""],
      ["Lost", 10, 0],
    ]);
    expect([...got.data.value]).toEqual([1000, 2000, 100, 10]);
    expect(find(got, "estimateCounted")).toMatchObject({ count: 2, cells: ["x!F2", "x!F3"] });
    const kinds = got.findings.map(({ kind }) => kind);
    expect(scoreKpis(got.groups, kinds).find(({ kpi }) => kpi === "revenue")).toMatchObject({ deals: 2, doubtful: 2 });
  });

  test("gives way to the value where it is blank, and what lacks both is missing in its column", () => {
    const got = read([
      ["Open", "", 50],
      ["Open", "", ""],
      ["Open", -5, 7],
      ["Won", 1, 8],
    ]);
    expect([...got.data.value]).toEqual([50, NaN, -5, 8]);
    expect(find(got, "openWithoutValue")).toMatchObject({ count: 1, cells: ["x!F3"] });
    expect(find(got, "negativeAmount")).toMatchObject({ count: 1, cells: ["x!F4"] });
  });

  test("is the value where there is no other", () => {
    const got = read(rows, {}, HEADER.with(6, "Remark"));
    expect([...got.data.value]).toEqual([100, 300, 1000, 2000, 400]);
  });

  test("brings its own currency with it: amounts in several are never added up", () => {
    const mixed: readonly Row[] = [
      ["Open", "€ 100", ""],
      ["Open", "€ 200", ""],
      ["Won", "€ 9", "$ 300"],
    ];
    expect(values(mixed)).toEqual([100, 200, NaN]);
    expect(find(read(mixed), "severalCurrencies")).toMatchObject({ count: 1, values: { names: "USD" } });
    expect(values(mixed, { currency: "EUR", rates: { USD: 0.5 } })).toEqual([100, 200, 150]);
  });

  test("counts in the margin of what is not won", () => {
    const header = [...HEADER, "Cost"];
    const deals = rows.map(([status, estimate, actual], at) => [
      ...[`O${String(at)}`, "Ann", 46000, status, status === "Open" ? "" : 46100, estimate, actual, 50],
    ]);
    const { data } = readDeals([header, ...deals], { measure: "margin", quoteStep: "all" });
    expect([...data.value]).toEqual([50, 250, 850, 2050, 350]);
  });
});
