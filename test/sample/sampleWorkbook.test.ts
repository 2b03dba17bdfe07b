import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dayOf } from "../../src/sample/calendar";
import { sampleSheets } from "../../src/sample/sampleSheets";
import type { Cell } from "../../src/sample/sheet";
import { writeSample } from "../../src/sample/writeSample";
import { readXlsx } from "../../src/workbench/files/hucre";

const kept = readFileSync(join(__dirname, "..", "..", "assets", "sample-crm.xlsx"));

/** A cell as the generator has it: a date is its day, an empty cell null. */
function plain(value: unknown): Cell {
  if (value instanceof Date) return dayOf(value.toISOString().slice(0, 10));
  return value === undefined || value === "" ? null : (value as Cell);
}

describe("assets/sample-crm.xlsx", () => {
  it("holds what the generator makes, cell by cell", async () => {
    const { sheets } = await readXlsx(kept);
    const made = sampleSheets();
    expect(sheets.map(({ name }) => name)).toEqual(made.map(({ name }) => name));
    for (const [at, { columns, rows }] of made.entries()) {
      const [headers, ...found] = (sheets[at]?.rows ?? []).map((row) => columns.map((_, column) => plain(row[column])));
      expect(headers).toEqual(columns.map(({ header }) => header));
      expect(found).toEqual(rows);
    }
  });

  it("has each sheet's rows in an Excel table, none named as its sheet", async () => {
    const { sheets } = await readXlsx(kept);
    const tables = sheets.map(({ name, tables: [table] = [] }) => [name, table?.name]);
    expect(tables).toEqual([
      ["Deals", "CrmDeals"],
      ["Stage history", "CrmHistory"],
      ["People", "CrmPeople"],
      ["Leads", "CrmLeads"],
      ["Activities", "CrmActivities"],
      ["Targets", "CrmTargets"],
    ]);
  });

  it("is written the same to the byte, whatever the day", async () => {
    const [people] = sampleSheets().filter(({ name }) => name === "People");
    const today = await writeSample(people ? [people] : []);
    jest.useFakeTimers({
      now: Date.UTC(2031, 0, 1),
      doNotFake: ["nextTick", "setImmediate", "setTimeout", "queueMicrotask"],
    });
    const later = await writeSample(people ? [people] : []);
    jest.useRealTimers();
    expect(Buffer.from(later).equals(Buffer.from(today))).toBe(true);
  });
});
