import { migrateState } from "../../../src/excel/state/migrateState";
import { CURRENT_SCHEMA, schemaOf } from "../../../src/excel/state/storedState";

/** As the first version of the add-in kept it, which kept no schema. */
const connection = {
  sheet: "Deals",
  asOf: "2026-06-30",
  measure: "revenue",
  quoteStep: "all",
  rows: 12,
  readAt: "2026-07-01T08:00:00.000Z",
};

test("what the first version kept stays, and it goes on starting with the workbook as it did", () => {
  const stored = { "Salesboard.connection": connection, "Salesboard.options": { measure: "margin" } };
  expect(migrateState(stored)).toEqual({
    "Salesboard.schema": 6,
    "Salesboard.connection": { ...connection, startsWithWorkbook: true },
    "Salesboard.options": { measure: "margin" },
  });
  expect(stored["Salesboard.connection"]).toBe(connection);
});

test("a workbook that was never connected has no connection afterwards", () => {
  expect(migrateState({ "Salesboard.options": {} })).toEqual({ "Salesboard.schema": 6, "Salesboard.options": {} });
});

test("what this version kept is left as it is, also where the reader has chosen otherwise", () => {
  const options = { deals: { sheet: "Deals" }, columns: { value: { header: "Net" }, quoted: "none" }, currency: "EUR" };
  const stored = {
    "Salesboard.schema": 6,
    "Salesboard.connection": { ...connection, startsWithWorkbook: false },
    "Salesboard.options": options,
  };
  expect(migrateState(stored)).toEqual(stored);
});

test("what the second version kept stays as it is, but an add-in of then leaves the workbook alone from now on", () => {
  const kept = { "Salesboard.connection": { ...connection, startsWithWorkbook: false }, "Salesboard.options": {} };
  expect(migrateState({ "Salesboard.schema": 2, ...kept })).toEqual({ "Salesboard.schema": 6, ...kept });
});

test("what the third version kept stays as it is", () => {
  const kept = { "Salesboard.options": { deals: { sheet: "Deals" } } };
  expect(migrateState({ "Salesboard.schema": 3, ...kept })).toEqual({ "Salesboard.schema": 6, ...kept });
});

test("who had hidden names on the team benchmark finds them hidden everywhere", () => {
  const options = { measure: "margin", benchmark: { team: "North", hidesNames: true } };
  expect(migrateState({ "Salesboard.schema": 4, "Salesboard.options": options })).toEqual({
    "Salesboard.schema": 6,
    "Salesboard.options": { measure: "margin", benchmark: { team: "North" }, hidesNames: true },
  });
});

test("migrating twice is migrating once", () => {
  const once = migrateState({ "Salesboard.connection": connection });
  expect(migrateState(once)).toEqual(once);
});

test("a newer schema is refused", () => {
  expect(() => migrateState({ "Salesboard.schema": CURRENT_SCHEMA + 1 })).toThrow(/errors:newerSchema/);
});

test.each([["2"], [0], [-1], [1.5], [null], [{}]])(
  "the schema %j was never written, so it counts as none",
  (schema) => {
    expect(schemaOf({ "Salesboard.schema": schema })).toBe(1);
  },
);
