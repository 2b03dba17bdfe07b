import { readFileSync } from "node:fs";
import { makeRequirements, readMemberSets } from "../../../../src/workbench/objects/host/requirements";

// Microsoft's own type definitions say in a comment which set brought each member.
const sets = readMemberSets(readFileSync(require.resolve("@types/office-js/index.d.ts"), "utf8"));

test.each([
  ["Range.values", { set: "ExcelApi", version: "1.1" }],
  ["Worksheet.showGridlines", { set: "ExcelApi", version: "1.8" }],
  ["Range.getSpillingToRange", { set: "ExcelApi", version: "1.12" }],
  ["Range.valuesAsJson", { set: "ExcelApi", version: "1.16" }],
])("%s is known to come from its set", (member, origin) => {
  expect(sets.get(member)).toEqual(origin);
});

test("version 1.10 lies above 1.9 and below 1.14", () => {
  const some = new Map([["Thing.part", { set: "ExcelApi", version: "1.10" }]]);
  expect(makeRequirements(some, { ExcelApi: "1.9" }).above("Thing", "part")).toEqual({
    set: "ExcelApi",
    version: "1.10",
  });
  expect(makeRequirements(some, { ExcelApi: "1.14" }).above("Thing", "part")).toBeUndefined();
  expect(makeRequirements(some, {}).above("Thing", "part")).toBeDefined();
});
