import type { Finding } from "../../../src/core/crm/types";
import { readDeals } from "../exampleData";

const find = (findings: readonly Finding[], kind: string) => findings.find((finding) => finding.kind === kind);
const names = ({ codes, texts }: { readonly codes: Int32Array; readonly texts: readonly string[] }) =>
  [...codes].map((code) => texts[code] ?? "");

/** As Salesforce exports a report with groups: the first column says its group once, and a subtotal ends each group. */
const HEADER = ["Opportunity Owner ↑", "Opportunity Name", "Stage", "Amount", "Close Date"];
const deal = (owner: string, name: string, stage = "Closed Won") => [owner, name, stage, 100, 46_000];
const SUBTOTAL = [
  ["Subtotal", "", "Sum", 200, ""],
  ["", "", "Count", 2, ""],
];

describe("a report with groups", () => {
  test("the owner of a group is that of all its rows, and the cells are listed", () => {
    const { data, findings } = readDeals([
      HEADER,
      ...[deal("Ann", "Roof"), deal("", "Battery", "Closed Lost"), deal("", "Pump")],
      ...SUBTOTAL,
      ...[deal("Ben", "Roof"), deal("", "Cable")],
      ...SUBTOTAL,
      ["Total", "", "Sum", 500, ""],
      ["Confidential Information", "", "", "", ""],
    ]);
    expect(names(data.owner)).toEqual(["Ann", "Ann", "Ann", "Ben", "Ben"]);
    expect(find(findings, "missingOwner")).toBeUndefined();
    expect(find(findings, "filledDown")).toMatchObject({
      count: 3,
      cells: ["x!A3", "x!A4", "x!A8"],
      values: { names: '"Opportunity Owner ↑"' },
    });
  });

  test("a group without an owner stays without one: Salesforce writes a dash", () => {
    const { data, findings } = readDeals([
      HEADER,
      ...[deal("Ann", "Roof"), deal("", "Battery")],
      ...SUBTOTAL,
      ...[deal("-", "Roof"), deal("", "Cable")],
      ...SUBTOTAL,
      ...[deal("Ben", "Roof"), deal("", "Cable")],
    ]);
    expect(names(data.owner)).toEqual(["Ann", "Ann", "", "", "Ben", "Ben"]);
    expect(find(findings, "missingOwner")?.count).toBe(2);
  });

  test("groups within groups: a stage decides the status of all its rows", () => {
    const { data, findings } = readDeals([
      ["Stage", "Opportunity Owner", "Opportunity Name", "Amount", "Created Date"],
      ["Closed Won", "Ann", "Roof", 100, 46_000],
      ["", "", "Battery", 100, 46_000],
      ["", "Subtotal", "", 200, ""],
      ["", "Ben", "Cable", 100, 46_000],
      ["", "Subtotal", "", 100, ""],
      ["Subtotal", "", "", 300, ""],
      ["Proposal", "Ann", "Pump", 100, 46_000],
      ["", "", "Wire", 100, 46_000],
      ["", "Subtotal", "", 200, ""],
    ]);
    expect(names(data.owner)).toEqual(["Ann", "Ann", "Ben", "Ann", "Ann"]);
    expect(names(data.stage)).toEqual([...Array(3).fill("Closed Won"), ...Array(2).fill("Proposal")]);
    expect([...data.status]).toEqual([1, 1, 1, 0, 0]);
    expect(find(findings, "unknownStatus")).toBeUndefined();
    expect(find(findings, "filledDown")?.count).toBe(3 + 2);
  });

  test.each([
    [
      "owners that are merely missing",
      [deal("Ann", "Roof"), deal("", "Battery"), deal("Ben", "Pump"), deal("", "Cable")],
    ],
    [
      "one that is missing among many",
      [deal("Ann", "Roof"), deal("Ann", "Pump"), ...SUBTOTAL, deal("", "Roof"), deal("Ben", "Pump")],
    ],
    ["one group only", [deal("Ann", "Roof"), deal("", "Pump"), ...SUBTOTAL]],
    [
      "the first group without an owner",
      [deal("", "Roof"), ...SUBTOTAL, deal("Ann", "Roof"), deal("", "Pump"), ...SUBTOTAL, deal("Ben", "x")],
    ],
  ])("%s: nothing is filled in", (_, rows) => {
    const { data, findings } = readDeals([HEADER, ...rows]);
    const deals = rows.filter(([, name]) => name !== "");
    expect(names(data.owner)).toEqual(deals.map(([owner]) => owner));
    expect(find(findings, "filledDown")).toBeUndefined();
  });

  test("an owner that does not lead the list is not taken from above", () => {
    const { data } = readDeals([
      ["Opportunity Name", "Owner", "Stage", "Amount"],
      ["Roof", "Ann", "Closed Won", 1],
      ["Pump", "", "Closed Won", 1],
      ["Subtotal", "", "", 2],
      ["Wire", "Ben", "Closed Won", 1],
      ["Cable", "", "Closed Won", 1],
    ]);
    expect(names(data.owner)).toEqual(["Ann", "", "Ben", ""]);
  });
});
