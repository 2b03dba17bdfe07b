import { readFileSync } from "node:fs";
import { join } from "node:path";
import { crmAliases } from "../../src/core/crm/columns/crmAliases";
import { headersTable } from "../../src/headers/headersTable";
import { withTable } from "../../src/headers/withTable";

const README = readFileSync(join(__dirname, "../../README.md"), "utf8").replaceAll("\r\n", "\n");

describe("the README's table of recognised headers", () => {
  test("says what is recognised; npm run headers brings it up to date", () => {
    expect(withTable(README, headersTable())).toBe(README);
  });

  test("has a row for each language of each CRM, with its headers", () => {
    const rows = headersTable().split("\n").slice(2);
    const languages = crmAliases.reduce((sum, crm) => sum + Object.keys(crm.languages).length, 0);
    expect(rows).toHaveLength(languages);
    expect(rows).toContain(
      "| monday CRM | English | Deal · Owner · Accounts · Deal creation date · Expected close date · Stage · Close probability · Deal value |",
    );
    expect(rows.find((row) => row.startsWith("| HubSpot | English |"))).toContain('Date entered "…"');
  });

  test("a text without a place for it is refused, rather than left as it is", () => {
    expect(() => withTable("# Salesboard", "| a |")).toThrow("no place");
  });
});
